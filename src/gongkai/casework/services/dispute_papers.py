"""The organ's written answer to the authority, or its defence at court, as a numbered paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework.selectors.dispute_defence import defence_elements
from gongkai.casework.services.dispute_progress import DISPUTE, dispute_taken
from gongkai.casework.services.numbers import paper_number_next
from gongkai.law.papers import PaperKind
from gongkai.papers.services import paper_issue

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.papers.models import Paper


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
    fields = defence_elements(dispute, claimant, facts, basis, conclusion)
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
