"""The applicant's particulars: seen for a reason, and erased where the law wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import Applicant, Request
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors.cases import place_of_request
from gongkai.casework.selectors.dates import OPEN_STATES
from gongkai.casework.services.erasing import proofs_deleted, struck_out
from gongkai.casework.services.progress import KIND, taken
from gongkai.casework.striking import particulars_of
from gongkai.journal.record import Target, record
from gongkai.mail.services import mails_erase
from gongkai.organs.authority import Permission
from gongkai.papers.services import papers_strike
from gongkai.today import now

if TYPE_CHECKING:
    from gongkai.journal.verbs import Verb
    from gongkai.organs.authority import Actor

ERASED = dict.fromkeys(
    (
        "name",
        "id_type",
        "id_number",
        "identity_key",
        "legal_representative",
        "contact",
        "agent",
        "phone",
        "address",
        "postcode",
        "email",
    ),
    "",
)
"""What an erased applicant's columns hold."""


@transaction.atomic
def applicant_unmasked(actor: Actor, request: Request, reason: str) -> Applicant:
    """Give the applicant in clear; the journal says who looked and why, never at what.

    Raises:
        NotAllowed: the actor may not.
        CaseworkRefusal: no reason is given.

    Law: 个人信息保护法 arts 25, 28; SITE-16, DOC-17.
    """
    actor.require(Permission.REQUEST_UNMASK, place_of_request(request))
    if not reason.strip():
        raise CaseworkRefusal("请填写查看申请人身份信息的理由。")
    _note(request, verbs.UNMASKED, Permission.REQUEST_UNMASK, actor, reason)
    return Applicant.objects.get(pk=request.applicant_id)


@transaction.atomic
def applicant_erase(*, request_id: int, version: int, reason: str, by: Actor) -> None:
    """Erase an applicant's particulars from a request that is over.

    The proofs of identity are deleted, and where the particulars stand in what was written on the
    request they are struck out (`services.erasing`). The kind stays, for the report counts it; the
    journal never held more than numbers, so its chain stays whole. Erasing twice changes nothing
    the second time.

    Raises:
        RequestUnknown, NotAllowed, Overtaken: as everywhere.
        CaseworkRefusal: the request is still open, or no reason is given.

    Law: 个人信息保护法 art 47; RPT-19, DOC-17.
    Interpretation: who runs the office of information disclosure decides on erasure.
    """
    permission = Permission.APPLICANT_ERASE
    request = taken(request_id=request_id, version=version, permission=permission, by=by)
    if request.state in OPEN_STATES:
        raise CaseworkRefusal("申请尚在办理，不能删除申请人身份信息，请在办结后删除。")
    if not reason.strip():
        raise CaseworkRefusal("请填写删除申请人身份信息的理由。")
    told = Applicant.objects.get(pk=request.applicant_id)
    erased = Applicant.objects.filter(pk=told.pk, erased_at__isnull=True)
    if erased.update(**ERASED, erased_at=now()):
        Request.objects.filter(pk=request.pk).update(tracking_number="", needs_help="")
        struck_out(request, told)
        proofs_deleted(request, by=by)
        mails_erase(subject_kind=KIND, subject_id=request.pk, by=by)
        papers_strike(subject_kind=KIND, subject_id=request.pk, words=particulars_of(told), by=by)
        _note(request, verbs.ERASED, permission, by, reason)


def _note(request: Request, verb: Verb, permission: Permission, by: Actor, reason: str) -> None:
    record(
        chain=request.organ.code,
        verb_code=verb.code,
        target=Target(KIND, request.pk, request.number),
        author=by.author(permission, place_of_request(request)),
        reason=reason.strip(),
    )
