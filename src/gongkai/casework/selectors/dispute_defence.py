"""The organ's written answer or defence before it is issued: its elements, and how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.casework.dispute_standing import PROCEEDINGS
from gongkai.casework.selectors.disputes import dispute_seen
from gongkai.law.papers import PaperKind
from gongkai.law.remedies import Proceeding
from gongkai.organs.authority import Permission, Place
from gongkai.papers.selectors import preview

if TYPE_CHECKING:
    from gongkai.casework.models import Dispute
    from gongkai.organs.authority import Actor

_TITLES = {
    Proceeding.RECONSIDERATION: "行政复议答复书",
    Proceeding.SUIT: "行政诉讼答辩状",
}


def defence_elements(
    dispute: Dispute, claimant: str, facts: str, basis: str, conclusion: str
) -> dict[str, Any]:
    """Give what stands in a defence.

    Law: 行政复议法 art 48; 行政诉讼法 art 67; DOC-0.
    """
    return {
        "title": _TITLES[PROCEEDINGS[dispute.kind]],
        "party_name": dispute.authority,
        "case_number": dispute.reference,
        "claimant": claimant,
        "facts": facts,
        "basis": basis,
        "conclusion": conclusion,
    }


def dispute_defence_preview(
    actor: Actor, dispute_id: int, *, claimant: str, facts: str, basis: str, conclusion: str
) -> bytes:
    """Give the defence as it would be issued, as PDF; nothing is kept.

    Raises:
        DisputeUnknown, NotAllowed: as everywhere.
        PaperRefused: the template cannot be filled in.
    """
    dispute = dispute_seen(actor, dispute_id)
    actor.require(Permission.DISPUTE_KEEP, Place(dispute.organ.path))
    elements = defence_elements(dispute, claimant, facts, basis, conclusion)
    return preview(PaperKind.DEFENCE, dispute.organ, elements).pdf
