"""What stands beside a request when it is registered: its applicant's others, others like it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.casework.matters import matters_of
from gongkai.casework.selectors.alike import Alike, requests_alike
from gongkai.casework.selectors.applicants import same_applicant
from gongkai.casework.selectors.fees import place_in_month
from gongkai.casework.selectors.reaching import requests_reached
from gongkai.law.fees import FeeNotInForce, fee_by_case
from gongkai.law.outcomes import WHY, Consequence, Other, consequence_of
from gongkai.law.procedure import ENDS, State

if TYPE_CHECKING:
    from decimal import Decimal

    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Beside:
    """A request like the one at hand, and what the law makes of the two."""

    alike: Alike
    same_applicant: bool
    consequence: Consequence | None
    why: str


@dataclass(frozen=True, slots=True)
class Company:
    """What to look at before a request is registered and handled.

    Attributes:
        others: The same applicant's other requests, by the document, newest first.
        known_by: Why they are held to be the same: "证件号码", or "姓名和电话".
        namesakes: Requests of others of the same name, who need not be the same person.
        alike: Requests like this one, the most alike first.
        applicants: How many different applicants asked for the like, this one included.
        month: Which application of the month it is (FEE-4); 0 before receipt.
        fee: What its place in the month would cost by case; 0 where nothing.
        parts: The matters that its text numbers; empty where it is one.
    """

    others: list[Request]
    known_by: str
    namesakes: list[Request]
    alike: list[Beside]
    applicants: int
    month: int
    fee: Decimal | int
    parts: tuple[str, ...]


def company_of(actor: Actor, request: Request) -> Company:
    """Give what stands beside a request; the number of queries is the same for all.

    Law: 条例 arts 36, 42, 44; LAW-36-6, LAW-42-1, LAW-44-1, FEE-4, FEE-14, MAP-5, MAP-6, MAP-7.
    """
    alike = [_beside(request, one) for one in requests_alike(actor, request)]
    strangers = {
        one.alike.request.applicant.identity_key for one in alike if not one.same_applicant
    }
    month = place_in_month(request)
    parts = matters_of(request.description)
    return Company(
        others=list(same_applicant(actor, request)[:_SHOWN]),
        known_by="证件号码" if request.applicant.id_number else "姓名和联系电话",
        namesakes=_namesakes(actor, request),
        alike=alike,
        applicants=1 + len(strangers),
        month=month,
        fee=_fee(request, month),
        parts=parts if len(parts) > 1 else (),
    )


def _beside(request: Request, alike: Alike) -> Beside:
    key, other = request.applicant.identity_key, alike.request
    same = bool(key) and other.applicant.identity_key == key
    found = consequence_of(
        Other(
            same_applicant=same,
            is_answered=other.state == State.ANSWERED.name,
            is_over=State[other.state] in ENDS,
        )
    )
    return Beside(alike, same, found, WHY[found] if found else "")


def _namesakes(actor: Actor, request: Request) -> list[Request]:
    name = request.applicant.name
    if not name:
        return []
    found = requests_reached(actor).filter(organ=request.organ_id, applicant__name=name)
    others = found.exclude(applicant__identity_key=request.applicant.identity_key)
    return list(others.order_by("-submitted_at", "-pk")[:_SHOWN])


def _fee(request: Request, month: int) -> Decimal | int:
    if request.received_on is None:
        return 0
    try:
        return fee_by_case(received_on=request.received_on, earlier=month - 1).total
    except FeeNotInForce:
        return 0
