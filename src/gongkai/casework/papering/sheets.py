"""Sheets that stay inside: register, review, service receipt (DOC-15, DOC-16, DOC-18)."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from gongkai.casework.delivery import MANNERS
from gongkai.casework.papering.particulars import of_request
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Manner
from gongkai.law.outcomes import OUTCOMES, OutcomeCode
from gongkai.review.selectors import reviews_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gongkai.casework.models import Delivery, Request
    from gongkai.casework.papering.look import Look

ANSWER = "casework.answer"


def registration(look: Look) -> dict[str, Any]:
    """Give the sheet of the register with what was done so far.

    Of the applicant it says the name and no more, for the sheet lies open in the set.

    Law: 条例 art 45; DOC-17, DOC-18.
    """
    acts = [{"happened_on": done.facts.on, "name": done.act.value} for done in look.after.history]
    kind = ApplicantKind[look.request.applicant_kind].value
    about = of_request(look.request) | {"applicant_kind": kind} | _desk(look.request)
    return about | {"acts": acts, "due_on": look.request.due_on}


def archive(look: Look) -> dict[str, Any]:
    """Give the head of the list of an archive set; its lines come with the set (DOC-17)."""
    return of_request(look.request) | _desk(look.request)


def review(look: Look) -> dict[str, Any]:
    """Give the sheet on which the answer was reviewed and signed.

    Law: 条例 art 17; LAW-17-1, DOC-15, PUB-35.
    """
    told = look.answer
    about = of_request(look.request) | _desk(look.request)
    if told is None:
        return about
    return about | {
        "outcome": OUTCOMES[OutcomeCode[told.outcome]].label,
        "body": told.body,
        "remedy": told.remedy,
        "drafter": told.drafter.name,
        "drafted_on": told.drafted_at.date(),
        "number": told.letter_number,
        "steps": _steps(told.pk),
    }


def _steps(answer_id: int) -> list[dict[str, Any]]:
    """Give the steps of the last review, decided or not, with who decided what."""
    last = next(iter(reviews_of(ANSWER, answer_id)), None)
    if last is None:
        return []
    return [
        {
            "name": step.name,
            "person": step.decided_by.name if step.decided_by else "",
            "opinion": step.opinion or ("同意" if step.decided_at else ""),
            "happened_on": step.decided_at.date() if step.decided_at else "",
        }
        for step in last.steps.all()
        if step.is_current
    ]


def _desk(request: Request) -> dict[str, Any]:
    return {
        "unit": request.unit.name if request.unit else "",
        "handler": request.handler.name if request.handler else "",
    }


def delivery(look: Look) -> dict[str, Any]:
    """Give the receipt of a service: filled in where it was recorded, else to be filled by hand.

    Law: 民事诉讼法 arts 87–95 by analogy; CLK-6, DOC-16.
    """
    about: dict[str, Any] = {"register_number": look.request.number}
    told = look.delivery
    if told is None:
        return about
    manner = Manner(told.manner)
    paper = told.paper
    return about | {
        "paper_title": paper.title if paper else "政府信息公开申请答复书",
        "paper_number": paper.number if paper else _number(told),
        "recipient": told.recipient or look.request.applicant.name,
        "place": told.place or _PLACES[manner](look.request),
        "manner": MANNERS[manner],
        "sent_on": told.sent_on,
        "served_on": told.served_on,
        "signed_by": told.signed_by,
        "server": told.server,
        "witness": told.witness,
        "refusal": told.refusal,
        "tracking_number": told.tracking_number,
        "notes": _notes(told),
    }


def _number(told: Delivery) -> str:
    return told.answer.letter_number if told.answer else ""


def _notes(told: Delivery) -> str:
    if told.undone_on is None:
        return f"{told.signed_on}签收" if told.signed_on and told.sent_on else ""
    return f"{told.undone_on}登记送达不成：{told.undone_reason}"


def _at_office(request: Request) -> str:
    return request.organ.office_address or request.organ.name


def _at_home(request: Request) -> str:
    return request.applicant.address or "申请表填写的通信地址"


_PLACES: Mapping[Manner, Callable[[Request], str]] = MappingProxyType(
    {
        Manner.DIRECT: _at_office,
        Manner.ENTRUSTED: _at_home,
        Manner.POST: _at_home,
        Manner.ELECTRONIC: lambda request: request.applicant.email or "申请人的网上账户",
        Manner.LEFT: _at_home,
        Manner.NOTICE: lambda request: f"{request.organ.name}公告栏和门户网站",
    }
)
"""Where a service took place when nothing else was noted."""
