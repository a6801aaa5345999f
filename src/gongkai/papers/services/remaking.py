"""A paper made anew: a new edition in the place of the old, which is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F

from gongkai.journal.overtaken import overtaken
from gongkai.law.papers import PaperKind
from gongkai.papers import verbs
from gongkai.papers.elements import kept
from gongkai.papers.models import Paper
from gongkai.papers.refusals import PaperRefused, PaperUnknown
from gongkai.papers.services.drafting import KIND
from gongkai.papers.services.freezing import frozen_columns, noted, refuse_incomplete
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.organs.authority import Actor


@transaction.atomic
def paper_remake(
    *,
    paper_id: int,
    version: int,
    reason: str,
    fields: Mapping[str, Any],
    by: Actor,
    today: date,
) -> Paper:
    """Issue a new edition of a paper under its number; the caller has authorised it.

    Args:
        paper_id: The paper that is replaced.
        version: The version that the actor looked at.
        reason: Why it is made anew.
        fields: The elements of the new edition.
        by: Who does it.
        today: The day that the new edition bears.

    Raises:
        PaperRefused: no reason, or the new edition cannot be made; nothing was changed.
        Overtaken: somebody changed or replaced the paper since the actor looked.

    Law: DOC-0, DOC-17.
    """
    if not reason.strip():
        raise PaperRefused("请写明重新印发的理由。")
    old = Paper.objects.select_related("organ").filter(pk=paper_id).first()
    if old is None:
        raise PaperUnknown
    taken = Paper.objects.filter(pk=paper_id, version=version, stage=Paper.Stage.FROZEN)
    if not taken.update(stage=Paper.Stage.REPLACED, version=F("version") + 1):
        raise overtaken(KIND, paper_id)
    edition = _edition(old, kept(fields), by)
    refuse_incomplete(PaperKind(old.kind), edition.fields, old.number)
    columns = frozen_columns(edition, fields=edition.fields, number=old.number, by=by, today=today)
    for name, value in columns.items():
        setattr(edition, name, value)
    edition.save(force_insert=True)
    noted(edition, verbs.REMADE, by, reason)
    return edition


def _edition(old: Paper, fields: dict[str, Any], by: Actor) -> Paper:
    return Paper(
        organ=old.organ,
        unit_id=old.unit_id,
        kind=old.kind,
        subject_kind=old.subject_kind,
        subject_id=old.subject_id,
        subject_label=old.subject_label,
        key=old.key,
        edition=old.edition + 1,
        replaces=old,
        title=str(fields.get("title") or old.title),
        fields=fields,
        drafted_by_id=by.person_id,
        drafted_at=now(),
    )
