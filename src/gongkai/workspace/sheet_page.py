"""A sheet of records as its preview shows it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from gongkai.files.services import file_checked
from gongkai.law.listings import LISTINGS
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.selectors import ColumnUnknown, columns_listed, titles_in
from gongkai.publishing.sheets import SheetUnfit, lines_of, rows_of
from gongkai.workspace.forms.records import SheetForm, SheetTakenForm
from gongkai.workspace.item_form import units_to_draft_for

if TYPE_CHECKING:
    from django.http import HttpRequest

    from gongkai.law.listings import Listing
    from gongkai.organs.authority import Actor
    from gongkai.publishing.sheets import SheetRow

# Both lists go back with the form: less than what a form may carry.
_MOST_BYTES = 2_000_000


def listing_by_key(key: str) -> Listing:
    """Give a kind of record.

    Raises:
        ColumnUnknown: there is none of that name.
    """
    listing = LISTINGS.get(key)
    if listing is None:
        raise ColumnUnknown
    return listing


def sheet_form(request: HttpRequest, organ: Any, listing: Listing) -> SheetForm:
    """Make the form that takes a sheet; one of several columns may be asked for."""
    columns = _columns(organ, listing)
    initial = {"column": request.GET.get("column") or (columns[0].pk if columns else "")}
    is_sent = request.POST if "rows" not in request.POST else None
    return SheetForm(is_sent or None, request.FILES or None, columns=columns, initial=initial)


def sheet_read(listing: Listing, column: Any, upload: Any) -> list[SheetRow]:
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


def taken_form(
    actor: Actor, organ: Any, listing: Listing, rows: list[SheetRow], column: Any
) -> SheetTakenForm:
    """Make the form that takes in what was looked at."""
    initial = {"rows": _taken(rows), "refused": _refused(rows), "column": column.pk}
    return SheetTakenForm(initial=initial, **_offered(actor, organ, listing))


def taken_form_of(actor: Actor, organ: Any, listing: Listing, data: Any) -> SheetTakenForm:
    """Read the form that takes in what was looked at."""
    return SheetTakenForm(data, **_offered(actor, organ, listing))


def _offered(actor: Actor, organ: Any, listing: Listing) -> dict[str, Any]:
    return {
        "columns": _columns(organ, listing),
        "units": units_to_draft_for(actor, organ),
        "needs_unit": not actor.may(Permission.ITEM_EDIT, place_of(organ)),
        "auto_id": "id_taken_%s",
    }


def _columns(organ: Any, listing: Listing) -> list[Any]:
    return [one for one in columns_listed(organ) if one.listing_key == listing.key]


def _taken(rows: list[SheetRow]) -> list[Any]:
    return [row.data for row in rows if not row.reasons]


def _refused(rows: list[SheetRow]) -> list[Any]:
    return [{"data": row.data, "reasons": list(row.reasons)} for row in rows if row.reasons]
