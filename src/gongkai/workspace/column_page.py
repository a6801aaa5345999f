"""Columns as the pages of their keeping show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of, units_of
from gongkai.publishing.selectors import (
    KINDS_OF_RECORD,
    columns_kept,
    columns_listed,
    columns_stale,
    counts_by_column,
    may_hold_records,
)
from gongkai.publishing.selectors.rhythm import columns_newest
from gongkai.workspace.forms.columns import KnownColumnForm, OpenForm, PlaceForm

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from django.forms import BaseForm
    from django.http import QueryDict

    from gongkai.organs.authority import Actor
    from gongkai.publishing.selectors import Staleness

_TOLD = ("listing_key", "name", "about", "basis", "audience", "rhythm", "layout", "version")
_DEEPEST_PARENT = 2


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """One column in the list: how deep it hangs, how much is public, what it owes."""

    column: Any
    depth: int
    count: int
    last_on: date | None
    staleness: Staleness | None


def column_rows(organ: Any, today: date) -> list[ColumnRow]:
    """Give all columns of an organ, each below its parent."""
    counts = counts_by_column(organ)
    stale = {one.column.pk: one for one in columns_stale(organ, today)}
    depths: dict[int | None, int] = {None: 0}
    rows = []
    columns = columns_kept(organ)
    newest = columns_newest(organ, columns)
    for column in columns:
        number = column.pk
        depths[number] = depths[column.parent_id] + 1
        told = (counts.get(number, 0), newest.get(number), stale.get(number))
        rows.append(ColumnRow(column, depths[number], *told))
    return rows


def parents_of(organ: Any) -> dict[str, list[Any]]:
    """Give the columns below which another may hang."""
    groups: dict[str, list[Any]] = {}
    depths: dict[int | None, int] = {None: 0}
    listed = {column.pk: column for column in columns_listed(organ)}
    for column in columns_kept(organ):
        depths[column.pk] = depths[column.parent_id] + 1
        if column.pk in listed and depths[column.pk] <= _DEEPEST_PARENT:
            groups.setdefault(column.get_kind_display(), []).append(column)
    return groups


def column_context(
    actor: Actor, column: Any, refused: Mapping[str, BaseForm | None]
) -> dict[str, Any]:
    """Give what a column's page shows; forms that were refused stand in place of fresh ones."""
    may = actor.may(Permission.COLUMN_MANAGE, place_of(column.organ))
    fresh: dict[str, Any] = _forms(column) if may else {}
    return {
        "column": column,
        "kind_of_record": dict(KINDS_OF_RECORD).get(column.listing_key, "文章"),
        "forms": fresh | {name: form for name, form in refused.items() if form is not None},
    }


def known_column_form(column: Any, data: QueryDict | None = None) -> KnownColumnForm:
    """Make the form that describes a column anew; its kind of record only while it is empty."""
    initial = {name: getattr(column, name) for name in _TOLD}
    initial["units"] = [str(unit.pk) for unit in column.units.all()]
    known = {"initial": initial, "units": units_of(column.organ)}
    return KnownColumnForm(data, is_empty=may_hold_records(column), **known)


def _forms(column: Any) -> dict[str, Any]:
    version = {"version": column.version}
    place = version | {"parent": column.parent_id, "position": column.position}
    forms: dict[str, Any] = {"change": known_column_form(column)}
    if column.parent_id is not None:
        parents = parents_of(column.organ)
        forms["move"] = PlaceForm(initial=place, parents=parents, auto_id="id_move_%s")
        is_open = version | {"is_open": not column.is_active}
        forms["close"] = OpenForm(initial=is_open, auto_id="id_close_%s")
    return forms
