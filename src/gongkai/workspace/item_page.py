"""An item as its page shows it: as it reads, and what this person may do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.casework.selectors import request_seen, times_spared
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.selectors import body_of, columns_listed, timeliness
from gongkai.today import today
from gongkai.workspace.forms.items import ItemForm, ReleaseForm, TakeDownForm
from gongkai.workspace.paragraphs import text_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.forms import BaseForm
    from django.http import QueryDict

    from gongkai.organs.authority import Actor
    from gongkai.organs.middleware import ActorRequest

_FIELDS = ("version", "title", "document_number", "formed_on", "summary")


def item_context(
    actor: Actor, found: Any, refused: Mapping[str, BaseForm | None]
) -> dict[str, Any]:
    """Give what the page shows; forms that were refused stand in place of fresh ones."""
    place = place_of(found.organ)
    may_edit = actor.may(Permission.ITEM_EDIT, place) and found.state != "taken_down"
    may_publish = actor.may(Permission.ITEM_PUBLISH, place)
    version = {"version": found.version}
    return {
        "item": found,
        "body": body_of(found),
        "timeliness": timeliness(found, today()),
        "times_spared": times_spared(found.organ, found.pk),
        "form": (refused.get("change") or item_form(found)) if may_edit else None,
        "is_editing": refused.get("change") is not None,
        "release_form": refused.get("release")
        or ReleaseForm(initial=version, auto_id="id_release_%s")
        if may_publish and found.state == "draft"
        else None,
        "take_down_form": refused.get("take_down")
        or TakeDownForm(initial=version, auto_id="id_down_%s")
        if may_publish and found.state == "released"
        else None,
    }


def item_initial(request: ActorRequest) -> dict[str, Any]:
    """Begin a new item: with the title of the request whose information was converted (art 44).

    The answer speaks to its applicant, so nothing of its text is taken over.
    """
    number = request.GET.get("request", "")
    if not (number.isascii() and number.isdigit()):
        return {}
    return {"title": request_seen(request.actor, int(number[:18])).title}


def item_form(found: Any, data: QueryDict | None = None) -> ItemForm:
    """Make the form of an item."""
    initial = {name: getattr(found, name) for name in _FIELDS}
    initial |= {"column": found.column_id, "body": text_of(found.body)}
    return ItemForm(data, columns=column_groups(found.organ), initial=initial)


def column_groups(organ: Any) -> dict[str, list[Any]]:
    """Give an organ's columns under those above them."""
    groups: dict[str, list[Any]] = {}
    for column in columns_listed(organ):
        above = column.parent.name if column.parent else "固定栏目"
        groups.setdefault(above, []).append(column)
    return groups
