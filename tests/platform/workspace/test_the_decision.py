"""What an answer rests on, at the browser: searches, opinions, the fee, the guide, a slip."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.casework.models import Answer, Fee, Opinion, RequestFile, SearchRecord
from gongkai.casework.services import answer_serve
from gongkai.files.models import FileState, StoredFile
from gongkai.law.clock import Manner
from gongkai.mail.services import mail_take
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.models import Item
from gongkai.publishing.selectors import column_by_slug
from gongkai.publishing.services import columns_lay
from platform_cast import add_person
from platform_mail import written

TODAY = "2026-11-20"
SEARCH = {
    "places": "档案系统",
    "words": "治安处罚",
    "searched_by": "王五",
    "searched_on": TODAY,
    "has_found": "no",
    "found": "未检索到。",
}


def address(found, *parts):
    return f"/office/requests/{found.pk}/" + "".join(f"{part}/" for part in parts)


def posted(at, found, where, told, role=Role.HANDLER):
    return at(role).post(address(found, *where.split("/")), told)


def test_a_search_is_recorded_and_shown(at, handled):
    assert posted(at, handled, "searches", SEARCH).status_code == 302
    text = at(Role.HANDLER).get(address(handled)).content.decode()
    assert "没有检索到" in text
    assert "用词：治安处罚" in text


def test_a_refused_search_keeps_what_was_typed(at, handled):
    told = SEARCH | {"searched_on": "2026-10-01", "found": "留在这里的字"}
    text = posted(at, handled, "searches", told).content.decode()
    assert "检索日期应当在收到申请之后" in text
    assert "留在这里的字" in text
    assert not SearchRecord.objects.exists()


def test_a_unit_that_is_joined_opens_the_request_and_answers(at, cast, handled):
    own = cast.person[Role.HANDLER]
    theirs = add_person(cast, Role.HANDLER, "交警承办人", cast.other_unit)
    cast.person[Role.HANDLER] = own
    asked = {"kind": "unit", "unit": cast.other_unit.pk, "question": "是否保存？"}
    assert posted(at, handled, "opinions", asked).status_code == 302
    opinion = Opinion.objects.get()
    cast.person[Role.HANDLER] = theirs
    browser = at(Role.HANDLER)
    assert "答复协办意见" in browser.get("/office/").content.decode()
    text = browser.get(address(handled)).content.decode()
    assert "登记交警支队的意见" in text
    assert "拟制答复" not in text
    said = {"text": "没有保存。", "answered_on": TODAY}
    assert browser.post(address(handled, "opinions", opinion.pk), said).status_code == 302
    cast.person[Role.HANDLER] = own
    assert "没有保存。" in at(Role.HANDLER).get(address(handled)).content.decode()


def test_an_opinion_that_asks_nobody_is_refused_in_place(at, handled):
    told = {"kind": "legal_adviser", "question": "留在这里的问题"}
    text = posted(at, handled, "opinions", told).content.decode()
    assert "请写明向谁征询" in text
    assert "留在这里的问题" in text


def test_the_fee_is_counted_before_the_notice_and_shown_on_it(at, handled):
    officer = at(Role.OFFICER)
    text = officer.get(address(handled) + "?pages=101").content.decode()
    assert "本机关提出的第1件申请" in text
    assert "按量计收：720元" in text
    told = {"version": handled.version, "on": TODAY, "tariff": "BY_PAGE", "quantity": 101}
    assert officer.post(address(handled, "acts", "NOTICE_FEE"), told).status_code == 302
    assert "720元" in officer.get(address(handled)).content.decode()


def test_a_fee_by_page_asks_for_its_pages(at, handled):
    told = {"version": handled.version, "on": TODAY, "tariff": "BY_PAGE"}
    page = at(Role.OFFICER).post(address(handled, "acts", "NOTICE_FEE"), told)
    assert "应当填写提供信息的页数" in page.content.decode()


def test_what_was_paid_is_given_back(at, handled):
    officer = at(Role.OFFICER)
    told = {"version": handled.version, "on": TODAY, "tariff": "BY_PAGE", "quantity": 40}
    for act in ("NOTICE_FEE", "NOTE_FEE_NOTICE", "PAY_FEE"):
        assert officer.post(address(handled, "acts", act), told).status_code == 302
        handled.refresh_from_db()
        told = {"version": handled.version, "on": TODAY}
    fee = Fee.objects.get()
    back = {"reason": "页数算错", "refunded_on": TODAY}
    assert officer.post(address(handled, "fees", fee.pk, "refund"), back).status_code == 302
    assert "退还：页数算错" in officer.get(address(handled)).content.decode()


def guide(at, handled, **answers):
    return at(Role.HANDLER).get(address(handled, "guide"), answers)


ALL_NO = {
    "petition": "no",
    "earlier": "NONE",
    "reconfirms": "no",
    "publication": "no",
    "abusive": "no",
    "not_government_information": "no",
    "other_organ": "no",
    "access_rule": "no",
    "not_found": "yes",
    "rest_can_be_given": "no",
}


def test_the_guide_answers_from_the_record_and_begins_where_a_person_must(at, handled):
    page = guide(at, handled)
    text = page.content.decode()
    assert page.context["step"].question.key == "petition"
    assert text.count("案卷记载") == 3


def test_the_guide_says_what_is_missing_and_leads_to_it(at, handled):
    text = guide(at, handled, **ALL_NO).content.decode()
    assert "作出该答复还缺少：检索记录" in text
    assert "#searches" in text
    posted(at, handled, "searches", SEARCH)
    text = guide(at, handled, **ALL_NO).content.decode()
    assert "作出该答复还缺少" not in text
    assert "案卷已有" in text


def test_the_guides_answers_stay_with_the_draft_and_are_shown_with_the_answer(at, handled):
    posted(at, handled, "searches", SEARCH)
    page = guide(at, handled, **ALL_NO)
    editor = at(Role.HANDLER).get(page.context["answer_url"])
    text = editor.content.decode()
    assert "（案卷记载）" in text
    assert "evidence_SEARCH_RECORD" not in text
    told = {
        "version": handled.version,
        "outcome": "UNABLE_NONEXISTENT",
        "body": "经检索，未找到。",
        "questions": editor.context["form"].initial["questions"],
    }
    assert posted(at, handled, "answer", told).status_code == 302
    assert Answer.objects.get().questions["not_found"] == "yes"
    assert "判断过程" in at(Role.HANDLER).get(address(handled)).content.decode()
    again = guide(at, handled)
    assert again.context["is_proposal"]
    kept = at(Role.HANDLER).get(address(handled, "answer")).context["form"].initial["questions"]
    assert "not_found=yes" in kept


def test_the_editor_leaves_the_opening_to_the_paper_and_takes_no_empty_answer_doc_0(at, handled):
    text = at(Role.HANDLER).get(address(handled, "answer")).content.decode()
    assert "现答复如下：" not in text
    assert "这里从“现答复如下”之后写起" in text
    told = {"version": handled.version, "outcome": "GRANT_PROVIDE", "body": " "}
    assert "答复内容：" in posted(at, handled, "answer", told).content.decode()
    assert not Answer.objects.exists()


def test_the_editor_says_what_the_record_lacks(at, handled):
    told = {"version": handled.version, "outcome": "UNABLE_NONEXISTENT", "refresh": "1"}
    text = posted(at, handled, "answer", told).content.decode()
    assert "案卷中还没有检索记录" in text


@pytest.fixture
def served(cast, handled):
    answer = Answer.objects.create(
        request=handled,
        stage=Answer.Stage.SIGNED,
        outcome="GRANT_PROVIDE",
        body="现公开2024年数据。",
        letter_number="云公开答〔2026〕第1号",
        drafter=cast.person[Role.HANDLER],
        drafted_at="2026-11-20T09:00:00+08:00",
        signed_on=date(2026, 11, 20),
    )
    _decided(cast, handled)
    answer_serve(
        request_id=handled.pk,
        version=handled.version,
        manner=Manner.ELECTRONIC,
        on=date(2026, 11, 20),
        by=cast.actor[Role.OFFICER],
        today=date(2026, 11, 20),
    )
    handled.refresh_from_db()
    return answer


def test_a_slip_is_corrected_by_its_two_words(at, handled, served):
    told = {"version": handled.version, "on": TODAY, "wrong": "2023年", "right": "2025年"}
    refused = posted(at, handled, "acts/CORRECT_SLIP", told, Role.OFFICER)
    assert "没有要更正的文字" in refused.content.decode()
    told["wrong"] = "2024年"
    assert posted(at, handled, "acts/CORRECT_SLIP", told, Role.OFFICER).status_code == 302
    served.refresh_from_db()
    assert served.body == "现公开2024年数据。"


def test_what_is_converted_leads_to_its_publication_law_44_1(at, handled, served):
    assert "已经决定转为主动公开" not in at(Role.OFFICER).get(address(handled)).content.decode()
    told = {"version": handled.version, "on": TODAY, "applicants": 2}
    done = posted(at, handled, "acts/CONVERT_TO_PROACTIVE", told, Role.OFFICER)
    assert done.status_code == 302
    url = at(Role.OFFICER).get(address(handled)).context["publish_url"]
    assert handled.title in at(Role.OFFICER).get(url).content.decode()
    assert not at(Role.AUDITOR).get(address(handled)).context["publish_url"]


def test_an_answered_request_becomes_a_draft_once_without_its_applicant_law_44_1(
    at, cast, handled, served
):
    officer, name = at(Role.OFFICER), handled.applicant.name
    Answer.objects.filter(pk=served.pk).update(body=f"{name}：现公开2024年数据。")
    url = officer.get(address(handled)).context["publish_url"]
    columns_lay(organ=cast.organ, by=Actor.system())
    form = officer.get(url).context["form"]
    assert form.initial["title"] == handled.title
    assert "现公开2024年数据。" in form.initial["body"]
    assert name not in form.initial["body"]
    column = column_by_slug(cast.organ, "statistics")
    told = {**form.initial, "column": column.pk, "formed_on": TODAY}
    done = officer.post(url, told)
    item = Item.objects.get(origin=f"casework.request:{handled.pk}")
    assert done.headers["Location"] == f"/office/items/{item.pk}/"
    assert name not in item.body
    assert officer.get(address(handled)).context["publish_url"] == f"/office/items/{item.pk}/"
    assert "请在原信息上修改" in officer.post(url, told).content.decode()


def test_a_new_answer_that_is_ordered_has_the_day_of_the_decision_rr_12(at, handled, served):
    told = {"version": handled.version, "on": TODAY, "key": "云政复决〔2026〕1号"}
    both = told | {"until": "2026-12-04", "working_days": 15}
    refused = posted(at, handled, "acts/ORDER_REANSWER", both, Role.OFFICER)
    assert "只能填截止日期或者工作日数之一" in refused.content.decode()
    days = told | {"working_days": 15}
    assert posted(at, handled, "acts/ORDER_REANSWER", days, Role.OFFICER).status_code == 302
    handled.refresh_from_db()
    assert (handled.state, handled.due_on) == ("REANSWERING", date(2026, 12, 11))


def _decided(cast, handled):
    """Do the decision itself: the chain of review has tests of its own."""
    from gongkai.casework.selectors import case_of
    from gongkai.casework.services.progress import progressed
    from gongkai.law.outcomes import Evidence, OutcomeCode
    from gongkai.law.procedure import Act, Facts

    assert case_of(handled)
    told = Facts(
        date(2026, 11, 20),
        outcome=OutcomeCode.GRANT_PROVIDE,
        evidence=frozenset({Evidence.ATTACHMENTS}),
    )
    progressed(
        handled, [(Act.DECIDE, told)], by=cast.actor[Role.OFFICER], today=date(2026, 11, 20)
    )


def test_every_act_of_the_table_has_a_form_that_says_how_to_fill_it(handled):
    from gongkai.casework.selectors import case_of
    from gongkai.law.procedure import Act
    from gongkai.workspace.forms.acts import ActForm

    elsewhere = {Act.FILE, Act.DECIDE, Act.SERVE, Act.CLAIM_RECORD}
    for act in set(Act) - elsewhere:
        form = ActForm(act, case_of(handled))
        assert all(field.label for field in form.fields.values() if field.label is not None), act


@pytest.mark.parametrize("role", [Role.OFFICER, Role.HANDLER])
def test_the_page_costs_no_query_a_search_an_opinion_or_a_fee(
    at, cast, handled, role, django_assert_max_num_queries
):
    browser = at(role)
    browser.get(address(handled))
    with django_assert_max_num_queries(80) as first:
        browser.get(address(handled))
        before = len(first)
    for number in range(4):
        posted(at, handled, "searches", SEARCH)
        told = {"kind": "superior", "of_whom": f"厅{number}", "question": "?"}
        posted(at, handled, "opinions", told)
    with django_assert_max_num_queries(before + 2):
        browser.get(address(handled))


def test_a_joined_unit_reads_neither_the_papers_nor_the_mails_that_say_who_applies(
    at, cast, handled
):
    """It is asked about the information, not about the applicant (SITE-17, LAW-45-1)."""
    subject = f"{handled.number} 我是张三丰"
    mail = mail_take(
        organ=cast.organ, raw=written("我叫张三丰", subject=subject), by=Actor.system()
    )
    StoredFile.objects.update(state=FileState.CLEAN)
    kind = RequestFile.Kind.AUTHORISATION
    RequestFile.objects.create(request=handled, file=mail.raw, kind=kind)
    asked = {"kind": "unit", "unit": cast.other_unit.pk, "question": "是否保存？"}
    assert posted(at, handled, "opinions", asked).status_code == 302
    assert "我叫张三丰" in at(Role.OFFICER).get(address(handled)).content.decode()
    add_person(cast, Role.HANDLER, "交警承办人", cast.other_unit)
    text = at(Role.HANDLER).get(address(handled)).content.decode()
    assert "由可以查看申请人身份信息的人打开" in text
    assert "张三丰" not in text
    assert "/files/" not in text
