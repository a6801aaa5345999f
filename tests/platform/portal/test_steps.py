"""The steps of the request form and what they ask (DOC-1, LAW-29-2)."""

from __future__ import annotations

import dataclasses

import pytest

from gongkai.casework.application import Application
from gongkai.law.applicants import ApplicantKind
from gongkai.portal.review_page import answers_of
from gongkai.portal.wizard.forms import form_for
from gongkai.portal.wizard.steps import (
    BY_SLUG,
    STEPS,
    first_open,
    following,
    preceding,
    progress,
    step_of,
)

WHOLE = {
    "kind": "NATURAL",
    "name": "张三",
    "id_type": "identity_card",
    "id_number": "11010519491231002X",
    "phone": "010-12345678",
    "description": "2025年治安处罚的统计数据",
    "wanted_form": "electronic",
    "delivery": "online",
}


def test_every_field_of_the_application_is_asked_once():
    asked = [field for step in STEPS for field in step.fields]
    assert sorted(asked) == sorted(field.name for field in dataclasses.fields(Application))


def test_no_step_asks_for_a_purpose():
    labels = [
        str(field.label)
        for step in STEPS
        if step.fields
        for typed in ({"kind": "NATURAL"}, {"kind": "ENTERPRISE"})
        for field in form_for(step.slug, typed).fields.values()
    ]
    assert not [label for label in labels if "用途" in label or "需要" in label]


def test_all_six_kinds_are_offered():
    choices = form_for("kind", {}).fields["kind"].widget.choices
    assert [name for name, _ in choices] == [kind.name for kind in ApplicantKind]


def test_it_goes_to_the_first_step_that_has_a_fault():
    assert first_open(Application()) is BY_SLUG["kind"]
    assert first_open(Application.of({**WHOLE, "description": ""})) is BY_SLUG["matter"]
    assert first_open(Application.of(WHOLE)) is BY_SLUG["review"]


def test_the_ends_have_no_neighbours_beyond():
    assert preceding(STEPS[0]) is STEPS[0]
    assert following(STEPS[-1]) is STEPS[-1]
    assert following(STEPS[0]) is STEPS[1]
    assert step_of("postcode") is BY_SLUG["delivery"]


def test_the_bar_says_what_is_done():
    done = [each.step.slug for each in progress(Application.of(WHOLE), STEPS[0]) if each.is_done]
    assert done == ["kind", "identity", "matter", "delivery"]


def test_a_fault_stands_beside_its_own_field_alone():
    form = form_for("identity", {"kind": "NATURAL"}, {"name": "", "id_number": "1"})
    assert not form.is_valid()
    assert set(form.errors) == {"name", "id_type"}
    assert form.errors["name"] == ["请填写申请人的姓名或者名称。"]


def test_an_organisation_is_asked_for_its_representative_and_contact():
    form = form_for("identity", {"kind": "ENTERPRISE"}, {"name": "甲公司"})
    assert {"legal_representative", "contact"} <= set(form.errors)
    assert "contact" not in form_for("identity", {"kind": "NATURAL"}).fields


def test_what_an_organisation_was_asked_is_forgotten_when_a_person_applies():
    typed = {"kind": "NATURAL", "contact": "李四", "legal_representative": "王五"}
    form = form_for("identity", typed, {"name": "张三"})
    assert form.as_typed["contact"] == form.as_typed["legal_representative"] == ""


def test_what_was_typed_is_kept_right_or_wrong():
    form = form_for("delivery", {}, {"email": "不是邮箱", "phone": "12"})
    assert not form.is_valid()
    assert form.as_typed["email"] == "不是邮箱"


@pytest.mark.parametrize(
    ("name", "chosen", "suggested"),
    [
        ("云泽市某某律师事务所", "OTHER_ORG", ApplicantKind.LEGAL_SERVICE),
        ("云泽市某某有限公司", "ENTERPRISE", None),
        ("云泽市某某协会", "OTHER_ORG", None),
    ],
)
def test_it_suggests_a_kind_only_where_it_is_certain(name, chosen, suggested):
    """RPT-19."""
    form = form_for("identity", {"kind": chosen}, {"name": name, "id_type": "other"})
    found = form.suggestion()
    assert (found.kind if found else None) is suggested


def test_a_person_is_never_told_another_kind():
    form = form_for("identity", {"kind": "NATURAL"}, {"name": "张三律师事务所"})
    assert form.suggestion() is None


def test_the_last_look_shows_labels_not_codes_and_what_is_wrong():
    laid = answers_of(Application.of({**WHOLE, "email": "坏"}))
    shown = {answer.label: answer for part in laid for answer in part.answers}
    assert shown["证件类型"].text == "居民身份证"
    assert shown["提供信息的方式"].text == "电子文件"
    assert shown["电子邮箱"].problem
    assert "通信地址" not in shown
