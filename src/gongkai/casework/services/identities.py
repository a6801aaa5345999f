"""Proofs of identity: checked by whoever registers, and deleted when their time is over."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q

from gongkai.casework import verbs
from gongkai.casework.models import Applicant, Dispute, Request, RequestFile
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors.cases import place_of_request
from gongkai.casework.selectors.dates import OPEN_STATES
from gongkai.casework.services.erasing import proofs_deleted
from gongkai.casework.services.progress import KIND, person_of, taken
from gongkai.journal.record import Target, record
from gongkai.law.parameter import parameter
from gongkai.organs.authority import Actor, Permission
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.journal.verbs import Verb

BY_RULE = "保存期限届满"


@transaction.atomic
def identity_checked(*, request_id: int, version: int, by: Actor) -> None:
    """Record that the applicant's proof of identity was compared with what the form says.

    Raises:
        RequestUnknown, NotAllowed, Overtaken: as everywhere.
        CaseworkRefusal: it was checked before, or the particulars are erased.

    Law: 条例 art 29; LAW-29-2, DOC-1.
    Interpretation: whoever registers applications checks who applies.
    """
    permission = Permission.REQUEST_REGISTER
    request = taken(request_id=request_id, version=version, permission=permission, by=by)
    unchecked = Applicant.objects.filter(
        pk=request.applicant_id, identity_checked_at__isnull=True, erased_at__isnull=True
    )
    if not unchecked.update(identity_checked_at=now(), identity_checked_by_id=person_of(by)):
        raise CaseworkRefusal("申请人身份已经核验，或者身份信息已经删除，不必再核验。")
    _note(request, verbs.IDENTITY_CHECKED, by, permission)


def identity_proofs_sweep(*, today: date) -> int:
    """Delete the proofs of identity of requests that were over long ago; count the requests.

    Each request by itself, so that one that cannot be done hinders no other. While a dispute is
    pending they stay: who asked may have to be shown.

    Law: 个人信息保护法 art 47; SITE-16.
    Interpretation: so long as a suit may usually be brought, six months.
    """
    days = parameter("identity_proof_natural_days", on=today)
    with_proofs = RequestFile.objects.filter(kind=RequestFile.Kind.IDENTITY).values("request")
    pending = Dispute.objects.filter(concluded_on__isnull=True, request__isnull=False)
    over = Request.objects.filter(
        Q(concluded_on__lt=today - timedelta(days=days)), pk__in=with_proofs
    ).exclude(Q(state__in=OPEN_STATES) | Q(pk__in=pending.values("request")))
    found = list(over.select_related("organ").order_by("pk"))
    for request in found:
        with transaction.atomic():
            proofs_deleted(request, by=Actor.system(), reason=BY_RULE)
            _note(request, verbs.PROOFS_DELETED, Actor.system(), reason=BY_RULE)
    return len(found)


def _note(
    request: Request,
    verb: Verb,
    by: Actor,
    permission: Permission | None = None,
    *,
    reason: str = "",
) -> None:
    place = place_of_request(request)
    record(
        chain=request.organ.code,
        verb_code=verb.code,
        target=Target(KIND, request.pk, request.number),
        author=by.author(permission, place) if permission else by.author(),
        reason=reason,
    )
