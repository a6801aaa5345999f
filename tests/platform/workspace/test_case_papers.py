"""Papers on the case page: shown, previewed, served, printed, archived."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.casework.models import Answer, Archive, Delivery
from gongkai.casework.services import (
    answer_draft,
    answer_serve,
    answer_submit,
    request_act,
)
from gongkai.journal.models import Entry
from gongkai.law.clock import Manner
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act, Facts
from gongkai.organs.roles import Role
from gongkai.papers.models import Paper
from gongkai.review.selectors import running
from gongkai.review.services import review_approve
from platform_play import REVIEWERS
from workspace_requests import TODAY, filed

pytestmark = [pytest.mark.django_db, pytest.mark.printed]
DAY = TODAY.isoformat()


def address(found, *parts):
    return f"/office/requests/{found.pk}/" + "".join(f"{part}/" for part in parts)


def words_of(response) -> str:
    """Read the words of a PDF that a page answered with."""
    assert response["Content-Type"] == "application/pdf", response.content.decode()[:3000]
    assert "attachment" in response["Content-Disposition"]
    pages = pypdfium2.PdfDocument(io.BytesIO(response.content))
    return "".join(page.get_textpage().get_text_range() for page in pages)


@pytest.fixture
def corrected(cast, handled):
    """Give a request whose correction is asked for: its notice is issued and not served."""
    facts = Facts(TODAY, reason="请写明年份")
    told = {"act": Act.ASK_CORRECTION, "facts": facts, "by": cast.actor[Role.OFFICER]}
    request_act(request_id=handled.pk, version=handled.version, today=TODAY, **told)
    handled.refresh_from_db()
    return handled


@pytest.fixture
def posted(cast, handled):
    """Give a request whose answer was posted."""
    at = {"by": cast.actor[Role.HANDLER], "today": TODAY}
    answer = answer_draft(
        request_id=handled.pk,
        version=handled.version,
        outcome=OutcomeCode.GRANT_PROVIDE,
        evidence={"ATTACHMENTS": "统计表1份"},
        body="现予公开。",
        **at,
    )
    answer_submit(answer_id=answer.pk, version=answer.version, **at)
    for role in REVIEWERS:
        review = running("casework.answer", answer.pk)
        review_approve(
            review_id=review.pk, version=review.version, by=cast.actor[role], today=TODAY
        )
    handled.refresh_from_db()
    answer_serve(
        request_id=handled.pk,
        version=handled.version,
        manner=Manner.POST,
        on=TODAY,
        by=cast.actor[Role.OFFICER],
        today=TODAY,
    )
    handled.refresh_from_db()
    return handled


def test_the_papers_of_a_case_stand_on_its_page(at, corrected):
    page = at(Role.OFFICER).get(address(corrected))
    [receipt, notice] = page.context["case_papers"]
    assert receipt.row.title == "政府信息公开申请登记回执"
    assert (notice.row.title, notice.served) == ("政府信息公开申请补正告知书", [])
    assert [file.name.rpartition(".")[2] for file in notice.files] == ["pdf", "docx"]
    assert "尚未登记送达" in page.content.decode()


def test_files_are_not_opened_to_who_may_not_know_who_applies(at, corrected):
    page = at(Role.AUDITOR).get(address(corrected))
    assert all(one.files == [] for one in page.context["case_papers"])
    assert page.context["sheets"] == []
    assert "政府信息公开申请补正告知书" in page.content.decode()


def test_a_preview_shows_the_paper_and_does_nothing(at, handled):
    told = {"version": handled.version, "on": DAY, "reason": "请写明年份。"}
    browser = at(Role.OFFICER)
    text = words_of(browser.post(address(handled, "acts", "ASK_CORRECTION", "preview"), told))
    assert "请写明年份" in text
    assert "预 览 稿" in text
    handled.refresh_from_db()
    assert handled.state == "HANDLING"
    assert not Paper.objects.filter(kind="correction").exists()


def test_a_preview_that_the_law_refuses_shows_why_and_keeps_what_was_typed(at, handled):
    told = {"version": handled.version, "on": "2026-11-01", "reason": "留在这里的字"}
    page = at(Role.OFFICER).post(address(handled, "acts", "ASK_CORRECTION", "preview"), told)
    assert "早于上一步骤" in page.content.decode()
    assert "留在这里的字" in page.content.decode()


def test_the_letter_of_an_answer_is_previewed_from_the_editor(at, handled):
    told = {"version": handled.version, "outcome": "GRANT_PROVIDE", "body": "现将统计表提供。"}
    text = words_of(at(Role.HANDLER).post(address(handled, "answer", "preview"), told))
    assert "现将统计表提供" in text
    assert "如不服本答复" in text
    assert not Answer.objects.exists()


def test_a_notice_is_served_and_the_time_to_correct_runs(at, corrected):
    notice = Paper.objects.get(kind="correction")
    told = {
        "version": corrected.version,
        "paper_id": notice.pk,
        "manner": "DIRECT",
        "on": DAY,
        "signed_by": "欧阳测试",
        "uploads": SimpleUploadedFile("回证.txt", "已签收".encode()),
    }
    assert at(Role.OFFICER).post(address(corrected, "deliveries"), told).status_code == 302
    delivery = Delivery.objects.get()
    assert (delivery.paper, delivery.signed_on) == (notice, TODAY)
    assert corrected.events.last().act == "NOTE_CORRECTION_NOTICE"
    page = at(Role.OFFICER).get(address(corrected))
    assert page.context["deliver_form"] is not None  # the receipt
    assert [one.row.pk for one in page.context["services"]] == [delivery.pk]


def test_a_service_that_is_refused_keeps_what_was_typed(at, corrected):
    notice = Paper.objects.get(kind="correction")
    told = {"version": corrected.version, "paper_id": notice.pk, "manner": "LEFT", "on": DAY}
    page = at(Role.OFFICER).post(
        address(corrected, "deliveries"), told | {"witness": "社区王干事"}
    )
    assert "留置送达应当记明拒收的情形" in page.content.decode()
    assert "社区王干事" in page.content.decode()
    assert not Delivery.objects.exists()


def test_a_served_answer_shows_the_last_days_of_the_remedies(at, posted):
    page = at(Role.OFFICER).get(address(posted))
    [shown] = page.context["answers"]
    assert shown.last_days.reconsideration.nominal_on.isoformat() == "2027-01-19"
    assert "申请行政复议" in page.content.decode()


def test_an_answer_that_came_back_waits_to_be_served_again(at, posted):
    delivery = Delivery.objects.get()
    browser = at(Role.OFFICER)
    proof = {"version": posted.version, "signed_on": DAY, "signed_by": "传达室"}
    browser.post(address(posted, "deliveries", delivery.pk, "proof"), proof)
    posted.refresh_from_db()
    told = {"version": posted.version, "reason": "邮件退回，查无此人"}
    browser.post(address(posted, "deliveries", delivery.pk, "undo"), told)
    posted.refresh_from_db()
    delivery.refresh_from_db()
    assert (posted.state, delivery.undone_on) == ("DECIDED", TODAY)
    text = browser.get(address(posted)).content.decode()
    assert "邮件退回，查无此人" in text
    assert "登记送达" in text


def test_a_service_of_another_case_is_not_there(at, cast, posted):
    delivery, other = Delivery.objects.get(), filed(cast, id_number="110105194912310038")
    told = {"version": posted.version, "reason": "退回"}
    path = address(other, "deliveries", delivery.pk, "undo")
    assert at(Role.OFFICER).post(path, told).status_code == 404
    assert at(Role.OFFICER).post(address(other, "deliveries", 0, "proof"), told).status_code == 404


def test_a_paper_is_made_anew_until_it_is_served(at, corrected):
    notice = Paper.objects.get(kind="correction")
    told = {"version": corrected.version, "reason": "联系地址已变更"}
    at(Role.OFFICER).post(address(corrected, "papers", notice.pk, "anew"), told)
    anew = Paper.objects.get(kind="correction", stage="frozen")
    assert (anew.edition, anew.number, anew.replaces) == (2, notice.number, notice)
    corrected.refresh_from_db()
    assert "第1稿，已被替代" in at(Role.OFFICER).get(address(corrected)).content.decode()


def test_printing_an_envelope_is_journalled_as_a_sight_of_who_applies(at, corrected):
    text = words_of(at(Role.OFFICER).post(address(corrected, "print", "envelope")))
    assert "云泽市长安路一号院二号楼" in text
    assert Entry.objects.filter(verb="casework.request.unmasked", reason="打印信封和邮件详情单")


def test_who_may_not_know_who_applies_prints_nothing(at, corrected):
    page = at(Role.AUDITOR).post(address(corrected, "print", "envelope"))
    assert page.status_code == 403


def test_several_requests_are_printed_as_one(at, corrected):
    told = {"what": "registration", "chosen": [f"{corrected.pk}:3", f"{corrected.pk}:3"]}
    text = words_of(at(Role.OFFICER).post("/office/requests/print/", told))
    assert text.count("申请登记表") == 1
    assert "告知补正" in text


@pytest.mark.parametrize("told", [{}, {"what": "registration"}, {"what": "x", "chosen": ["1"]}])
def test_nothing_chosen_prints_nothing(at, told):
    response = at(Role.OFFICER).post("/office/requests/print/", told)
    assert response.status_code == 302


def test_a_case_that_is_over_is_archived_and_its_identity_papers_ask_for_a_reason(at, posted):
    browser = at(Role.OFFICER)
    assert browser.post(address(posted, "archive"), {"version": posted.version}).status_code == 302
    archive = Archive.objects.get()
    page = browser.get(address(posted))
    assert [one.row.pk for one in page.context["archives"]] == [archive.pk]
    path = address(posted, "archive", archive.pk, "identity")
    assert browser.post(path, {"reason": ""}).status_code == 200
    answer = browser.post(path, {"reason": "复议答复"})
    assert answer.status_code == 302
    assert answer["Location"].startswith("/files/")
    assert Entry.objects.filter(verb="casework.request.unmasked", reason="复议答复")


def test_a_case_that_is_not_over_is_not_archived(at, handled):
    at(Role.OFFICER).post(address(handled, "archive"), {"version": handled.version})
    assert not Archive.objects.exists()


def test_the_page_asks_no_more_for_more_papers(at, cast, corrected, django_assert_max_num_queries):
    browser = at(Role.OFFICER)
    browser.get(address(corrected))
    with django_assert_max_num_queries(120) as few:
        browser.get(address(corrected))
    facts = Facts(TODAY, reason="补来")
    told = {"by": cast.actor[Role.OFFICER], "today": TODAY}
    for act in (Act.RECEIVE_CORRECTION, Act.CONSULT_ORGAN):
        corrected.refresh_from_db()
        more = facts if act is Act.RECEIVE_CORRECTION else Facts(TODAY, party="乙局", subject="表")
        request_act(
            request_id=corrected.pk, version=corrected.version, act=act, facts=more, **told
        )
    with django_assert_max_num_queries(len(few) + 12):
        browser.get(address(corrected))
