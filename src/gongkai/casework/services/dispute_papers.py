"""The organ's written answer to the authority, or its defence at court, as a numbered paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from gongkai.casework.dispute_standing import PROCEEDINGS
from gongkai.casework.selectors.disputes import dispute_seen
from gongkai.casework.services.dispute_progress import DISPUTE, dispute_taken
from gongkai.casework.services.numbers import paper_number_next
from gongkai.law.papers import PaperKind
from gongkai.law.remedies import Proceeding
from gongkai.organs.authority import Permission, Place
from gongkai.papers.selectors import preview
from gongkai.papers.services import paper_issue

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.models import Dispute
    from gongkai.organs.authority import Actor
    from gongkai.papers.models import Paper

_TITLES = {
    Proceeding.RECONSIDERATION: "行政复议答复书",
    Proceeding.SUIT: "行政诉讼答辩状",
}


@transaction.atomic
def dispute_defence_issue(
    *,
    dispute_id: int,
    version: int,
    claimant: str,
    facts: str,
    basis: str,
    conclusion: str,
    by: Actor,
    today: date,
) -> Paper:
    """Issue the defence with the next number of its series; a new one stands beside the old.

    Raises:
        DisputeUnknown, NotAllowed, Overtaken: as everywhere.
        PaperRefused: the case has no number yet, or an element is missing.

    Law: 行政复议法 art 48; 行政诉讼法 art 67; DOC-0, RR-1.
    """
    dispute = dispute_taken(dispute_id=dispute_id, version=version, by=by)
    fields = _fields(dispute, claimant, facts, basis, conclusion)
    return paper_issue(
        organ=dispute.organ,
        unit=None,
        kind=PaperKind.DEFENCE,
        subject_kind=DISPUTE,
        subject_id=dispute.pk,
        subject_label=dispute.reference or dispute.authority,
        title=fields["title"],
        fields=fields,
        number=paper_number_next(dispute.organ, PaperKind.DEFENCE, today.year),
        by=by,
        today=today,
    )


def dispute_defence_preview(
    *, dispute_id: int, claimant: str, facts: str, basis: str, conclusion: str, by: Actor
) -> bytes:
    """Give the defence as it would be issued, as PDF; nothing is kept.

    Raises:
        DisputeUnknown, NotAllowed, PaperRefused: as above.
    """
    dispute = dispute_seen(by, dispute_id)
    by.require(Permission.DISPUTE_KEEP, Place(dispute.organ.path))
    fields = _fields(dispute, claimant, facts, basis, conclusion)
    return preview(PaperKind.DEFENCE, dispute.organ, fields).pdf


def _fields(
    dispute: Dispute, claimant: str, facts: str, basis: str, conclusion: str
) -> dict[str, Any]:
    return {
        "title": _TITLES[PROCEEDINGS[dispute.kind]],
        "party_name": dispute.authority,
        "case_number": dispute.reference,
        "claimant": claimant,
        "facts": facts,
        "basis": basis,
        "conclusion": conclusion,
    }
