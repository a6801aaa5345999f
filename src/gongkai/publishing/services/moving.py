"""Taking items in as drafts, each by itself, and giving all of them out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import SEEK_END, BytesIO
from typing import IO, TYPE_CHECKING, BinaryIO

from django.db import transaction

from gongkai.files.content.media import media_type_of
from gongkai.files.names import clean_name
from gongkai.files.refusal import FileRefused
from gongkai.files.services import file_made
from gongkai.files.traces import traces_of
from gongkai.journal.overtaken import Overtaken
from gongkai.journal.record import Target, record
from gongkai.organs.authority import NotAllowed, Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.cleaning import clean_html, picture_address
from gongkai.publishing.models import Item
from gongkai.publishing.moving import entries_of, source_of
from gongkai.publishing.moving.bundle import BundleWriter
from gongkai.publishing.moving.entry import carried_address
from gongkai.publishing.refusals import OriginTaken, PublishingRefusal
from gongkai.publishing.scan_verbs import ITEMS_EXPORTED
from gongkai.publishing.selectors.moving import BROUGHT, Foreseen, foreseen, items_to_export
from gongkai.publishing.services.attaching import attachment_add
from gongkai.publishing.services.drafting import item_draft
from gongkai.publishing.services.revising import revision_change
from gongkai.publishing.written import written_of

if TYPE_CHECKING:
    from datetime import date

    from gongkai.files.models import StoredFile
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ
    from gongkai.publishing.models import Column, Revision
    from gongkai.publishing.moving import Carried, Source


_MOST_MEGABYTES = 200


@dataclass(frozen=True, slots=True)
class Refused:
    """An entry that did not become an item, and why."""

    place: str
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class ItemsImported:
    """What became of what was brought.

    Attributes:
        made: The drafts.
        known: How many were there already.
        refused: Those that were not taken in.
    """

    made: tuple[Item, ...]
    known: int
    refused: tuple[Refused, ...]


def import_receive(*, organ: Organ, upload: BinaryIO, name: str, by: Actor) -> StoredFile:
    """Keep what is brought until its owner has looked at what would become of it.

    Raises:
        NotAllowed: the actor may not edit the organ's items.
        FileRefused: it is too large, or an archive that cannot be read.
    """
    by.require(Permission.ITEM_EDIT, place_of(organ))
    if upload.seek(0, SEEK_END) > _MOST_MEGABYTES * 1024 * 1024:
        raise FileRefused(f"文件超过{_MOST_MEGABYTES}兆字节，请分几次导入，或者使用命令行导入。")
    upload.seek(0)
    source_of(upload, name)
    upload.seek(0)
    return file_made(organ=organ, content=upload, name=name, media_type=BROUGHT, by=by)


def items_import(
    *,
    organ: Organ,
    source: Source,
    column: Column | None,
    keeps_traces: bool = False,
    by: Actor,
    today: date,
) -> ItemsImported:
    """Draft an item of everything that is brought and is not there yet; nothing becomes public.

    Each is drafted by itself, so one that is refused keeps no other out, and what was broken off
    goes on where it was when the same is brought again.

    Args:
        organ: Whose items they will be.
        source: What is brought.
        column: Where those hang that name no column of the organ.
        keeps_traces: Whether comments, tracked changes and the like stay in the files; else they
            are taken out. What was exported from here stays as it is: somebody has decided.
        by: The editor.
        today: The day.

    Raises:
        NotAllowed: the actor may not edit the organ's items.
        FileRefused: what is brought cannot be read at all.

    Law: PUB-9, PUB-35.
    """
    by.require(Permission.ITEM_EDIT, place_of(organ))
    made: list[Item] = []
    refused: list[Refused] = []
    known = 0
    for one in foreseen(entries_of(source, today), organ=organ, column=column):
        if one.known is not None:
            known += 1
        elif one.problems:
            refused.append(_refused(one, "".join(one.problems)))
        else:
            try:
                made.append(
                    entry_draft(
                        organ=organ, entry=one, keeps_traces=keeps_traces, by=by, today=today
                    )
                )
            except OriginTaken:  # somebody brought the same at the same time
                known += 1
            except (PublishingRefusal, FileRefused, NotAllowed, Overtaken) as refusal:
                refused.append(_refused(one, str(refusal)))
    return ItemsImported(tuple(made), known, tuple(refused))


@transaction.atomic
def entry_draft(
    *, organ: Organ, entry: Foreseen, keeps_traces: bool = False, by: Actor, today: date
) -> Item:
    """Draft one item with its files: all of it, or nothing.

    Raises:
        NotAllowed: the actor may not edit the organ's items.
        PublishingRefusal: it cannot be kept so.
        FileRefused: one of its files is not taken.

    Law: PUB-9, PUB-38.
    """
    told = entry.entry
    if told.written is None or entry.column is None:
        raise PublishingRefusal("没有可以导入的内容。")
    item = item_draft(
        organ=organ,
        column=entry.column,
        written=told.written,
        unit=entry.unit,
        origin=told.origin,
        by=by,
        today=today,
    )
    keeps = keeps_traces or told.is_decided
    addresses = {
        f'"{carried_address(number)}"': f'"{_attached(item, one, keeps=keeps, by=by)}"'
        for number, one in enumerate(told.files)
    }
    if any(address in told.written.body for address in addresses):
        _pictured(item, told.written.body, addresses, by, today)
    return Item.objects.get(pk=item.pk)


def items_export(*, organ: Organ, target: IO[bytes], by: Actor) -> int:
    """Write all items of an organ with their files as an archive that comes in again the same.

    Args:
        organ: Whose.
        target: Where the archive goes.
        by: Who takes it.

    Returns:
        How many items there are in it.

    Raises:
        NotAllowed: the actor may not see all of the organ's items.
    """
    by.require(Permission.ITEM_PUBLISH, place_of(organ))
    count = BundleWriter(target).write(items_to_export(organ))
    with transaction.atomic():
        record(
            chain=organ.code,
            verb_code=ITEMS_EXPORTED,
            target=Target("organs.organ", organ.pk, organ.name),
            author=by.author(Permission.ITEM_PUBLISH, place_of(organ)),
            after={"items": count},
        )
    return count


def _attached(item: Item, one: Carried, *, keeps: bool, by: Actor) -> str:
    """Add a file to the draft; give the address under which the body may show it."""
    revision = _draft(item)
    stream = BytesIO(one.content)
    found = traces_of(stream, media_type_of(clean_name(one.name)))
    codes = {trace.code for trace in found if trace.changes_content}
    stream.seek(0)
    attachment = attachment_add(
        revision_id=revision.pk,
        version=revision.version,
        upload=stream,
        name=one.name,
        alt=one.alt,
        is_inline=one.is_inline,
        taken_out=() if keeps else codes,
        kept=codes if keeps else (),
        by=by,
    )
    return picture_address(attachment.file_id)


def _pictured(item: Item, body: str, addresses: dict[str, str], by: Actor, today: date) -> None:
    """Let the body show the pictures that have their addresses now."""
    for carried, address in addresses.items():
        body = body.replace(carried, address)
    revision = _draft(item)
    revision_change(
        revision_id=revision.pk,
        version=revision.version,
        written=replace(written_of(revision), body=clean_html(body)),
        by=by,
        today=today,
    )


def _draft(item: Item) -> Revision:
    return item.revisions.get(number=1)


def _refused(one: Foreseen, reason: str) -> Refused:
    written = one.entry.written
    return Refused(one.entry.place, written.title if written else "", reason)
