"""The applicant, masked; and the same applicant's other requests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.casework.application import ID_TYPES
from gongkai.casework.selectors.reaching import requests_reached
from gongkai.law.applicants import ApplicantKind
from gongkai.mail.identifiers import masked_address
from gongkai.text.personal_data import Keep, mask_name, mask_number

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongkai.casework.models import Applicant, Request
    from gongkai.organs.authority import Actor

_NUMBER = Keep(2, 4)
_PHONE = Keep(3, 4)
_PREFIX = 6
"""Characters of an address that stay: a province and a city, no street."""


@dataclass(frozen=True, slots=True)
class MaskedApplicant:
    """An applicant as colleagues see it who need not know more (SITE-17)."""

    kind: str
    name: str
    id_type: str
    id_number: str
    legal_representative: str
    contact: str
    agent: str
    phone: str
    address: str
    email: str
    is_erased: bool


def masked(applicant: Applicant) -> MaskedApplicant:
    """Mask an applicant: a person's name, numbers, address; an organisation keeps its name.

    Law: SITE-17.
    """
    is_person = applicant.kind == ApplicantKind.NATURAL.name
    return MaskedApplicant(
        kind=ApplicantKind[applicant.kind].value,
        name=mask_name(applicant.name) if is_person else applicant.name,
        id_type=dict(ID_TYPES).get(applicant.id_type, ""),
        id_number=mask_number(applicant.id_number, _NUMBER),
        legal_representative=mask_name(applicant.legal_representative),
        contact=mask_name(applicant.contact),
        agent=mask_name(applicant.agent),
        phone=mask_number(applicant.phone, _PHONE),
        address=_masked_address(applicant.address),
        email=masked_address(applicant.email),
        is_erased=applicant.erased_at is not None,
    )


def same_applicant(actor: Actor, request: Request) -> QuerySet[Request]:
    """Give the same applicant's other requests that the actor may see, newest first.

    Law: LAW-36-6, LAW-35-1, FEE-4, MAP-5, MAP-6.
    """
    key = request.applicant.identity_key
    if not key:
        return requests_reached(actor).none()
    others = requests_reached(actor).filter(applicant__identity_key=key)
    return others.exclude(pk=request.pk).order_by("-submitted_at", "-pk")


def _masked_address(address: str) -> str:
    return address[:_PREFIX] + "*" * min(len(address[_PREFIX:]), _PREFIX)
