"""What could be done with a request now: by this person, or by whom, or why not at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.casework.permissions import ACT_PERMISSION, roles_with
from gongkai.casework.selectors.cases import case_of, place_of_request
from gongkai.law.procedure import BY_ACT, possible_acts

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.law.procedure import Act
    from gongkai.organs.authority import Actor, Permission


@dataclass(frozen=True, slots=True)
class ActOption:
    """One act that the procedure has in this state.

    Attributes:
        act: The act; `DECIDE` is begun by drafting the answer, and done by its signature.
        label: What people read.
        allowed: This person can do it now.
        reason: Why not: the law's sentence, or whose task it is; "" when allowed.
        permission: What it asks for.
        article: Article of the Regulation, or the instrument.
    """

    act: Act
    label: str
    allowed: bool
    reason: str
    permission: Permission
    article: str


def acts_for(actor: Actor, request: Request, today: date) -> list[ActOption]:
    """Give every act of the procedure's table in the request's state, in the table's order.

    The law's refusal comes first, for it holds for everyone; whose task it is comes second.

    Law: 条例 arts 27–45; the rows of the procedure's table.
    """
    case = case_of(request)
    place = place_of_request(request)
    options = []
    for possibility in possible_acts(case, today):
        row = BY_ACT[possibility.act]
        if case.state not in row.starts:
            continue
        permission = ACT_PERMISSION[possibility.act]
        reason = str(possibility.refusal or "")
        if not reason and not actor.may(permission, place):
            reason = f"由{roles_with(permission)}办理。"
        options.append(
            ActOption(
                act=possibility.act,
                label=possibility.act.value,
                allowed=not reason,
                reason=reason,
                permission=permission,
                article=row.article,
            )
        )
    return options
