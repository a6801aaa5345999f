"""One request on its page: what may be done is done, what is refused stays typed."""

from __future__ import annotations

import pytest

from gongkai.casework.models import Request
from gongkai.casework.selectors import answers_of
from gongkai.journal.models import Entry
from gongkai.organs.roles import Role
from gongkai.review.models import Review
from platform_play import filed as filed_online
from workspace_requests import FILED_ON


def address(found, *parts):
    return f"/office/requests/{found.pk}/" + "".join(f"{part}/" for part in parts)


def test_an_act_is_done_with_the_facts_that_the_law_asks_for(at, handled):
    browser = at(Role.OFFICER)
    told = {"version": handled.version, "on": "2026-11-20", "reason": "请写明年份。"}
    response = browser.post(address(handled, "acts", "ASK_CORRECTION"), told)
    assert response.status_code == 302
    handled.refresh_from_db()
    assert handled.state == "AWAITING_CORRECTION"


def test_a_refused_act_shows_why_and_keeps_what_was_typed(at, handled):
    told = {"version": handled.version, "on": "2020-01-01", "reason": "留在这里的字"}
    page = at(Role.OFFICER).post(address(handled, "acts", "ASK_CORRECTION"), told)
    text = page.content.decode()
    assert page.status_code == 200
    assert "留在这里的字" in text
    assert "早于上一步骤" in text
    handled.refresh_from_db()
    assert handled.state == "HANDLING"


def test_who_comes_second_is_told_who_did_what(at, handled):
    told = {"version": handled.version - 1, "on": "2026-11-20", "reason": "请写明年份。"}
    text = at(Role.OFFICER).post(address(handled, "acts", "ASK_CORRECTION"), told).content.decode()
    assert "分办了申请" in text
    assert "请写明年份。" in text


def test_acts_of_others_are_greyed_with_whose_they_are(at, handled):
    text = at(Role.HANDLER).get(address(handled)).content.decode()
    assert "现在不能办理的步骤" in text
    assert "由公开工作机构负责人办理" in text
    assert 'action="/office/requests/' in text


def test_every_act_that_is_offered_has_a_form_of_its_own(at, handled):
    page = at(Role.OFFICE_HEAD).get(address(handled))
    names = {panel.act.name for panel in page.context["panels"]}
    assert {"ASK_CORRECTION", "CONSULT_THIRD_PARTY", "EXTEND", "WITHDRAW"} <= names
    assert names.isdisjoint({"DECIDE", "SERVE", "FILE"})


def test_the_act_of_a_task_opens_its_form(at, received):
    page = at(Role.OFFICER).get(address(received, "acts", "REGISTER"))
    assert [panel.act.name for panel in page.context["panels"] if panel.is_open] == ["REGISTER"]


def test_registering_and_assigning_by_the_forms(at, cast, received):
    browser = at(Role.OFFICER)
    browser.post(
        address(received, "acts", "REGISTER"),
        {"version": received.version, "on": "2026-11-20", "applicant_kind": "NATURAL"},
    )
    received.refresh_from_db()
    assert received.state == "HANDLING"
    browser.post(
        address(received, "assign"),
        {
            "version": received.version,
            "unit": cast.unit.pk,
            "handler": cast.person[Role.HANDLER].pk,
        },
    )
    received.refresh_from_db()
    assert received.handler_id == cast.person[Role.HANDLER].pk


def test_the_applicant_is_masked_until_a_reason_is_given(at, handled):
    browser = at(Role.OFFICER)
    masked = browser.get(address(handled)).content.decode()
    assert "欧阳测试" not in masked
    assert "11010519491231002X" not in masked
    assert "13800001234" not in masked
    without = browser.post(address(handled, "unmask"), {"reason": ""}).content.decode()
    assert "欧阳测试" not in without
    before = Entry.objects.count()
    shown = browser.post(address(handled, "unmask"), {"reason": "核对送达地址"}).content.decode()
    assert "欧阳测试" in shown
    assert Entry.objects.count() == before + 1
    assert "欧阳测试" not in browser.get(address(handled)).content.decode()


def test_a_note_is_kept_for_colleagues(at, handled):
    at(Role.HANDLER).post(address(handled, "notes"), {"body": "材料在二号柜。"})
    assert "材料在二号柜。" in at(Role.OFFICER).get(address(handled)).content.decode()


@pytest.mark.parametrize("role", [Role.SECURITY_ADMIN, Role.AUDIT_ADMIN])
def test_administrators_see_no_request(at, handled, role):
    assert at(role).get(address(handled)).status_code == 403


def test_another_organs_request_is_not_found(at, handled, sibling):
    theirs = at(Role.OFFICER, sibling).get(address(handled))
    missing = at(Role.OFFICER, sibling).get("/office/requests/999999/")
    assert theirs.status_code == missing.status_code == 404


def test_the_page_costs_the_same_however_long_its_history(
    at, handled, django_assert_max_num_queries
):
    browser = at(Role.OFFICER)
    browser.get(address(handled))
    with django_assert_max_num_queries(45):
        browser.get(address(handled))


def test_the_guide_leads_to_a_draft_that_is_filled_in(at, handled):
    browser = at(Role.HANDLER)
    first = browser.get(address(handled, "guide"))
    assert "申请人是否已经撤回申请" in first.content.decode()
    settled = browser.get(
        first.context["none_of_it"].replace("?", address(handled, "guide") + "?")
    )
    assert settled.context["step"].outcome.name == "GRANT_PROVIDE"
    editor = browser.get(settled.context["answer_url"]).content.decode()
    assert '<option value="GRANT_PROVIDE" selected>' in editor
    assert "提供信息的清单" in editor


def test_changing_the_outcome_shows_its_evidence_and_keeps_the_text(at, handled):
    told = {
        "version": handled.version,
        "outcome": "UNABLE_NONEXISTENT",
        "body": "写了一半的答复",
        "refresh": "1",
    }
    text = at(Role.HANDLER).post(address(handled, "answer"), told).content.decode()
    assert "写了一半的答复" in text
    assert "检索记录" in text
    assert not answers_of(handled)


def test_what_was_being_typed_comes_back(at, handled):
    browser = at(Role.HANDLER)
    kept = browser.post(address(handled, "answer", "keep"), {"body": "没来得及保存"})
    assert kept.status_code == 204
    assert "没来得及保存" in browser.get(address(handled, "answer")).content.decode()
    assert "没来得及保存" not in at(Role.OFFICER).get(address(handled, "answer")).content.decode()


def test_an_answer_is_drafted_reviewed_signed_and_served_on_the_pages(at, cast, handled):
    told = {
        "version": handled.version,
        "outcome": "GRANT_PROVIDE",
        "body": "现予提供。",
        "evidence_ATTACHMENTS": "统计表一份。",
    }
    at(Role.HANDLER).post(address(handled, "answer"), told)
    draft = answers_of(handled)[0]
    at(Role.HANDLER).post(
        address(handled, "answer", draft.pk, "submit"), {"version": draft.version}
    )
    for role in (
        Role.FIRST_REVIEWER,
        Role.UNIT_HEAD,
        Role.SECRECY_REVIEWER,
        Role.SIGNING_LEADER,
    ):
        browser = at(role)
        entry = browser.get("/office/reviews/").context["inbox"][0]
        page = browser.get(f"/office/reviews/{entry.review.pk}/")
        assert page.context["verdict"].allowed, role
        approved = {"version": entry.review.version, "opinion": "同意。"}
        browser.post(f"/office/reviews/{entry.review.pk}/approve/", approved)
    found = Request.objects.get(pk=handled.pk)
    assert found.state == "DECIDED"
    served = {"version": found.version, "manner": "DIRECT", "on": "2026-11-20"}
    assert at(Role.OFFICER).post(address(handled, "answer", "serve"), served).status_code == 302
    found.refresh_from_db()
    assert (found.state, found.outcome) == ("ANSWERED", "GRANT_PROVIDE")


def test_a_review_tells_whoever_may_not_decide_why(at, cast, handled):
    told = {
        "version": handled.version,
        "outcome": "GRANT_PROVIDE",
        "body": "现予提供。",
        "evidence_ATTACHMENTS": "统计表一份。",
    }
    at(Role.HANDLER).post(address(handled, "answer"), told)
    draft = answers_of(handled)[0]
    at(Role.HANDLER).post(
        address(handled, "answer", draft.pk, "submit"), {"version": draft.version}
    )
    entry = at(Role.FIRST_REVIEWER).get("/office/reviews/").context["inbox"][0]
    where = f"/office/reviews/{entry.review.pk}/"
    assert "初审人办理" in at(Role.SIGNING_LEADER).get(where).content.decode()
    assert at(Role.OFFICER, cast).get(where).status_code == 404
    back = {"version": entry.review.version, "reason": "请补充检索说明。", "to_order": ""}
    at(Role.FIRST_REVIEWER).post(f"{where}return/", back)
    assert "请补充检索说明。" in at(Role.HANDLER).get(address(handled)).content.decode()


def test_more_answers_and_reviews_cost_no_more_queries(at, handled, django_assert_max_num_queries):
    told = {
        "version": handled.version,
        "outcome": "GRANT_PROVIDE",
        "body": "现予提供。",
        "evidence_ATTACHMENTS": "统计表一份。",
    }
    browser = at(Role.HANDLER)
    browser.post(address(handled, "answer"), told)
    draft = answers_of(handled)[0]
    browser.post(address(handled, "answer", draft.pk, "submit"), {"version": draft.version})
    browser.get(address(handled))
    with django_assert_max_num_queries(45) as one:
        browser.get(address(handled))
    for _ in range(2):
        _superseded_twin(draft)
    with django_assert_max_num_queries(len(one)):
        page = browser.get(address(handled))
    assert len(page.context["answers"]) == 3
    assert all(shown.steps for shown in page.context["answers"])


def _superseded_twin(answer):
    review = Review.objects.get(subject_id=answer.pk)
    steps = list(review.steps.all())
    twin = type(answer).objects.get(pk=answer.pk)
    twin.pk, twin.stage = None, "superseded"
    twin.save()
    review.pk, review.subject_id = None, twin.pk
    review.save()
    for step in steps:
        step.pk, step.review = None, review
        step.save()


def test_how_receipt_was_confirmed_is_read_in_what_was_done(at, cast):
    waiting = filed_online(cast, FILED_ON).request
    browser = at(Role.OFFICER)
    told = {"version": waiting.version, "on": "2026-11-20", "reason": "电话联系申请人本人确认"}
    browser.post(address(waiting, "acts", "CONFIRM_RECEIPT"), told)
    assert "电话联系申请人本人确认" in browser.get(address(waiting)).content.decode()
