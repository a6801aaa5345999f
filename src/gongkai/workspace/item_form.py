"""The form of an item: what it offers this person, and what it begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.urls import reverse

from gongkai.casework.selectors import request_seen
from gongkai.casework.selectors.publishable import origin_of, publishable
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of, units_of
from gongkai.publishing.listing_gate import takes_record
from gongkai.publishing.selectors import columns_listed
from gongkai.text.whole_numbers import whole_number
from gongkai.workspace.forms.items import ItemForm
from gongkai.workspace.paragraphs import text_of
from gongkai.workspace.record_form import (
    article_groups,
    column_to_record_in,
    item_like,
    new_record_form,
    record_form,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

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

_AS_AN_ITEM_SAYS = tuple(name for name in _AS_THEY_ARE if name not in {"version", "note"})


def new_item_form(request: ActorRequest, organ: Any) -> ItemForm:
    """Make the form of an item to be."""
    units = units_to_draft_for(request.actor, organ)
    is_office = request.actor.may(Permission.ITEM_EDIT, place_of(organ))
    column = column_to_record_in(request, organ)
    if column is not None:
        return new_record_form(request, organ, column, units)
    initial = _begun_with(request)
    if not is_office and units:
        initial["unit"] = units[0].pk
    return ItemForm(
        request.POST or None,
        columns=article_groups(column_groups(organ)),
        units=units,
        needs_unit=not is_office,
        initial=initial,
    )


def revision_form(revision: Any, data: QueryDict | None = None) -> ItemForm:
    """Make the form of a draft; where it hangs is chosen until it was public."""
    if takes_record(revision.item.column, revision.data):
        return record_form(revision, data)
    initial = {name: getattr(revision, name) for name in _AS_THEY_ARE}
    initial |= {"revision": revision.pk, "body": text_of(revision.body)}
    initial["column"] = revision.item.column_id
    is_new = revision.item.state == "draft"
    columns = article_groups(column_groups(revision.item.organ)) if is_new else None
    return ItemForm(data, columns=columns, initial=initial)


def units_to_draft_for(actor: Actor, organ: Any) -> list[Any]:
    """Give the units in whose name the actor may draft."""
    return [
        unit for unit in units_of(organ) if actor.may(Permission.ITEM_EDIT, place_of(organ, unit))
    ]


def column_groups(organ: Any) -> dict[str, list[Any]]:
    """Give an organ's columns under those above them."""
    return groups_of(columns_listed(organ))


def groups_of(columns: Iterable[Any]) -> dict[str, list[Any]]:
    """Put columns under those above them."""
    groups: dict[str, list[Any]] = {}
    for column in columns:
        above = column.parent.name if column.parent else "固定栏目"
        groups.setdefault(above, []).append(column)
    return groups


def draft_anew_url(item: Any) -> str:
    """Give the address at which a new item begins with what this one says."""
    asked = {"organ": item.organ.code, "column": item.column_id, "like": item.pk}
    if takes_record(item.column, item.data):
        asked["as"] = "record"
    return f"{reverse('workspace:item_new')}?{urlencode(asked)}"


def _begun_with(request: ActorRequest) -> dict[str, Any]:
    """Begin with what an item says, or what was asked and answered without who asked (art 44)."""
    like = item_like(request)
    if like is not None:
        said = {name: getattr(like, name) for name in _AS_AN_ITEM_SAYS}
        return said | {"column": like.column_id, "body": text_of(like.body)}
    column = request.GET.get("column", "")
    begun: dict[str, Any] = {"column": column} if column.isascii() else {}
    asked = _request_asked(request)
    if asked is not None:
        offered = publishable(asked)
        begun |= {"title": offered.title, "body": offered.text}
    return begun


def origin_asked(request: ActorRequest) -> str:
    """Give of what the new item comes; "" for what is written anew."""
    asked = _request_asked(request)
    return origin_of(asked) if asked is not None else ""


def _request_asked(request: ActorRequest) -> Any:
    number = whole_number(request.GET.get("request", ""))
    return request_seen(request.actor, number) if number is not None else None
