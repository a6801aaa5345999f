"""Whoever holds a paper can learn whether it is genuine, and nothing more (DOC-0)."""

from __future__ import annotations

from dataclasses import asdict

import pypdfium2
import pytest
from django.core.files.storage import default_storage

from gongkai.papers.digest import code_of
from gongkai.papers.selectors import verified


def test_number_and_code_tell_kind_organ_and_day_but_no_name(issued):
    paper = issued()
    found = verified(paper.number, code_of(paper.digest))
    assert found.title == "政府信息公开申请补正告知书"
    assert (found.organ, found.dated_on) == ("云泽市公安局", paper.dated_on)
    assert found.is_current
    assert "张三" not in str(asdict(found))


def test_it_reads_numbers_and_codes_as_people_type_them(issued):
    paper = issued()
    code = code_of(paper.digest)
    for number in ("云公开补[2026]第1号", "云公开补【２０２６】第 1 号", "云公开补(2026)第1号"):
        assert verified(number, f" {code.lower().replace('-', ' ')} ")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("云公开补〔2026〕第2号", None),
        ("", None),
        ("云公开补〔2026〕第1号", ""),
        ("云公开补〔2026〕第1号", "0000-0000-0000-0000"),
        ("云公开补〔2026〕第1号", "0" * 64),
    ],
)
def test_nothing_else_tells_anything(issued, number, code):
    paper = issued()
    assert verified(number, code_of(paper.digest) if code is None else code) is None


def test_a_draft_is_not_verified(drafted):
    draft = drafted()
    assert verified(draft.number, "0000-0000-0000-0000") is None


def test_the_code_and_the_way_stand_on_the_paper_in_print_and_in_word(issued, settings):
    settings.ADDRESS = "https://open.example"
    paper = issued()
    code = code_of(paper.digest)
    with default_storage.open(paper.pdf.key) as content:
        document = pypdfium2.PdfDocument(content.read())
    last = document[len(document) - 1].get_textpage().get_text_range()
    assert code in last
    assert "https://open.example/verify/" in last
    assert code not in paper.text


def test_it_asks_the_database_once(issued, django_assert_num_queries):
    paper = issued()
    with django_assert_num_queries(1):
        verified(paper.number, code_of(paper.digest))
