"""What is next for a request, read from its case and its answer: tasks, each with its permission.

The rules are the law's: a task is offered where the law allows its act today.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.casework.models import Answer
from gongkai.casework.moments import civil_day
from gongkai.casework.permissions import ACT_PERMISSION
from gongkai.casework.selectors.cases import case_of
from gongkai.casework.selectors.dates import working_days_left
from gongkai.casework.selectors.outside import contact_changed_at, sent_and_waiting
from gongkai.law.calendar import working_calendar
from gongkai.law.parameter import parameter
from gongkai.law.procedure import Act, State, clock_of, consultations, possible_acts
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.law.clock import ClockReading
    from gongkai.law.procedure import Case

_NEAR = 3
"""Working days left at which an extension is worth thinking of (CLK-22)."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """One task.

    Attributes:
        what: What to do.
        why: Why now.
        url_name: Name of the page on which it is done.
        permission: What it asks for.
        due_on: Its own last day.
        act: The act of the procedure, where it is one.
        is_handlers: It is for the handler, where one is named.
    """

    what: str
    why: str
    url_name: str
    permission: Permission
    due_on: date | None
    act: Act | None = None
    is_handlers: bool = False


@dataclass(frozen=True)
class _Look:
    request: Request
    case: Case
    reading: ClockReading | None
    today: date

    @cached_property
    def possible(self) -> frozenset[Act]:
        """What the law allows today; asked for only where a task hangs on it, for it costs."""
        rows = possible_acts(self.case, self.today)
        return frozenset(row.act for row in rows if row.refusal is None)

    @property
    def due_on(self) -> date | None:
        moving = self.reading.due_on if self.reading else None
        ordered = self.case.last(Act.ORDER_REANSWER) is not None
        return self.request.due_on if ordered else moving

    def act(self, act: Act, what: str, why: str, due_on: date | None) -> NextStep:
        """Give the task of doing an act."""
        return NextStep(what, why, "workspace:act", ACT_PERMISSION[act], due_on, act)


def next_steps(request: Request, today: date) -> list[NextStep]:
    """Give the tasks that a request has today.

    Its events, answers, submissions and consultation letters must be prefetched.

    Law: 条例 arts 30–36, 45; CLK-9, CLK-12, CLK-15, CLK-17, CLK-22, CLK-25, LAW-30-3.
    """
    case = case_of(request)
    found = _STEPS.get(case.state)
    if found is None:
        return []
    look = _Look(request, case, clock_of(case, today, working_calendar()), today)
    return [*_sent(look), *found(look), *_contact_changed(look)]


def _to_confirm(look: _Look) -> Iterator[NextStep]:
    submitted_on = civil_day(look.request.submitted_at)
    days = parameter("confirmation_working_days", on=submitted_on)
    calendar = working_calendar().provisional(submitted_on.year + 1)
    due_on = calendar.add_working_days(submitted_on, days)
    why = f"申请人{submitted_on}提交，请尽快与申请人确认。"
    yield look.act(Act.CONFIRM_RECEIPT, "确认收到申请", why, due_on)


def _to_register(look: _Look) -> Iterator[NextStep]:
    yield look.act(Act.REGISTER, "登记申请", "已经收到，尚未登记。", look.due_on)


def _to_handle(look: _Look) -> Iterator[NextStep]:
    if look.request.unit_id is None:
        yield NextStep(
            "分办申请",
            "已经登记，尚未确定承办单位。",
            "workspace:assign",
            Permission.REQUEST_ASSIGN,
            look.due_on,
        )
    elif not _is_in_review(look.request):
        yield NextStep(
            "拟制答复并送审",
            "正在办理，答复尚未送审。",
            "workspace:answer",
            Permission.REQUEST_DRAFT,
            look.due_on,
            is_handlers=True,
        )
    yield from _silent_parties(look)
    yield from _extension(look)


def _is_in_review(request: Request) -> bool:
    return any(answer.stage == Answer.Stage.IN_REVIEW for answer in request.answers.all())


def _silent_parties(look: _Look) -> Iterator[NextStep]:
    calendar = working_calendar()
    for found in consultations(look.case).values():
        due = found.reply_due(calendar) if found.ended is None else None
        if due is not None and look.today > due:
            why = f"“{found.name}”的答复期限已于{due}届满。"
            yield look.act(Act.EXPIRE_CONSULTATION, "登记逾期未答复", why, look.due_on)


def _extension(look: _Look) -> Iterator[NextStep]:
    left = working_days_left(look.due_on, look.today)
    if left is not None and left <= _NEAR and Act.EXTEND in look.possible:
        why = f"答复期限还有{left}个工作日，确需延长的应当在届满之前批准并告知。"
        yield look.act(Act.EXTEND, "决定是否延长答复期限", why, look.due_on)


def _sent(look: _Look) -> Iterator[NextStep]:
    """Give what people outside have sent and nobody has recorded yet (CLK-9)."""
    for one in sent_and_waiting(look.request, look.case):
        if one.act in look.possible:
            why = f"{one.what}已于{civil_day(one.at)}通过网站收到，请核对后登记。"
            what = _CONFIRMED.get(one.act, one.act.value)
            yield look.act(one.act, what, why, look.due_on or look.today)


_CONFIRMED = {Act.RECEIVE_CORRECTION: "确认收到补正"}


def _contact_changed(look: _Look) -> Iterator[NextStep]:
    changed_at = contact_changed_at(look.request)
    if changed_at is not None:
        yield NextStep(
            "查看变更的联系方式",
            f"申请人已于{civil_day(changed_at)}变更联系方式，请按新的联系方式告知和送达。",
            "workspace:request",
            ACT_PERMISSION[Act.NOTE_CORRECTION_NOTICE],
            look.due_on,
        )


def _to_wait(look: _Look) -> Iterator[NextStep]:
    note, lapse, what = _WAITS[look.case.state]
    if sent_and_waiting(look.request, look.case):
        return
    due = look.reading.applicant_due if look.reading else None
    if due is None:
        yield look.act(note, note.value, f"{what}的期限自申请人收到通知时起算。", None)
    elif lapse in look.possible:
        yield look.act(lapse, lapse.value, f"{what}的期限已于{due}届满。", due)


def _to_serve(look: _Look) -> Iterator[NextStep]:
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
_STEPS: Mapping[State, Callable[[_Look], Iterator[NextStep]]] = MappingProxyType(
    {
        State.FILED: _to_confirm,
        State.RECEIVED: _to_register,
        State.HANDLING: _to_handle,
        State.REANSWERING: _to_handle,
        State.AWAITING_CORRECTION: _to_wait,
        State.AWAITING_PAYMENT: _to_wait,
        State.DECIDED: _to_serve,
    }
)
