"""The form of a record: which columns it may hang in, and what it begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.listing_gate import listing_of, missing
from gongkai.publishing.selectors import columns_listed, item_seen
from gongkai.text.whole_numbers import whole_number
from gongkai.workspace.forms.records import RecordForm

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gongkai.law.listings import Listing
    from gongkai.organs.middleware import ActorRequest

_KEPT = ("version", "formed_on", "source", "topic", "keywords", "expires_on", "note")


def column_to_record_in(request: ActorRequest, organ: Any) -> Any:
    """Give the column of records that an address asks for; None where it asks for none."""
    if request.GET.get("as") != "record":
        return None
    asked = request.GET.get("column", "")
    found = (column for column in columns_listed(organ) if str(column.pk) == asked)
    return next((column for column in found if listing_of(column)), None)


def item_like(request: ActorRequest) -> Any:
    """Give the item with whose words an address asks to begin; None where it asks for none."""
    number = whole_number(request.GET.get("like", ""))
    return item_seen(request.actor, number) if number is not None else None


def new_record_form(
    request: ActorRequest, organ: Any, column: Any, units: Iterable[Any]
) -> RecordForm:
    """Make the form of a record to be."""
    listing, like = _listing(column), item_like(request)
    units = list(units)
    is_office = request.actor.may(Permission.ITEM_EDIT, place_of(organ))
    begun = {"column": column.pk}
    if not is_office and units:
        begun["unit"] = units[0].pk
    return RecordForm(
        request.POST or None,
        listing=listing,
        kept=like.data if like is not None else {},
        columns=_columns(organ, listing),
        units=units,
        needs_unit=not is_office,
        initial=begun,
    )


def record_form(revision: Any, data: Any = None) -> RecordForm:
    """Make the form of a record's draft; where it hangs is chosen until it was public."""
    item = revision.item
    listing = _listing(item.column)
    initial = {name: getattr(revision, name) for name in _KEPT}
    initial |= {"revision": revision.pk, "column": item.column_id}
    columns = _columns(item.organ, listing) if item.state == "draft" else None
    form = RecordForm(data, listing=listing, kept=revision.data, columns=columns, initial=initial)
    form.gaps = missing(item.column, revision.data)
    return form


def article_groups(groups: Mapping[str, list[Any]]) -> dict[str, list[Any]]:
    """Leave out the columns that hold records only, whose forms are their own."""
    return {
        name: left
        for name, columns in groups.items()
        if (left := [column for column in columns if _takes_articles(column)])
    }


def _takes_articles(column: Any) -> bool:
    listing = listing_of(column)
    return listing is None or listing.admits_articles


def _columns(organ: Any, listing: Listing) -> dict[str, list[Any]]:
    """Give the columns that hold records of the same kind."""
    alike = [one for one in columns_listed(organ) if one.listing_key == listing.key]
    return {"": alike}


def _listing(column: Any) -> Listing:
    listing = listing_of(column)
    if listing is None:
        raise LookupError(f"The column {column.slug} holds articles.")
    return listing
