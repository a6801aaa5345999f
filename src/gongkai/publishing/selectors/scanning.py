"""What a scan looks at, what the last one found, and what keeps a wording in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.files.selectors import FileState
from gongkai.journal.selectors import entries_about
from gongkai.organs.authority import Permission
from gongkai.publishing import verbs
from gongkai.publishing.cleaning import picture_address
from gongkai.publishing.models import FindingKind, OrganTerm, ScanFinding, Stage
from gongkai.publishing.scan_refusals import FindingUnknown
from gongkai.publishing.scan_verbs import REVISION_SCANNED
from gongkai.publishing.scanning import (
    Found,
    Term,
    content_pieces,
    find_links,
    find_personal,
    find_pictures,
    find_remnants,
    find_slips,
    find_terms,
    pictures_in,
)
from gongkai.publishing.scanning.attachments import (
    attachment_picture,
    attachment_pieces,
    find_carried,
    place_of,
)
from gongkai.publishing.scanning.pieces import BODY
from gongkai.publishing.selectors.addresses import addresses_of
from gongkai.publishing.selectors.public import KIND

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ
    from gongkai.publishing.models import Attachment, Revision
    from gongkai.publishing.scanning import Piece

SCANNED_STAGES = (Stage.DRAFT, Stage.APPROVED)
"""Where a wording can still be mended, or be answered for."""
_CHANGES = (
    verbs.ITEM_CHANGED,
    verbs.ATTACHMENT_ADDED,
    verbs.ATTACHMENT_CHANGED,
    verbs.ATTACHMENT_REMOVED,
)


@dataclass(frozen=True, slots=True)
class LastScan:
    """When a wording was last scanned, and whether somebody has changed it since."""

    at: datetime
    is_outdated: bool


def found_in(revision: Revision) -> Iterator[Found]:
    """Look through a wording with all that belongs to it; nothing is kept.

    Law: PUB-38, SITE-16 to SITE-19.
    """
    attachments = list(revision.attachments.select_related("file"))
    pieces, terms = _pieces(revision, attachments), terms_watched(revision.item.organ)
    text = next((piece.text for piece in pieces if piece.place == BODY), "")
    for piece in pieces:
        yield from find_personal(piece)
        yield from find_remnants(piece)
        yield from find_terms(piece, terms)
        yield from find_slips(piece)
    yield from find_links(revision.body, text, addresses_of(revision))
    shown = [one for each in attachments if (one := attachment_picture(each))]
    sources = {picture_address(each.file_id) for each in attachments}
    yield from find_pictures([*pictures_in(revision.body), *shown], text, sources)
    for attachment in attachments:
        yield from _unchecked(attachment) or find_carried(attachment)


def texts_of(revision: Revision) -> tuple[Piece, ...]:
    """Give the texts in which the findings of a wording have their places, as they stand."""
    return content_pieces(revision)


def findings_of(revision: Revision) -> list[ScanFinding]:
    """Give what the last scan found, what stops first; one query.

    Whoever calls has seen that the actor may see the item.
    """
    found = revision.findings.select_related("overridden_by")
    return list(found.order_by("-is_stopping", "place", "start", "pk"))


def last_scan(revision: Revision) -> LastScan | None:
    """Give when a wording was last scanned, as the journal has it; None for never. One query.

    Whoever calls has seen that the actor may see the item.
    """
    told = entries_about(KIND, [revision.item_id], verbs=(REVISION_SCANNED, *_CHANGES))
    own = [entry for entry in told if entry.after.get("revision") == revision.number]
    scans = [entry for entry in own if entry.verb == REVISION_SCANNED]
    if not scans:
        return None
    return LastScan(scans[-1].at, is_outdated=own[-1].verb != REVISION_SCANNED)


def stopping(revision: Revision) -> tuple[ScanFinding, ...]:
    """Give what keeps a wording in: found by the last scan, and answered for by nobody.

    Law: PUB-38.
    """
    return tuple(revision.findings.filter(is_stopping=True, overridden_at__isnull=True))


def finding_seen(actor: Actor, finding_id: int) -> ScanFinding:
    """Give one finding of a wording that the actor may see.

    Raises:
        FindingUnknown: there is none any more, or the actor may not see it.
    """
    reach = actor.reach(Permission.ITEM_VIEW)
    seen = reach.q(organ="revision__item__organ", unit="revision__item__unit")
    found = ScanFinding.objects.filter(seen, pk=finding_id).select_related("revision").first()
    if found is None:
        raise FindingUnknown
    return found


def terms_watched(organ: Organ) -> tuple[Term, ...]:
    """Give the terms that an organ watches, as the finders take them; one query."""
    told = OrganTerm.objects.filter(organ=organ).values_list("kind", "term", "instead")
    return tuple(Term(*one) for one in told)


def _pieces(revision: Revision, attachments: list[Attachment]) -> tuple[Piece, ...]:
    files = (piece for each in attachments if _is_clean(each) for piece in attachment_pieces(each))
    return (*content_pieces(revision), *files)


def _unchecked(attachment: Attachment) -> list[Found]:
    """Stop at a file that the virus scanner has not let through."""
    if _is_clean(attachment):
        return []
    place, state = place_of(attachment), attachment.file.get_state_display()
    advice = f"附件{state}，请等待检查通过后再办理，未通过的请更换附件。"
    return [Found(FindingKind.FILE, place, 0, 0, state, state, advice, stops=True)]


def _is_clean(attachment: Attachment) -> bool:
    return attachment.file.state == FileState.CLEAN
