"""What is next for a request, read from its case and its answer: tasks, each with its permission.

The rules are the law's: a task is offered where the law allows its act today.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.casework.moments import civil_day
from gongkai.casework.permissions import ACT_PERMISSION
from gongkai.casework.selectors.cases import case_of
from gongkai.casework.selectors.outside import contact_changed_at, sent_and_waiting
from gongkai.casework.selectors.steps_of_handling import steps_of_handling
from gongkai.casework.selectors.task import Look, NextStep
from gongkai.law.calendar import working_calendar
from gongkai.law.parameter import parameter
from gongkai.law.procedure import Act, State, clock_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from gongkai.casework.models import Request


def next_steps(request: Request, today: date) -> list[NextStep]:
    """Give the tasks that a request has today.

    Its events, answers, submissions, consultation letters, searches and opinions must be
    prefetched.

    Law: 条例 arts 30–36, 45; CLK-9, CLK-12, CLK-15, CLK-17, CLK-22, CLK-25, LAW-30-3.
    """
    case = case_of(request)
    found = _STEPS.get(case.state)
    if found is None:
        return []
    look = Look(request, case, clock_of(case, today, working_calendar()), today)
    return [*_sent(look), *found(look), *_contact_changed(look)]


def _to_confirm(look: Look) -> Iterator[NextStep]:
    submitted_on = civil_day(look.request.submitted_at)
    days = parameter("confirmation_working_days", on=submitted_on)
    calendar = working_calendar().provisional(submitted_on.year + 1)
    due_on = calendar.add_working_days(submitted_on, days)
    why = f"申请人{submitted_on}提交，请尽快与申请人确认。"
    yield look.act(Act.CONFIRM_RECEIPT, "确认收到申请", why, due_on)


def _to_register(look: Look) -> Iterator[NextStep]:
    yield look.act(Act.REGISTER, "登记申请", "已经收到，尚未登记。", look.due_on)


def _sent(look: Look) -> Iterator[NextStep]:
    """Give what people outside have sent and nobody has recorded yet (CLK-9)."""
    for one in sent_and_waiting(look.request, look.case):
        # That a letter is to be noted is said from the day it was sent, opened or not.
        if one.act in look.possible and one.act is not Act.NOTE_CONSULTATION:
            why = f"{one.what}已于{civil_day(one.at)}通过网站收到，请核对后登记。"
            what = _CONFIRMED.get(one.act, one.act.value)
            yield look.act(one.act, what, why, look.due_on or look.today)


_CONFIRMED = {Act.RECEIVE_CORRECTION: "确认收到补正"}


def _contact_changed(look: Look) -> Iterator[NextStep]:
    changed_at = contact_changed_at(look.request)
    if changed_at is not None:
        yield NextStep(
            "查看变更的联系方式",
            f"申请人已于{civil_day(changed_at)}变更联系方式，请按新的联系方式告知和送达。",
            "workspace:request",
            ACT_PERMISSION[Act.NOTE_CORRECTION_NOTICE],
            look.due_on,
        )


def _to_wait(look: Look) -> Iterator[NextStep]:
    note, lapse, what = _WAITS[look.case.state]
    if sent_and_waiting(look.request, look.case):
        return
    due = look.reading.applicant_due if look.reading else None
    if due is None:
        yield look.act(note, note.value, f"{what}的期限自申请人收到通知时起算。", None)
    elif lapse in look.possible:
        yield look.act(lapse, lapse.value, f"{what}的期限已于{due}届满。", due)


def _to_serve(look: Look) -> Iterator[NextStep]:
    yield NextStep(
        "送达答复",
        "答复已经签发，尚未送达。",
        "workspace:answer",
        ACT_PERMISSION[Act.SERVE],
        look.due_on,
        Act.SERVE,
    )


_WAITS = {
    State.AWAITING_CORRECTION: (Act.NOTE_CORRECTION_NOTICE, Act.LAPSE_CORRECTION, "补正"),
    State.AWAITING_PAYMENT: (Act.NOTE_FEE_NOTICE, Act.LAPSE_FEE, "缴费"),
}
_STEPS: Mapping[State, Callable[[Look], Iterator[NextStep]]] = MappingProxyType(
    {
        State.FILED: _to_confirm,
        State.RECEIVED: _to_register,
        State.HANDLING: steps_of_handling,
        State.REANSWERING: steps_of_handling,
        State.AWAITING_CORRECTION: _to_wait,
        State.AWAITING_PAYMENT: _to_wait,
        State.DECIDED: _to_serve,
    }
)
