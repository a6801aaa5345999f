"""The form of an item: what it offers this person, and what it begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.casework.selectors import request_seen
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of, units_of
from gongkai.publishing.selectors import columns_listed
from gongkai.workspace.forms.items import ItemForm
from gongkai.workspace.paragraphs import text_of

if TYPE_CHECKING:
    from django.http import QueryDict

    from gongkai.organs.authority import Actor
    from gongkai.organs.middleware import ActorRequest

_AS_THEY_ARE = (
    "version",
    "title",
    "genre",
    "document_number",
    "formed_on",
    "source",
    "topic",
    "keywords",
    "effective_on",
    "repealed_on",
    "expires_on",
    "summary",
    "note",
)


def new_item_form(request: ActorRequest, organ: Any) -> ItemForm:
    """Make the form of an item to be."""
    units = units_to_draft_for(request.actor, organ)
    is_office = request.actor.may(Permission.ITEM_EDIT, place_of(organ))
    initial = _begun_with(request)
    if not is_office and units:
        initial["unit"] = units[0].pk
    return ItemForm(
        request.POST or None,
        columns=column_groups(organ),
        units=units,
        needs_unit=not is_office,
        initial=initial,
    )


def revision_form(revision: Any, data: QueryDict | None = None) -> ItemForm:
    """Make the form of a draft; where it hangs is chosen until it was public."""
    initial = {name: getattr(revision, name) for name in _AS_THEY_ARE}
    initial |= {"revision": revision.pk, "body": text_of(revision.body)}
    initial["column"] = revision.item.column_id
    is_new = revision.item.state == "draft"
    columns = column_groups(revision.item.organ) if is_new else None
    return ItemForm(data, columns=columns, initial=initial)


def units_to_draft_for(actor: Actor, organ: Any) -> list[Any]:
    """Give the units in whose name the actor may draft."""
    return [
        unit for unit in units_of(organ) if actor.may(Permission.ITEM_EDIT, place_of(organ, unit))
    ]


def column_groups(organ: Any) -> dict[str, list[Any]]:
    """Give an organ's columns under those above them."""
    groups: dict[str, list[Any]] = {}
    for column in columns_listed(organ):
        above = column.parent.name if column.parent else "固定栏目"
        groups.setdefault(above, []).append(column)
    return groups


def _begun_with(request: ActorRequest) -> dict[str, Any]:
    """Begin with the title of the request whose information was converted (art 44).

    The answer speaks to its applicant, so nothing of its text is taken over.
    """
    column = request.GET.get("column", "")
    begun: dict[str, Any] = {"column": column} if column.isascii() else {}
    number = request.GET.get("request", "")
    if number.isascii() and number.isdigit():
        begun["title"] = request_seen(request.actor, int(number[:18])).title
    return begun
