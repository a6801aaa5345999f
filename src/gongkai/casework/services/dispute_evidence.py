"""The evidence file of a dispute: one zip with a list of what is in it, and a digest of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.archive.packing import packed
from gongkai.casework.dispute_evidence import evidence_of
from gongkai.casework.selectors.cases import place_of_request
from gongkai.casework.services.dispute_progress import DISPUTE, dispute_taken
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission, Place

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor


@transaction.atomic
def dispute_evidence(*, dispute_id: int, by: Actor) -> bytes:
    """Pack the papers of the disputed case for the authority or the court, as a zip.

    Raises:
        DisputeUnknown, NotAllowed: as everywhere; the request too must be within sight.

    Law: 行政复议法 art 48; 行政诉讼法 art 67; DOC-17, RR-1.
    """
    dispute = dispute_taken(dispute_id=dispute_id, version=None, by=by)
    if dispute.request is not None:
        by.require(Permission.REQUEST_VIEW, place_of_request(dispute.request))
    pieces = evidence_of(dispute)
    record(
        chain=dispute.organ.code,
        verb_code=verbs.DISPUTE_EXPORTED.code,
        target=Target(DISPUTE, dispute.pk, dispute.reference),
        author=by.author(Permission.DISPUTE_KEEP, Place(dispute.organ.path)),
        after={"pieces": len(pieces)},
    )
    return packed(pieces)
