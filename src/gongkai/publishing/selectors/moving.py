"""What an import would make, and what an export holds."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.files.storage import default_storage

from gongkai.files.models import FileState, StoredFile
from gongkai.files.refusal import FileRefused
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import units_of
from gongkai.publishing.cleaning import picture_address
from gongkai.publishing.models import Column, Item, ItemState, Revision, Stage
from gongkai.publishing.moving import source_of
from gongkai.publishing.moving.entry import ORIGIN, Carried, Entry, carried_address, short_key
from gongkai.publishing.scan_refusals import BroughtUnknown
from gongkai.publishing.written import written_of
from gongkai.text.whole_numbers import whole_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from uuid import UUID

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ, Unit
    from gongkai.publishing.moving import Source

BROUGHT = "application/x-gongkai-import"
"""The type under which what was brought is kept until it is taken in."""

_AT_A_TIME = 200


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What would become of an entry.

    Attributes:
        column: Where it would hang; None where it cannot be taken in.
        unit: The unit that would have drafted it; None for the disclosure office.
        known: The item that it has become before; None for a new one.
        problems: Why it cannot be taken in.
        notes: What a person should look at afterwards.
    """

    entry: Entry
    column: Column | None
    unit: Unit | None
    known: Item | None
    problems: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def is_new(self) -> bool:
        """Whether an item would be made of it."""
        return self.known is None and not self.problems


@contextmanager
def brought_by(actor: Actor, file_id: UUID) -> Iterator[tuple[StoredFile, Source]]:
    """Open what an actor has brought to be taken in.

    Raises:
        BroughtUnknown: there is none any more, or another person brought it.
        FileRefused: it has not passed the virus scanner.
    """
    reach = actor.reach(Permission.ITEM_EDIT)
    mine = StoredFile.objects.filter(
        reach.q(unit=""), pk=file_id, uploaded_by=actor.person_id, media_type=BROUGHT
    )
    file = mine.select_related("organ").first()
    if file is None or actor.person_id is None:
        raise BroughtUnknown
    if file.state != FileState.CLEAN:
        raise FileRefused(f"文件{file.get_state_display()}，请稍后刷新页面。")
    with default_storage.open(file.key) as content:
        yield file, source_of(content, file.name)


def foreseen(
    entries: Iterable[Entry], *, organ: Organ, column: Column | None
) -> Iterator[Foreseen]:
    """Tell of each entry what would become of it; a few queries in all.

    Args:
        entries: What is brought.
        organ: Whose items they would be.
        column: Where those hang that name no column of the organ; None refuses them.
    """
    brought = list(entries)
    columns = _columns(organ)
    units = {unit.name: unit for unit in units_of(organ)}
    known = _known(organ, {entry.origin for entry in brought})
    seen: dict[str, str] = {}
    for entry in brought:
        problems = list(entry.problems)
        if entry.key in seen and not problems:
            problems.append(f"与“{seen[entry.key]}”的来源标识相同，只导入一条。")
        seen.setdefault(entry.key, entry.place)
        place, notes = columns.get(entry.column, column), list(entry.notes)
        if entry.column and entry.column not in columns and place:
            notes.append(f"没有栏目“{entry.column}”，导入到“{place.name}”。")
        if place is None and not problems:
            problems.append("没有对应的栏目，请选择导入到哪个栏目。")
        unit = units.get(entry.unit)
        yield Foreseen(entry, place, unit, known.get(entry.origin), tuple(problems), tuple(notes))


def items_to_export(organ: Organ) -> Iterator[tuple[Entry, Mapping[str, Any] | None]]:
    """Give an organ's items as entries in the order of their keys, each with its public history.

    What is public is given in its public wording; what is not, in the last one written.
    """
    told = Item.objects.filter(organ=organ).values_list("pk", "origin", "created_at")
    keys = {pk: _key(organ, pk, origin, f"{made:%Y%m%d}") for pk, origin, made in told}
    order = sorted(keys, key=lambda pk: keys[pk])
    for start in range(0, len(order), _AT_A_TIME):
        numbers = order[start : start + _AT_A_TIME]
        items = Item.objects.select_related("column", "unit").in_bulk(numbers)
        wordings = _wordings(numbers, items)
        for number in numbers:
            item = items[number]
            yield _entry(keys[number], item, wordings[number]), _history(item)


def _columns(organ: Organ) -> dict[str, Column]:
    """Give an organ's columns by slug, and by name where a name is one column's alone."""
    opened = list(Column.objects.filter(organ=organ, is_active=True).select_related("organ"))
    names = [one.name for one in opened]
    by_name = {one.name: one for one in opened if names.count(one.name) == 1}
    return by_name | {one.slug: one for one in opened}


def _known(organ: Organ, origins: set[str]) -> dict[str, Item]:
    found: dict[str, Item] = {}
    listed = sorted(origins)
    for start in range(0, len(listed), _AT_A_TIME):
        part = Item.objects.filter(organ=organ, origin__in=listed[start : start + _AT_A_TIME])
        found |= {item.origin: item for item in part.defer("body")}
    return found | _of_own_export(organ, origins - set(found))


def _of_own_export(organ: Organ, origins: set[str]) -> dict[str, Item]:
    """Know the items that an export of this very organ holds under keys of its own making."""
    numbers = {}
    for origin in origins:
        code, _, rest = origin.removeprefix(ORIGIN).partition("/")
        day, _, told = rest.partition("-")
        if code == organ.code and day.isdigit() and (number := whole_number(told)) is not None:
            numbers[number] = (origin, day)
    items = Item.objects.filter(organ=organ).defer("body").in_bulk(list(numbers))
    return {
        origin: items[pk]
        for pk, (origin, day) in numbers.items()
        if pk in items and f"{items[pk].created_at:%Y%m%d}" == day
    }


def _key(organ: Organ, pk: int, origin: str, day: str) -> str:
    """Give the key of an item: that under which it came in, or one of its own."""
    if origin.startswith(ORIGIN):
        return origin.removeprefix(ORIGIN)
    return short_key(f"{organ.code}/{day}-{pk}")


def _wordings(numbers: list[int], items: Mapping[int, Item]) -> dict[int, Revision]:
    """Give the wording of each item that an export holds; two queries."""
    found: dict[int, Revision] = {}
    revisions = Revision.objects.filter(item__in=numbers).exclude(stage=Stage.DROPPED)
    for revision in revisions.prefetch_related("attachments__file").order_by("number"):
        is_public = items[revision.item_id].state != ItemState.DRAFT
        if not is_public or revision.stage == Stage.RELEASED:
            found[revision.item_id] = revision
    missing = [number for number in numbers if number not in found]
    dropped = Revision.objects.filter(item__in=missing).prefetch_related("attachments__file")
    return {one.item_id: one for one in dropped.order_by("number")} | found


def _entry(key: str, item: Item, revision: Revision) -> Entry:
    attachments = [one for one in revision.attachments.all() if one.file.state == FileState.CLEAN]
    body = revision.body
    for number, one in enumerate(attachments):
        body = body.replace(f'"{picture_address(one.file_id)}"', f'"{carried_address(number)}"')
    files = []
    for one in attachments:
        with default_storage.open(one.file.key) as content:
            files.append(Carried(one.name, content.read(), one.alt, is_inline=one.is_inline))
    revision.body = body
    return Entry(
        place=f"{item.pk}",
        key=key,
        written=written_of(revision),
        column=item.column.slug,
        unit=item.unit.name if item.unit else "",
        files=tuple(files),
        is_decided=True,
    )


def _history(item: Item) -> dict[str, Any] | None:
    if item.state == ItemState.DRAFT or item.published_on is None:
        return None
    return {
        "state": item.state,
        "index_number": item.index_number,
        "published_on": item.published_on.isoformat(),
        "revised_on": item.revised_on.isoformat() if item.revised_on else None,
        "taken_down_on": item.taken_down_on.isoformat() if item.taken_down_on else None,
        "taken_down_reason": item.taken_down_reason,
    }
