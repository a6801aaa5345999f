"""Naming the request that another one repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.numbers import normalised_number
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors.reaching import requests_reached
from gongkai.casework.services.progress import case_taken, kept, taken
from gongkai.law.outcomes import Consequence, Other, consequence_of
from gongkai.law.procedure import State
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor

_UNDECIDED = frozenset({State.FILED.name, State.RECEIVED.name, State.HANDLING.name})


@transaction.atomic
def request_repeats(
    *, request_id: int, version: int, number: str, by: Actor, today: date
) -> Request:
    """Name the answered request that this one repeats, or with "" say that it repeats none.

    The record then proves the answer “不予重复处理”; it is still to be drafted and signed.

    Raises:
        RequestUnknown, NotAllowed, Overtaken: as everywhere.
        CaseworkRefusal: there is no such request, it is another applicant's, or not answered yet.

    Law: 条例 art 36; LAW-36-6, MAP-5, MAP-6.
    """
    permission = Permission.REQUEST_PROCEED
    request = taken(request_id=request_id, version=version, permission=permission, by=by)
    if request.state not in _UNDECIDED:
        raise CaseworkRefusal("该申请已经作出决定，不能再登记重复申请，请核对办理状态。")
    earlier = _earlier(request, number, by) if number.strip() else None
    kept(
        request,
        case_taken(request),
        today=today,
        by=by,
        verb=verbs.REPEATS if earlier else verbs.REPEATS_NONE,
        permission=permission,
        changes={"repeats_id": earlier.pk if earlier else None},
        noted={"repeats": earlier.number if earlier else None},
    )
    return request


def _earlier(request: Request, number: str, by: Actor) -> Request:
    found = requests_reached(by).filter(organ=request.organ_id, number=normalised_number(number))
    earlier = found.exclude(pk=request.pk).first()
    if earlier is None:
        raise CaseworkRefusal(f"没有找到申请“{number}”，请核对登记编号。")
    key = request.applicant.identity_key
    other = Other(
        same_applicant=bool(key) and earlier.applicant.identity_key == key,
        is_answered=earlier.state == State.ANSWERED.name,
        is_over=False,
    )
    if consequence_of(other) is Consequence.PROACTIVE:
        raise CaseworkRefusal(
            f"申请“{number}”是另一申请人提出的，不属于重复申请（条例第三十六条第六项）。"
        )
    if consequence_of(other) is not Consequence.REPEAT:
        raise CaseworkRefusal(
            f"申请“{number}”尚未答复，不属于重复申请，可以合并办理（条例第三十六条第六项）。"
        )
    return earlier
