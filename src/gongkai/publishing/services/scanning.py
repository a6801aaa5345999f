"""Scanning a wording before it goes up and out, and answering for what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.crypto import salted_hmac

from gongkai.journal.overtaken import overtaken
from gongkai.organs.authority import NotAllowed, Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.models import ScanFinding, Stage
from gongkai.publishing.scan_refusals import FindingRefused, ScanStops
from gongkai.publishing.scan_verbs import FINDING_OVERRIDDEN, REVISION_SCANNED
from gongkai.publishing.scanning.found import LONGEST_ADVICE, LONGEST_SHOWN
from gongkai.publishing.selectors.history import revision_seen
from gongkai.publishing.selectors.public import KIND
from gongkai.publishing.selectors.scanning import (
    SCANNED_STAGES,
    finding_seen,
    findings_of,
    found_in,
    stopping,
)
from gongkai.publishing.services.storing import item_locked, tell
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.publishing.models import Revision
    from gongkai.publishing.scanning import Found

_MOST = 500
"""So many findings are kept; a wording that has more is unfit anyway."""
_LONGEST_REASON = 200
_PERMISSION = {Stage.DRAFT: Permission.ITEM_EDIT, Stage.APPROVED: Permission.ITEM_PUBLISH}


def revision_scan(*, revision_id: int, by: Actor, today: date) -> list[ScanFinding]:
    """Scan a wording and keep what was found, whether or not it goes on afterwards.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may neither edit nor publish it.
        PublishingRefusal: it is under review, or a thing of the past.

    Law: PUB-38, SITE-16 to SITE-19.
    """
    revision = revision_seen(by, revision_id)
    _answerable(revision, by)
    found = list(found_in(revision))  # reads files, so before the transaction
    with transaction.atomic():
        item_locked(revision.item_id)
        findings_keep(revision, found)
        after = {"revision": revision.number, "stopping": len(stopping(revision))}
        tell(revision.item, REVISION_SCANNED, by, _permission(revision), after=after)
    del today
    return findings_of(revision)


def scan_passed(revision: Revision, *, today: date) -> None:
    """Scan a wording inside the act that lets it go on; refuse where something stops it.

    Raises:
        ScanStops: with what was found and nobody has answered for.

    Law: PUB-38, SITE-16 to SITE-19.
    """
    del today
    findings_keep(revision, found_in(revision))
    found = stopping(revision)
    if found:
        raise ScanStops(found)


def findings_keep(revision: Revision, found: Iterable[Found]) -> None:
    """Let the rows of a wording say what is found now, and who has answered for it.

    An answer holds for the same words in the same place, in every wording of the item.

    Interpretation: what was answered for and is gone keeps its row: it says who let what pass,
        should it come back.
    """
    told = _rows(revision, found)
    known = {(row.fingerprint, row.start): row for row in revision.findings.all()}
    gone = [row for key, row in known.items() if key not in told]
    prints = {fingerprint for fingerprint, _ in told}
    answered = _answers(revision, prints)
    left = [row.pk for row in gone if not row.overridden_at or row.fingerprint in prints]
    revision.findings.filter(pk__in=left).delete()
    fresh = [row for key, row in told.items() if key not in known]
    for row in fresh:
        if row.fingerprint in answered:
            _answer(row, answered[row.fingerprint])
    ScanFinding.objects.bulk_create(fresh)


@transaction.atomic
def finding_override(
    *,
    finding_id: int,
    reason: str,
    by: Actor,
    today: date,  # noqa: ARG001 - every act is told its day
) -> ScanFinding:
    """Answer for a finding, so that it stops the wording no more.

    The answer holds wherever the same words stand in the same place of the wording.

    Raises:
        FindingUnknown: it is there no more, or the actor may not see it.
        NotAllowed: the actor may not edit the draft, or not publish what is approved.
        Overtaken: someone else has answered already.
        PublishingRefusal: no reason is given, the finding stops nothing, or the wording is at a
            stage in which nobody can answer.

    Law: PUB-38.
    """
    seen = finding_seen(by, finding_id)
    revision = revision_seen(by, seen.revision_id)
    _answerable(revision, by)
    if by.person_id is None:
        raise NotAllowed("放行须由工作人员作出，请登录后再办理。")
    reason = " ".join(reason.split())
    if not 0 < len(reason) <= _LONGEST_REASON:
        raise FindingRefused(f"请填写放行的理由，不超过{_LONGEST_REASON}字。")
    if not seen.is_stopping:
        raise FindingRefused("该项只作提示，不影响送审和发布，不需要放行。")
    item_locked(revision.item_id)
    same = revision.findings.filter(fingerprint=seen.fingerprint, overridden_at__isnull=True)
    answer = {
        "overridden_by": by.person_id,
        "overridden_at": now(),
        "override_reason": reason,
    }
    if not same.update(**answer):
        raise overtaken(KIND, revision.item_id)
    after = {"kind": seen.kind, "place": seen.place, "shown": seen.shown}
    tell(
        revision.item,
        FINDING_OVERRIDDEN,
        by,
        _permission(revision),
        after={"revision": revision.number, **after},
        reason=reason,
    )
    seen.refresh_from_db()
    return seen


def _answerable(revision: Revision, by: Actor) -> None:
    if revision.stage not in SCANNED_STAGES:
        raise FindingRefused(f"该稿{revision.get_stage_display()}，不能检查或者放行。")
    by.require(_permission(revision), place_of(revision.item.organ, revision.item.unit))


def _permission(revision: Revision) -> Permission:
    return _PERMISSION[Stage(revision.stage)]


def _rows(revision: Revision, found: Iterable[Found]) -> dict[tuple[str, int], ScanFinding]:
    """Make the rows of what was found, what stops first where there is too much."""
    at = now()
    told: dict[tuple[str, int], ScanFinding] = {}
    for one in sorted(found, key=lambda each: not each.stops):
        row = ScanFinding(
            revision=revision,
            kind=one.kind,
            place=one.place,
            start=one.start,
            end=one.end,
            shown=one.shown[:LONGEST_SHOWN],
            advice=one.advice[:LONGEST_ADVICE],
            is_stopping=one.stops,
            fingerprint=_fingerprint(one),
            found_at=at,
        )
        if len(told) < _MOST:
            told.setdefault((row.fingerprint, row.start), row)
    return told


def _fingerprint(found: Found) -> str:
    """Know a finding again without keeping its words: a number could be guessed from a digest."""
    told = f"{found.kind}\0{found.place}\0{found.words}"
    return salted_hmac("gongkai.publishing.scanning", told, algorithm="sha256").hexdigest()


def _answers(revision: Revision, prints: set[str]) -> dict[str, ScanFinding]:
    """Give by fingerprint who answered last for the same in any wording of the item."""
    answered = ScanFinding.objects.filter(
        revision__item=revision.item_id, fingerprint__in=prints, overridden_at__isnull=False
    )
    return {row.fingerprint: row for row in answered.order_by("overridden_at", "pk")}


def _answer(row: ScanFinding, answered: ScanFinding) -> None:
    row.overridden_by_id = answered.overridden_by_id
    row.overridden_at = answered.overridden_at
    row.override_reason = answered.override_reason
