"""A sheet of records as its preview shows it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from gongkai.files.services import file_checked
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.listing_gate import listing_of
from gongkai.publishing.selectors import ColumnUnknown, column_by_slug, titles_in
from gongkai.publishing.sheets import SheetUnfit, lines_of, rows_of
from gongkai.workspace.forms.records import SheetTakenForm
from gongkai.workspace.item_form import units_to_draft_for

if TYPE_CHECKING:
    from gongkai.law.listings import Listing
    from gongkai.organs.authority import Actor
    from gongkai.publishing.sheets import SheetRow

# Both lists go back with the form: less than what a form may carry.
_MOST_BYTES = 2_000_000


def listing_column(organ: Any, slug: str) -> tuple[Any, Listing]:
    """Give an organ's column that holds records, and of which kind they are.

    Raises:
        ColumnUnknown: it has none of that name.
    """
    column = column_by_slug(organ, slug)
    listing = listing_of(column)
    if listing is None:
        raise ColumnUnknown
    return column, listing


def sheet_read(column: Any, listing: Listing, upload: Any) -> list[SheetRow]:
    """Read an uploaded sheet; nothing of it is kept.

    Raises:
        FileRefused: it is not what its name says, or hides something.
        SheetUnfit: it cannot be read as records.
    """
    with file_checked(upload=upload, name=upload.name) as checked:
        rows = rows_of(listing, lines_of(checked.taken.stream), known=titles_in(column))
    if len(json.dumps(_refused(rows) + _taken(rows), ensure_ascii=False).encode()) > _MOST_BYTES:
        raise SheetUnfit("表格内容过多，请分成几个文件导入。")
    return rows


def taken_form(actor: Actor, organ: Any, rows: list[SheetRow]) -> SheetTakenForm:
    """Make the form that takes in what was looked at."""
    initial = {"rows": _taken(rows), "refused": _refused(rows)}
    return SheetTakenForm(initial=initial, **_whose(actor, organ))


def taken_form_of(actor: Actor, organ: Any, data: Any) -> SheetTakenForm:
    """Read the form that takes in what was looked at."""
    return SheetTakenForm(data, **_whose(actor, organ))


def _whose(actor: Actor, organ: Any) -> dict[str, Any]:
    units = units_to_draft_for(actor, organ)
    return {"units": units, "needs_unit": not actor.may(Permission.ITEM_EDIT, place_of(organ))}


def _taken(rows: list[SheetRow]) -> list[Any]:
    return [row.data for row in rows if not row.reasons]


def _refused(rows: list[SheetRow]) -> list[Any]:
    return [{"data": row.data, "reasons": list(row.reasons)} for row in rows if row.reasons]
