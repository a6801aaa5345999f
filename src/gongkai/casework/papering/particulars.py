"""Who applies for what: the elements that papers share (DOC-0, DOC-1)."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from gongkai.casework.application import DELIVERIES, ID_TYPES, WANTED_FORMS
from gongkai.casework.moments import civil_day
from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Channel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.casework.models import Request
    from gongkai.casework.papering.look import Look

ERASED = "（已依法删除）"
"""In the place of a name that was erased: a paper needs to say something."""

CHANNELS: Mapping[Channel, str] = MappingProxyType(
    {
        Channel.INTERNET: "互联网",
        Channel.IN_PERSON: "当面提交",
        Channel.SIGNED_POST: "邮寄（需签收）",
        Channel.ORDINARY_POST: "平常信函",
        Channel.FAX: "传真",
    }
)
"""How an application came, as papers say it (LAW-29-1)."""


def of_request(request: Request) -> dict[str, Any]:
    """Give the request as every paper to its applicant restates it.

    Law: 条例 art 29; DOC-0.
    """
    return {
        "applicant_name": request.applicant.name or ERASED,
        "register_number": request.number,
        "applied_on": civil_day(request.submitted_at),
        "received_on": request.received_on,
        "channel": CHANNELS[Channel(request.channel)],
        "request_title": request.title,
        "requested": request.description,
        "wanted_form": dict(WANTED_FORMS).get(request.wanted_form, request.wanted_form),
        "delivery": dict(DELIVERIES).get(request.delivery, request.delivery),
    }


def of_applicant(request: Request) -> dict[str, Any]:
    """Give what the application form says of the applicant.

    Law: 条例 art 29; LAW-29-2, DOC-1.
    """
    applicant = request.applicant
    return {
        "applicant_kind": ApplicantKind[request.applicant_kind].value,
        "id_type": dict(ID_TYPES).get(applicant.id_type, ""),
        "id_number": applicant.id_number,
        "legal_representative": applicant.legal_representative,
        "contact": applicant.contact,
        "agent": applicant.agent,
        "phone": applicant.phone or (ERASED if applicant.erased_at else ""),
        "address": applicant.address,
        "postcode": applicant.postcode,
        "email": applicant.email,
    }


def application(look: Look) -> dict[str, Any]:
    """Give the application form, to be printed and signed (DOC-1)."""
    return of_request(look.request) | of_applicant(look.request)


def envelope(look: Look) -> dict[str, Any]:
    """Give what stands on the envelope and on the sheet of the express mail (CLK-7)."""
    request, applicant = look.request, look.request.applicant
    return {
        "register_number": request.number,
        "party_name": applicant.agent or applicant.contact or applicant.name,
        "party_address": applicant.address,
        "party_postcode": applicant.postcode,
        "party_phone": applicant.phone,
    }
