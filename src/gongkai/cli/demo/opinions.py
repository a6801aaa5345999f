"""Opinions inside the house: a unit joined, which answers, and the legal adviser, who has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.models import Opinion
from gongkai.casework.services import opinion_answer, opinion_ask
from gongkai.organs.roles import Role
from gongkai.today import today

if TYPE_CHECKING:
    from gongkai.cli.demo.matter import Matter

_JOINED = "法制支队"


def ask_opinions(matter: Matter) -> None:
    """Join a unit, and ask the legal adviser."""
    office, by = matter.office, matter.office.actor(matter.handler)
    opinion_ask(
        request_id=matter.request.pk,
        kind=Opinion.Kind.UNIT,
        question="方案中的点位布设是否属于内部事务信息，请提出意见。",
        unit=office.units[_JOINED],
        by=by,
        today=today(),
    )
    opinion_ask(
        request_id=matter.request.pk,
        kind=Opinion.Kind.LEGAL_ADVISER,
        question="部分公开的理由是否充分，请审阅答复稿。",
        of_whom="云泽明衡律师事务所顾问律师",
        by=by,
        today=today(),
    )


def give_opinion(matter: Matter) -> None:
    """Let the unit joined answer."""
    office = matter.office
    asked = Opinion.objects.get(request=matter.request, kind=Opinion.Kind.UNIT)
    opinion_answer(
        opinion_id=asked.pk,
        text="点位布设属于内部工作流程，建议遮盖后提供其余部分。",
        answered_on=today(),
        by=office.actor(office.holder(Role.HANDLER, _JOINED)),
        today=today(),
    )
