"""Drafts of papers: laid and revised."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F

from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.papers import verbs
from gongkai.papers.elements import kept
from gongkai.papers.models import Paper
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.law.papers import PaperKind
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ, Unit

KIND = "papers.paper"


@transaction.atomic
def paper_draft(
    *,
    organ: Organ,
    unit: Unit | None,
    kind: PaperKind,
    subject_kind: str,
    subject_id: int,
    subject_label: str,
    title: str,
    fields: Mapping[str, Any],
    by: Actor,
    today: date,
) -> Paper:
    """Lay the open draft of a kind about a record, or revise it; the caller has authorised it.

    Args:
        organ: Whose paper it is.
        unit: The unit in charge, if any.
        kind: What it is.
        subject_kind: Kind of the record that it is about, `casework.request`.
        subject_id: The record's number.
        subject_label: What people call the record; no personal data.
        title: As it stands over the text.
        fields: Its elements by code; `key` tells papers of one kind about one record apart.
        by: Who drafts it.
        today: The day.

    Raises:
        Overtaken: somebody else changed the draft at the same moment.
    """
    del today
    elements = kept(fields) | {"title": title}
    key = str(elements.get("key") or "")[:60]
    draft, is_new = Paper.objects.get_or_create(
        subject_kind=subject_kind,
        subject_id=subject_id,
        kind=kind.value,
        key=key,
        stage=Paper.Stage.DRAFT,
        defaults={
            "organ": organ,
            "unit": unit,
            "subject_label": subject_label,
            "title": title,
            "fields": elements,
            "drafted_by_id": by.person_id,
            "drafted_at": now(),
        },
    )
    if not is_new:
        _revised(draft, title, elements, unit)
    _noted(draft, verbs.DRAFTED if is_new else verbs.REVISED, by)
    return draft


def target_of(paper: Paper) -> Target:
    """Give a paper as the journal names it."""
    return Target(KIND, paper.pk, paper.number or paper.subject_label)


def _revised(draft: Paper, title: str, elements: dict[str, Any], unit: Unit | None) -> None:
    won = Paper.objects.filter(pk=draft.pk, version=draft.version).update(
        title=title, fields=elements, unit=unit, version=F("version") + 1
    )
    if not won:
        raise overtaken(KIND, draft.pk)
    draft.title, draft.fields, draft.unit = title, elements, unit
    draft.version += 1


def _noted(draft: Paper, verb_code: str, by: Actor) -> None:
    record(
        chain=draft.organ.code,
        verb_code=verb_code,
        target=target_of(draft),
        author=by.author(),
        after={"kind": draft.kind},
    )
