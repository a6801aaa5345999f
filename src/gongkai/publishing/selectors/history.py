"""The wordings of an item one after the other, and what differs between two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.journal.selectors import entries_about
from gongkai.organs.authority import Permission
from gongkai.organs.models import Person
from gongkai.publishing import verbs
from gongkai.publishing.cleaning import bare_text
from gongkai.publishing.models import OPEN_STAGES, Attachment, Genre, Revision, Stage
from gongkai.publishing.refusals import ItemUnknown
from gongkai.publishing.selectors.public import KIND
from gongkai.review.differences import differences_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gongkai.organs.authority import Actor
    from gongkai.publishing.models import Item
    from gongkai.review.differences import FieldDifference

REVISION = "publishing.revision"
"""As what a wording is reviewed."""
CONTENT_NAMES = {
    "title": "标题",
    "document_number": "文号",
    "genre": "体裁",
    "topic": "主题分类",
    "keywords": "关键词",
    "source": "来源",
    "formed_on": "生成日期",
    "effective_on": "实施日期",
    "repealed_on": "废止日期",
    "expires_on": "公示截止日期",
    "summary": "内容概述",
    "body": "正文",
    "data": "记录内容",
    "attachments": "附件",
}
"""What people call the parts of a wording, in the order in which they are read."""
GENRES: tuple[tuple[str, str], ...] = tuple(Genre.choices)
"""The forms of an item (PUB-9), to choose from."""


def revision_seen(actor: Actor, revision_id: int) -> Revision:
    """Give one wording that an actor may see, with its item.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
    """
    reach = actor.reach(Permission.ITEM_VIEW)
    seen = reach.q(organ="item__organ", unit="item__unit")
    whole = ("item__organ", "item__unit", "item__column__parent__parent", "editor")
    found = Revision.objects.filter(seen, pk=revision_id).select_related(*whole).first()
    if found is None:
        raise ItemUnknown
    return found


def revision_open(item: Item) -> Revision | None:
    """Give the wording of an item that is being written, reviewed, or waits for its release.

    Whoever calls has seen that the actor may see the item.
    """
    found = item.revisions.filter(stage__in=OPEN_STAGES)
    return found.select_related("item__organ", "item__unit", "item__column", "editor").first()


def revision_last(item: Item) -> Revision | None:
    """Give the open wording of an item, or else the one that was public last; None for none.

    Whoever calls has seen that the actor may see the item.
    """
    found = item.revisions.exclude(stage=Stage.DROPPED).order_by("-number")
    return found.select_related("item__organ", "item__unit", "item__column", "editor").first()


def taken_down_by(item: Item) -> Person | None:
    """Give who took an item down, as the journal has it; None for the system or nobody.

    Whoever calls has seen that the actor may see the item.
    """
    told = entries_about(KIND, [item.pk], verbs=(verbs.ITEM_TAKEN_DOWN,))
    people = [entry.person_id for entry in told if entry.person_id is not None]
    return Person.objects.filter(pk__in=people[-1:]).first()


def revisions_of(item: Item) -> list[Revision]:
    """Give the wordings of an item, the last one first, without their bodies; one query.

    Whoever calls has seen that the actor may see the item.
    """
    return list(item.revisions.select_related("editor").defer("body").order_by("-number"))


def two_of(item: Item, number: int) -> tuple[Revision | None, Revision]:
    """Give a wording of an item and the one before it that was kept; None for the first.

    Whoever calls has seen that the actor may see the item.

    Raises:
        ItemUnknown: the item has no wording of that number.
    """
    found = item.revisions.filter(number__lte=number).select_related("editor").order_by("-number")
    newer, older = [*found[:2], None, None][:2]
    if newer is None or newer.number != number:
        raise ItemUnknown
    return older, newer


def public_before(revision: Revision) -> Revision | None:
    """Give the wording that is or was public and that this one is to replace; None for none.

    Whoever calls has seen that the actor may see the item.
    """
    public = (Stage.RELEASED, Stage.SUPERSEDED)
    earlier = Revision.objects.filter(item=revision.item_id, number__lt=revision.number)
    return earlier.filter(stage__in=public).order_by("-number").first()


def differences(older: Revision, newer: Revision) -> list[FieldDifference]:
    """Give what differs between two wordings, field by field; two queries.

    Whoever calls has seen that the actor may see the item.

    Law: PUB-12.
    """
    return differences_of(_readable(older), _readable(newer), labels=CONTENT_NAMES)


def words_of(revision: Revision) -> dict[str, Any]:
    """Give all that a wording says, in words and as JSON; the same as long as nobody edits it."""
    told: dict[str, Any] = {
        name: getattr(revision, name)
        for name in CONTENT_NAMES
        if name not in {"genre", "attachments"}
    }
    for name, value in told.items():
        if hasattr(value, "isoformat"):
            told[name] = value.isoformat()
    told["genre"] = Genre(revision.genre).label if revision.genre else ""
    told["attachments"] = list(_files(revision.attachments.select_related("file")))
    return told


def _files(attachments: Iterable[Attachment]) -> Iterable[str]:
    for attachment in attachments:
        alt = f"，替代文字：{attachment.alt}" if attachment.alt else ""
        yield f"{attachment.name}（{attachment.file.sha256[:12]}）{alt}"


def _readable(revision: Revision) -> dict[str, str]:
    words = words_of(revision)
    words["body"] = bare_text(revision.body)
    words["attachments"] = "\n".join(words["attachments"])
    words["data"] = "\n".join(f"{key}：{value}" for key, value in sorted(words["data"].items()))
    return {name: words[name] or "" for name in CONTENT_NAMES}
