"""Keeping an organ's columns: adding one, describing it, moving it, closing and opening it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F, Max

from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.law.listings import LISTINGS
from gongkai.organs.authority import Permission, Place
from gongkai.organs.models import Unit
from gongkai.publishing import verbs
from gongkai.publishing.models import Column, Item, ItemState
from gongkai.publishing.refusals import ColumnIncomplete, ColumnKept, ColumnUnfit, ColumnUnknown
from gongkai.publishing.selectors.columns import depth_of, height_of, may_hold_records
from gongkai.publishing.services.editions import edition_bump

if TYPE_CHECKING:
    from typing import Any

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ
    from gongkai.publishing.column_told import ColumnTold

KIND = "publishing.column"
DEEPEST = 3
"""Levels below each other: a fixed column, its subjects, their parts."""
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_SLUG = 40


@transaction.atomic
def column_add(
    *,
    organ: Organ,
    parent: Column,
    told: ColumnTold,
    slug: str = "",
    listing_key: str = "",
    by: Actor,
) -> Column:
    """Add a column below another, last in its row.

    Args:
        organ: Whose.
        parent: The column above it.
        told: How it is described.
        slug: Its part of the address, never changed again; "" has one made.
        listing_key: The kind of record it will hold; "" for articles.
        by: Who keeps the organ's columns.

    Raises:
        NotAllowed: the actor may not keep the organ's columns.
        PublishingRefusal: it cannot hang there, the address is taken, or something is too long.

    Law: PUB-3, PUB-6, PUB-21.
    """
    by.require(Permission.COLUMN_MANAGE, Place(organ.path))
    told = told.tidied()
    _is_a_listing(listing_key)
    _fits_below(parent, organ, height=1)
    column = Column.objects.create(
        organ=organ,
        parent=parent,
        kind=parent.kind,
        slug=_free_slug(organ, slug),
        catalogue_key=parent.catalogue_key,
        listing_key=listing_key,
        position=_last_position(parent) + 1,
        **told.fields(),
    )
    _units_set(column, told.units)
    _tell(column, verbs.COLUMN_ADDED, by, after={"below": parent.slug, "slug": column.slug})
    edition_bump(organ)
    return column


@transaction.atomic
def column_change(
    *, column_id: int, version: int, told: ColumnTold, listing_key: str | None = None, by: Actor
) -> Column:
    """Describe a column anew; the fixed ones and the statutory subjects keep their names.

    Args:
        column_id: Which column.
        version: The version that the actor saw.
        told: How it is described.
        listing_key: The kind of record it holds, "" for articles; None leaves what it is. It
            changes only while nothing hangs in the column.
        by: Who keeps the organ's columns.

    Raises:
        ColumnUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not keep the organ's columns.
        Overtaken: someone else was earlier.
        PublishingRefusal: something is missing or too long, the name is the statute's, or what
            hangs in the column is of another kind.

    Law: PUB-3, PUB-6, PUB-21.
    """
    column = _taken(column_id, version, by)
    told = told.tidied()
    if told.name != column.name and _is_statutory(column):
        raise ColumnKept("固定栏目和法定主动公开事项的栏目名称不能修改。")
    fields = told.fields() | _kind_told(column, listing_key)
    changed = [name for name, value in fields.items() if getattr(column, name) != value]
    for name in changed:
        setattr(column, name, fields[name])
    column.save(update_fields=[*fields])
    _units_set(column, told.units)
    _tell(column, verbs.COLUMN_CHANGED, by, after={"fields": changed})
    edition_bump(column.organ)
    return column


@transaction.atomic
def column_move(
    *, column_id: int, version: int, parent: Column, position: int, by: Actor
) -> Column:
    """Hang a column below another, or elsewhere in its row; its address stays.

    Raises:
        ColumnUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not keep the organ's columns.
        Overtaken: someone else was earlier.
        PublishingRefusal: it is one of the statute's, or cannot hang there.

    Law: PUB-3, PUB-6.
    """
    column = _taken(column_id, version, by)
    if parent.pk != column.parent_id:
        if _is_statutory(column):
            raise ColumnKept("固定栏目和法定主动公开事项的栏目不能移到其他栏目之下。")
        _fits_below(parent, column.organ, height=height_of(column), moved=column)
        column.parent, column.kind = parent, parent.kind
        column.catalogue_key = parent.catalogue_key
    column.position = max(1, position)
    column.save(update_fields=["parent", "kind", "catalogue_key", "position"])
    _in_a_row(column)
    after = {"below": parent.slug, "position": column.position}
    _tell(column, verbs.COLUMN_MOVED, by, after=after)
    edition_bump(column.organ)
    return column


@transaction.atomic
def column_close(*, column_id: int, version: int, is_open: bool = False, by: Actor) -> Column:
    """Close a column that shows nothing any more, or open a closed one again.

    Raises:
        ColumnUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not keep the organ's columns.
        Overtaken: someone else was earlier.
        PublishingRefusal: it is one of the statute's, or something public hangs in it.

    Law: 条例 art 20; PUB-3, PUB-6.
    """
    column = _taken(column_id, version, by)
    if not is_open:
        _is_empty(column)
    elif column.parent is not None and not column.parent.is_active:
        raise ColumnKept(f"上级栏目“{column.parent.name}”已停用，请先启用上级栏目。")
    column.is_active = is_open
    column.save(update_fields=["is_active"])
    _tell(column, verbs.COLUMN_OPENED if is_open else verbs.COLUMN_CLOSED, by)
    edition_bump(column.organ)
    return column


def _kind_told(column: Column, listing_key: str | None) -> dict[str, str]:
    if listing_key is None or listing_key == column.listing_key:
        return {}
    _is_a_listing(listing_key)
    if not may_hold_records(column):
        raise ColumnKept("该栏目已有信息，或者是固定栏目，不能改变记录类型，请另设栏目。")
    return {"listing_key": listing_key}


def _is_a_listing(key: str) -> None:
    if key and key not in LISTINGS:
        raise ColumnIncomplete("listing_key", "没有这种记录类型，请从列表中选择。")


def _is_empty(column: Column) -> None:
    if _is_statutory(column):
        raise ColumnKept("固定栏目和法定主动公开事项的栏目不能停用。")
    if column.children.filter(is_active=True).exists():
        raise ColumnKept("该栏目下还有启用的栏目，请先停用或者移走下级栏目。")
    if Item.objects.filter(column=column, state=ItemState.RELEASED).exists():
        raise ColumnKept("该栏目还有已发布的信息，请先调整栏目或者下线。")


def _taken(column_id: int, version: int, by: Actor) -> Column:
    found = Column.objects.select_related("organ", "parent").filter(pk=column_id)
    column = found.first()
    if column is None or not by.may(Permission.ITEM_VIEW, Place(column.organ.path)):
        raise ColumnUnknown
    by.require(Permission.COLUMN_MANAGE, Place(column.organ.path))
    if not found.filter(version=version).update(version=F("version") + 1):
        raise overtaken(KIND, column_id)
    column.version = version + 1
    return column


def _is_statutory(column: Column) -> bool:
    """Tell a fixed column, or a subject of arts 20 and 21 itself, from what an organ adds.

    Law: 条例 arts 20, 21; PUB-3, PUB-6.
    """
    above = column.parent
    return above is None or (above.parent_id is None and bool(column.catalogue_key))


def _fits_below(parent: Column, organ: Organ, *, height: int, moved: Column | None = None) -> None:
    if parent.organ_id != organ.pk or not parent.is_active:
        raise ColumnUnfit("所选上级栏目不是本机构正在使用的栏目，请重新选择。")
    above: Column | None = parent
    while above is not None:
        if moved is not None and above.pk == moved.pk:
            raise ColumnUnfit("栏目不能移到自己的下级栏目之下，请重新选择。")
        above = above.parent
    if depth_of(parent) + height > DEEPEST:
        raise ColumnUnfit(f"栏目最多{DEEPEST}级，请选择更上一级的栏目。")


def _free_slug(organ: Organ, slug: str) -> str:
    if not slug:
        return f"column-{Column.objects.filter(organ=organ).count() + 1}"
    if len(slug) > _LONGEST_SLUG or not _SLUG.fullmatch(slug):
        raise ColumnIncomplete("slug", "地址标识由小写字母、数字和连字符组成，不超过40个字符。")
    if Column.objects.filter(organ=organ, slug=slug).exists():
        raise ColumnIncomplete("slug", "该地址标识已被使用，请另取一个。")
    return slug


def _last_position(parent: Column) -> int:
    last: int | None = parent.children.aggregate(last=Max("position"))["last"]
    return last or 0


def _in_a_row(column: Column) -> None:
    """Number the columns beside it from one on, itself where it was put."""
    row = Column.objects.filter(organ=column.organ, parent=column.parent_id)
    others = list(row.exclude(pk=column.pk).order_by("position", "pk"))
    others.insert(min(column.position - 1, len(others)), column)
    for position, each in enumerate(others, start=1):
        each.position = position
    Column.objects.bulk_update(others, ["position"])


def _units_set(column: Column, units: tuple[int, ...]) -> None:
    column.units.set(Unit.objects.filter(organ=column.organ, pk__in=units))


def _tell(column: Column, verb: str, by: Actor, *, after: dict[str, Any] | None = None) -> None:
    record(
        chain=column.organ.code,
        verb_code=verb,
        target=Target(KIND, column.pk, column.name),
        author=by.author(Permission.COLUMN_MANAGE, Place(column.organ.path)),
        after=after,
    )
