"""Changing the draft of a wording: by pressing a button, or by itself while somebody writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.journal.selectors import entries
from gongkai.organs.authority import Permission
from gongkai.publishing import verbs
from gongkai.publishing.listing_text import recorded
from gongkai.publishing.models import CONTENT_FIELDS, ItemState
from gongkai.publishing.refusals import ColumnUnfit
from gongkai.publishing.selectors.public import KIND
from gongkai.publishing.services.checking import column_fits, tidied
from gongkai.publishing.services.storing import draft_mirrored, revision_taken, tell
from gongkai.publishing.stages import RevisionAct
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.publishing.models import Column, Item, Revision
    from gongkai.publishing.written import Written

_WRITING = {verbs.ITEM_DRAFTED, verbs.ITEM_CHANGED, verbs.REVISION_BEGUN}


@transaction.atomic
def revision_change(
    *,
    revision_id: int,
    version: int,
    written: Written,
    column: Column | None = None,
    by: Actor,
    today: date,
) -> Revision:
    """Change a draft.

    Args:
        revision_id: Which draft.
        version: The version that the actor saw.
        written: All that it says now.
        column: Where the item hangs from now on; None leaves it. One that was released is moved.
        by: The editor.
        today: The day.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not edit it.
        Overtaken: someone else was earlier.
        PublishingRefusal: it is no draft, a text is too long, the column does not fit.

    Law: 条例 art 12; LAW-12-3, PUB-9.
    """
    revision = revision_taken(revision_id, version, by, Permission.ITEM_EDIT)
    changed = _rewritten(revision, written, column, today)
    after = {"revision": revision.number, "fields": changed}
    tell(revision.item, verbs.ITEM_CHANGED, by, Permission.ITEM_EDIT, after=after)
    return revision


@transaction.atomic
def revision_keep(
    *,
    revision_id: int,
    version: int,
    written: Written,
    column: Column | None = None,
    by: Actor,
    today: date,
) -> Revision:
    """Keep a draft while it is being written; the journal has one entry of one sitting.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not edit it.
        Overtaken: someone else was earlier.
        PublishingRefusal: it is no draft, a text is too long, the column does not fit.

    Interpretation: a sitting is what one person writes on one day with nobody else between.
    """
    revision = revision_taken(revision_id, version, by, Permission.ITEM_EDIT)
    _rewritten(revision, written, column, today)
    if not _is_told(revision.item, by, today):
        after = {"revision": revision.number}
        tell(revision.item, verbs.ITEM_CHANGED, by, Permission.ITEM_EDIT, after=after)
    return revision


def _rewritten(
    revision: Revision, written: Written, column: Column | None, today: date
) -> list[str]:
    """Write all that is told; give the names of what is different now."""
    revision.stage = RevisionAct.CHANGE.after(revision.stage)
    written = tidied(recorded(written, column or revision.item.column), today=today)
    told = written.content() | {"note": written.note}
    changed = [name for name in told if getattr(revision, name) != told[name]]
    for name in changed:
        setattr(revision, name, told[name])
    if column is not None and column.pk != revision.item.column_id:
        _placed(revision.item, column)
        changed.append("column")
    revision.changed_at = now()
    revision.save(update_fields=[*CONTENT_FIELDS, "note", "changed_at"])
    draft_mirrored(revision)
    return changed


def _placed(item: Item, column: Column) -> None:
    if item.state != ItemState.DRAFT:
        raise ColumnUnfit("该信息已经发布，请在信息页面使用“调整栏目”。")
    column_fits(column, item.organ, item.unit)
    item.column = column


def _is_told(item: Item, by: Actor, today: date) -> bool:
    """Tell whether the journal's last word on the item is already that this person writes it."""
    newest = entries(chains={item.organ.code}, target_kind=KIND, target_id=item.pk, limit=1)
    return any(
        entry.verb in _WRITING
        and entry.person_id == by.person_id
        and entry.at.astimezone(now().tzinfo).date() == today
        for entry in newest
    )
