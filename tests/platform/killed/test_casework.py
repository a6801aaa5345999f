"""Every service of casework and of review, killed: requests, answers and numbers stay whole."""

from __future__ import annotations

import io
from datetime import date

import pytest

from gongkai.casework.application import Upload
from gongkai.casework.models import Answer, Draft, Request
from gongkai.casework.services import (
    Chosen,
    answer_draft,
    answer_serve,
    answer_submit,
    applicant_erase,
    applicant_unmasked,
    assignment_undo,
    correction_by_code,
    dispute_conclude,
    dispute_register,
    draft_drop,
    draft_keep,
    drafts_sweep,
    note_write,
    request_act,
    request_assign,
    request_confirm,
    request_enter,
    request_file,
    request_register,
    request_return,
    request_withdraw_by_code,
    requests_assign,
    requests_redate,
    requests_urge,
    view_delete,
    view_save,
)
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Channel, Manner
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act, Facts
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.review.selectors import running
from gongkai.review.services import (
    review_approve,
    review_recall,
    review_return,
)
from gongkai.today import played_at
from platform_cast import make_cast
from platform_play import APPLICATION, REVIEWERS, drafted, handling, instant, submitted

DAY = date(2024, 5, 6)
LATER = date(2024, 5, 8)


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(DAY):
        yield


@pytest.fixture
def cast(line):
    return line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))


def _at(pk, by, today=DAY, **told):
    """Give what every act on a request is told, as the request stands."""
    version = Request.objects.get(pk=pk).version
    return {"request_id": pk, "version": version, "by": by, "today": today, **told}


def _paper():
    return [Upload("证明.txt", io.BytesIO("证明".encode()))]


def _filed(line, cast):
    return line.kill(
        request_file,
        lambda: {
            "organ": cast.organ,
            "application": APPLICATION,
            "uploads": _paper(),
            "by": Actor.public("192.0.2.9"),
            "today": DAY,
        },
    )


def _chosen(number):
    return [Chosen(number, Request.objects.get(pk=number).version)]


def _handler(number, cast):
    """Name a handler, without a new version of the request."""
    Request.objects.filter(pk=number).update(handler=cast.person[Role.HANDLER])


def test_filing_confirming_registering_assigning(line, cast):
    officer, head = cast.actor[Role.OFFICER], cast.actor[Role.OFFICE_HEAD]
    filed = _filed(line, cast)
    pk = filed.request.pk
    line.kill(request_confirm, lambda: _at(pk, officer))
    kind = {"applicant_kind": ApplicantKind.NATURAL}
    line.kill(request_register, lambda: _at(pk, officer, **kind))
    line.kill(request_assign, lambda: _at(pk, officer, unit=cast.unit))
    line.kill(request_return, lambda: _at(pk, officer, reason="不属于本单位职责"))
    same = {"by": officer, "today": DAY}
    made = line.kill(requests_assign, lambda: same | {"chosen": _chosen(pk), "unit": cast.unit})
    line.play(lambda: _handler(pk, cast))
    line.kill(requests_urge, lambda: {"chosen": _chosen(pk), "by": officer})
    line.kill(assignment_undo, lambda: same | {"made": made})
    line.kill(request_assign, lambda: _at(pk, officer, unit=cast.unit))
    line.kill(note_write, lambda: {"request_id": pk, "body": "请查2023年的台账。", "by": officer})
    seen = {"actor": officer, "reason": "电话联系申请人"}
    line.kill(applicant_unmasked, lambda: seen | {"request": Request.objects.get(pk=pk)})
    by_code = {"number": filed.request.number, "code": filed.query_code, "today": DAY}
    line.kill(request_withdraw_by_code, lambda: by_code | {"by": Actor.public("192.0.2.9")})
    line.kill(
        applicant_erase,
        lambda: {
            "request_id": pk,
            "version": Request.objects.get(pk=pk).version,
            "reason": "申请人要求删除",
            "by": head,
        },
    )


def test_entering_correcting_consulting_splitting(line, cast):
    officer = cast.actor[Role.OFFICER]
    entered = line.kill(
        request_enter,
        lambda: {
            "organ": cast.organ,
            "application": APPLICATION,
            "channel": Channel.IN_PERSON,
            "submitted_at": instant(DAY),
            "uploads": _paper(),
            "by": officer,
            "today": DAY,
        },
    )
    pk = entered.request.pk
    line.play(lambda: request_register(**_at(pk, officer, applicant_kind=ApplicantKind.NATURAL)))
    asked = Facts(DAY, reason="请写明年份")
    line.kill(request_act, lambda: _at(pk, officer, act=Act.ASK_CORRECTION, facts=asked))
    line.kill(
        correction_by_code,
        lambda: {
            "number": entered.request.number,
            "code": entered.query_code,
            "text": "2022年的。",
            "uploads": _paper(),
            "by": Actor.public("192.0.2.9"),
            "today": DAY,
        },
    )
    received = Facts(DAY, reason="2022年的。")
    line.kill(request_act, lambda: _at(pk, officer, act=Act.RECEIVE_CORRECTION, facts=received))
    consulted = Facts(DAY, party="清河物业公司", subject="合同", applicant_told=True)
    line.kill(request_act, lambda: _at(pk, officer, act=Act.CONSULT_THIRD_PARTY, facts=consulted))
    line.kill(requests_redate, lambda: {"today": LATER})


def test_withdrawing_while_the_answer_is_in_review(line, cast):
    played = line.play(lambda: handling(cast, DAY).assigned(DAY))
    line.play(lambda: submitted(played, drafted(played, DAY), DAY).pk)
    officer, withdrawn = cast.actor[Role.OFFICER], Facts(DAY, reason="书面撤回一页")
    pk = played.request.pk
    line.kill(request_act, lambda: _at(pk, officer, act=Act.WITHDRAW, facts=withdrawn))
    assert line.play(lambda: running("casework.answer", Answer.objects.get().pk)) is None


def test_splitting(line, cast):
    officer = cast.actor[Role.OFFICER]
    pk = line.play(lambda: handling(cast, DAY).request.pk)
    line.kill(request_act, lambda: _at(pk, officer, act=Act.SPLIT, facts=Facts(DAY, children=3)))


def test_drafting_submitting_signing_serving(line, cast):
    handler, officer = cast.actor[Role.HANDLER], cast.actor[Role.OFFICER]
    pk = line.play(lambda: handling(cast, DAY).assigned(DAY).request.pk)
    told = {
        "outcome": OutcomeCode.GRANT_PROVIDE,
        "evidence": {"ATTACHMENTS": "数据表1份"},
        "body": "现予公开。",
    }
    answer = line.kill(answer_draft, lambda: _at(pk, handler, uploads=_paper(), **told)).pk
    line.kill(answer_submit, lambda: _as_answer(answer, handler))
    line.kill(review_recall, lambda: _in_review(answer, handler, day=None))
    line.play(lambda: answer_submit(**_as_answer(answer, handler)))
    first = cast.actor[Role.FIRST_REVIEWER]
    line.kill(review_return, lambda: _in_review(answer, first, reason="请写明统计口径"))
    line.play(lambda: answer_submit(**_as_answer(answer, handler)))
    for role in REVIEWERS:
        line.kill(review_approve, lambda: _in_review(answer, cast.actor[role]))  # noqa: B023
    signed = line.play(lambda: Answer.objects.get().letter_number)
    assert signed
    line.kill(answer_serve, lambda: _at(pk, officer, manner=Manner.ELECTRONIC, on=DAY))


def _as_answer(pk, by):
    version = Answer.objects.get(pk=pk).version
    return {"answer_id": pk, "version": version, "by": by, "today": DAY}


def _in_review(answer, by, *, day=DAY, **told):
    review = running("casework.answer", answer)
    today = {} if day is None else {"today": day}
    return {"review_id": review.pk, "version": review.version, "by": by, **today, **told}


def test_disputes_drafts_and_kept_lists(line, cast):
    officer = cast.actor[Role.OFFICER]
    dispute = line.kill(
        dispute_register,
        lambda: {
            "organ": cast.organ,
            "kind": "reconsideration",
            "authority": "云泽市人民政府",
            "filed_on": DAY,
            "by": officer,
            "today": DAY,
        },
    ).pk
    ended = {"dispute_id": dispute, "result": "upheld", "concluded_on": DAY}
    line.kill(dispute_conclude, lambda: ended | {"by": officer, "today": DAY})
    line.kill(draft_keep, lambda: {"key": "k" * 43, "organ": cast.organ, "data": {"name": "张"}})
    line.kill(draft_drop, lambda: {"key": "k" * 43})
    line.play(lambda: draft_keep(key="k" * 43, organ=cast.organ, data={}))
    line.play(lambda: Draft.objects.update(updated_at=instant(date(2024, 4, 1))))
    line.kill(drafts_sweep, dict)
    view = line.kill(view_save, lambda: {"name": "逾期", "query": "due=overdue", "by": officer})
    line.kill(view_delete, lambda: {"view_id": view.pk, "by": officer})
