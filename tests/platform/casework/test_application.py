"""What is wrong with an application is said field by field (DOC-1, LAW-29-2)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gongkai.casework.application import Application
from platform_play import APPLICATION

COMPANY = replace(
    APPLICATION,
    kind="ENTERPRISE",
    name="云泽某某有限公司",
    id_type="credit_code",
    id_number="91350100M000100Y43",
    legal_representative="王某",
    contact="李某",
)


def test_a_complete_application_has_no_problem():
    assert APPLICATION.problems() == {}
    assert COMPANY.problems() == {}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"kind": "PERSON"}, "kind"),
        ({"name": ""}, "name"),
        ({"name": "张" * 101}, "name"),
        ({"id_type": ""}, "id_type"),
        ({"id_type": "library_card"}, "id_type"),
        ({"id_number": ""}, "id_number"),
        ({"id_number": "110105194912310021"}, "id_number"),
        ({"id_number": "12345"}, "id_number"),
        ({"phone": "", "email": ""}, "phone"),
        ({"phone": "abcdef"}, "phone"),
        ({"email": "no-address"}, "email"),
        ({"email": "a@example.com\nBcc: b@example.com"}, "email"),
        ({"title": "一行\n两行"}, "title"),
        ({"description": ""}, "description"),
        ({"description": "空\x00字符"}, "description"),
        ({"postcode": "25A000"}, "postcode"),
        ({"wanted_form": ""}, "wanted_form"),
        ({"delivery": "pigeon"}, "delivery"),
        ({"delivery": "post", "address": ""}, "address"),
        ({"delivery": "email", "email": ""}, "email"),
    ],
)
def test_it_names_the_field_that_is_wrong(change, field):
    assert list(replace(APPLICATION, **change).problems()) == [field]


@pytest.mark.parametrize("field", ["legal_representative", "contact"])
def test_an_organisation_names_who_speaks_for_it(field):
    assert list(replace(COMPANY, **{field: ""}).problems()) == [field]


def test_a_wrong_credit_code_is_said():
    assert list(replace(COMPANY, id_number="91350100M000100Y44").problems()) == ["id_number"]


def test_no_field_asks_for_a_purpose():
    # What help a person needs to read, see or hear is asked for (LAW-43-1); why it asks never is.
    names = set(Application.__dataclass_fields__) - {"needs_help"}
    assert not {name for name in names if "purpose" in name or "need" in name}


def test_what_a_paper_lacks_does_not_stop_its_entry():
    bare = Application(kind="NATURAL", name="张三", title="预算")
    assert bare.problems()
    assert bare.problems(complete=False) == {}


def test_every_sentence_says_what_to_do():
    sentences = [
        *Application().problems().values(),
        *replace(COMPANY, kind="?").problems().values(),
    ]
    assert all(sentence.startswith("请") for sentence in sentences)


def test_it_takes_a_kept_draft_with_strange_fields():
    told = Application.of({"name": " 张三 ", "email": None, "is_admin": "1"})
    assert told == Application(name="张三")


def test_the_title_is_made_of_the_description_where_there_is_none():
    assert replace(APPLICATION, title="").heading == "2022年度全市养犬登记数量，按区县列出。"
