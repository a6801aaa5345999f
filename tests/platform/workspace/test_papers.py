"""The pages of papers: register, one paper, templates (DOC-0, DOC-18)."""

from __future__ import annotations

import io
import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document

from gongkai.law.papers import PaperKind
from gongkai.organs.roles import Role
from gongkai.papers.making import shipped_template
from gongkai.papers.models import Template
from gongkai.papers.services import paper_issue

KIND = PaperKind.ASSISTANCE
TEMPLATE = f"/office/templates/{KIND.value}/"


@pytest.fixture
def issue(cast):
    def issued(ordinal=1, **changed):
        told = {
            "organ": cast.organ,
            "unit": cast.unit,
            "kind": KIND,
            "subject_kind": "test.page",
            "subject_id": ordinal,
            "subject_label": f"云公开〔2026〕第{ordinal}号",
            "title": "政府信息公开申请协办函",
            "fields": {"party_name": "市教育局", "assistance": "甲", "reply_by_on": "2026-03-20"},
            "number": f"云公开协〔2026〕第{ordinal}号",
            "by": cast.actor[Role.OFFICER],
            "today": date(2026, 3, 9),
        }
        return paper_issue(**(told | changed))

    return issued


@pytest.fixture
def at(client, cast):
    def sit(role):
        client.force_login(cast.person[role])
        return client

    return sit


def words(answer):
    return re.sub(r"\s+", "", re.sub(r"<[^>]*>", "", answer.content.decode()))


def test_the_register_lists_what_was_issued_and_is_narrowed(at, issue):
    issue(1)
    issue(2)
    office = at(Role.OFFICER)
    assert "云公开协〔2026〕第1号" in words(office.get("/office/papers/"))
    narrowed = words(office.get("/office/papers/", {"words": "云公开协〔2026〕第2"}))
    assert "云公开协〔2026〕第2号" in narrowed
    assert "云公开协〔2026〕第1号" not in narrowed
    assert "没有文书" in words(office.get("/office/papers/", {"year": "2025"}))


def test_the_register_asks_the_database_the_same_for_one_and_for_many(
    at, issue, django_assert_max_num_queries
):
    office = at(Role.OFFICER)
    for ordinal in range(1, 6):
        issue(ordinal)
    office.get("/office/papers/")
    with django_assert_max_num_queries(8):
        office.get("/office/papers/")


def test_a_paper_shows_its_files_to_whoever_may_know_who_applies(
    at, issue, django_assert_max_num_queries
):
    paper = issue()
    address = f"/office/papers/{paper.pk}/"
    office = at(Role.OFFICER)
    with django_assert_max_num_queries(14):
        shown = office.get(address)
    (pdf, docx) = re.findall(r'href="(/files/[^"]+)"', shown.content.decode())
    assert b"".join(at(Role.OFFICER).get(pdf).streaming_content).startswith(b"%PDF")
    assert b"".join(at(Role.OFFICER).get(docx).streaming_content).startswith(b"PK")
    masked = at(Role.AUDITOR).get(address)
    assert "/files/" not in masked.content.decode()
    assert "市教育局" not in words(masked)
    assert "查看申请人身份信息" in words(masked)


def test_a_paper_of_another_organ_is_not_there(client, sibling, issue):
    paper = issue()
    client.force_login(sibling.person[Role.OFFICER])
    assert client.get(f"/office/papers/{paper.pk}/").status_code == 404


def test_the_code_on_the_page_leads_to_the_page_that_verifies(at, issue):
    paper = issue()
    shown = at(Role.OFFICER).get(f"/office/papers/{paper.pk}/").content.decode()
    (address,) = re.findall(r'href="(/verify/[^"]+)"', shown)
    assert "核验通过" in words(at(Role.OFFICER).get(address.replace("&amp;", "&")))


def test_templates_are_listed_with_what_is_in_use(at, cast):
    listed = words(at(Role.OFFICE_HEAD).get("/office/templates/"))
    assert "政府信息公开申请协办函随系统提供" in listed


def test_the_template_in_use_is_taken_home_tried_used_and_put_aside(at):
    head = at(Role.OFFICE_HEAD)
    taken = head.get(f"{TEMPLATE}template.docx")
    assert taken.content == shipped_template(KIND)
    assert taken["Content-Disposition"].startswith("attachment")
    tried = head.post(TEMPLATE, {"go": "try"})
    assert tried["Content-Type"] == "application/pdf"
    assert tried.content.startswith(b"%PDF")
    upload = SimpleUploadedFile("改.docx", taken.content)
    used = head.post(TEMPLATE, {"go": "use", "upload": upload}, follow=True)
    assert "《政府信息公开申请协办函》已启用本机关的模板。" in words(used)
    assert "本机关模板第1版" in words(used)
    reset = head.post(f"{TEMPLATE}reset/", follow=True)
    assert "已恢复随系统提供的模板" in words(reset)
    assert not Template.objects.filter(is_current=True).exists()


def test_every_fault_of_a_template_stands_beside_the_file(at):
    document, content = Document(), io.BytesIO()
    document.add_paragraph("{{ 申请人姓名 }}{{ 收件人们 }}")
    document.save(content)
    head = at(Role.OFFICE_HEAD)
    for go in ("try", "use"):
        upload = SimpleUploadedFile("坏.docx", content.getvalue())
        shown = words(head.post(TEMPLATE, {"go": go, "upload": upload}))
        assert "占位符“申请人姓名”没有对应的要素，是否应为“申请人”？" in shown
        assert "占位符“收件人们”没有对应的要素，是否应为“收件人”？" in shown
    assert not Template.objects.exists()


def test_to_use_a_template_one_must_bring_it(at):
    assert "请先选择模板文件。" in words(at(Role.OFFICE_HEAD).post(TEMPLATE, {"go": "use"}))


def test_a_kind_that_is_none_is_not_there(at):
    assert at(Role.OFFICE_HEAD).get("/office/templates/nonsense/").status_code == 404


def test_only_who_manages_wordings_gets_to_templates(at):
    assert at(Role.OFFICER).get("/office/templates/").status_code == 403
    assert at(Role.OFFICER).post(TEMPLATE, {"go": "try"}).status_code == 403
