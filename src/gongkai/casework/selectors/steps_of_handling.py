"""What is next while a request is handled: the answer, what it rests on, and its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.models import Answer
from gongkai.casework.selectors.dates import working_days_left
from gongkai.casework.selectors.task import NextStep
from gongkai.law.calendar import working_calendar
from gongkai.law.clock.events import Party
from gongkai.law.outcomes import OutcomeCode
from gongkai.law.procedure import Act, consultations
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.casework.models import Request
    from gongkai.casework.selectors.task import Look

_NEAR = 3
"""Working days left at which an extension is worth thinking of (CLK-22)."""


_WITH_PERIOD = frozenset({Party.THIRD_PARTY, Party.CO_MAKER})
"""Whom the Regulation gives a period to reply (LAW-32-2, LAW-34-1)."""


def steps_of_handling(look: Look) -> Iterator[NextStep]:
    """Give the tasks of a request that is handled, or answered anew.

    Law: 条例 arts 30–36; LAW-32-2, LAW-35-1, LAW-36-4, CLK-15, CLK-17, CLK-22.
    """
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
    yield from _opinions(look)
    yield from _searches(look)
    yield from _reasons(look)
    yield from _consulted(look)
    yield from _extension(look)


def _is_in_review(request: Request) -> bool:
    return any(answer.stage == Answer.Stage.IN_REVIEW for answer in request.answers.all())


def _opinions(look: Look) -> Iterator[NextStep]:
    """Give the units that were asked for an opinion their task (LAW-11-1)."""
    for one in look.request.opinions.all():
        if one.unit_id is not None and one.answered_on is None:
            why = f"{one.asked_on}征询本单位的意见，尚未答复。"
            said = Permission.REQUEST_NOTE
            yield NextStep(
                "答复协办意见", why, "workspace:request", said, look.due_on, unit_id=one.unit_id
            )


def _searches(look: Look) -> Iterator[NextStep]:
    """Ask for the search on which a drafted nonexistence must rest (LAW-36-4)."""
    none = OutcomeCode.UNABLE_NONEXISTENT.name
    drafts = [one for one in look.request.answers.all() if one.stage == Answer.Stage.DRAFT]
    wanted = any(none in {one.outcome, *one.grounds} for one in drafts)
    if wanted and not look.request.searches.all():
        yield NextStep(
            "登记检索",
            "拟答复信息不存在，尚未登记检索。",
            "workspace:request",
            Permission.REQUEST_DRAFT,
            look.due_on,
            is_handlers=True,
        )


def _reasons(look: Look) -> Iterator[NextStep]:
    """Have the reasons judged that were given, or that were not given in time (LAW-35-1)."""
    asked, given = look.case.last(Act.ASK_REASONS), look.case.last(Act.GIVE_REASONS)
    if asked is None or look.case.did(Act.DEFER) or _is_in_review(look.request):
        return
    is_over = asked.until is not None and look.today > asked.until
    if given is None and not is_over:
        return
    why = f"申请人已于{given.on}说明理由。" if given else f"说明理由的期限已于{asked.until}届满。"
    yield NextStep(
        "判断申请理由是否合理",
        f"{why}不合理的告知不予处理，合理的按期答复或者告知延迟答复。",
        "workspace:guide",
        Permission.REQUEST_DRAFT,
        look.due_on,
        is_handlers=True,
    )


def _consulted(look: Look) -> Iterator[NextStep]:
    """Note when the letter arrived, and silence when the period is over (LAW-32-2, CLK-15)."""
    calendar = working_calendar()
    for found in consultations(look.case).values():
        if found.ended is not None:
            continue
        due = found.reply_due(calendar)
        if found.received_on is None and found.party in _WITH_PERIOD:
            why = f"“{found.name}”的答复期限自其收到征求意见书之日起算。"
            yield look.act(Act.NOTE_CONSULTATION, "登记征求意见书送达", why, None)
        elif due is not None and look.today > due:
            why = f"“{found.name}”的答复期限已于{due}届满。"
            yield look.act(Act.EXPIRE_CONSULTATION, "登记逾期未答复", why, look.due_on)


def _extension(look: Look) -> Iterator[NextStep]:
    left = working_days_left(look.due_on, look.today)
    if left is not None and left <= _NEAR and Act.EXTEND in look.possible:
        why = f"答复期限还有{left}个工作日，确需延长的应当在届满之前批准并告知。"
        yield look.act(Act.EXTEND, "决定是否延长答复期限", why, look.due_on)
