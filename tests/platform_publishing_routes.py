"""The staff site's routes about items and columns, each with its expectation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.organs.authority import Permission
from platform_expectations import Expectation, of_organ, said_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from platform_town import Town

P = Permission
_ITEM = "office/items/<int:item_id>/"
_WRITTEN = {"title": "新的公告", "formed_on": "2026-11-02", "body": "第一段。"}


def _item(of: str, may: Permission | None = None, **told):
    """Expect what an act on an item asks: the item in sight, the permission."""
    told = {"parts": {"item_id": of}, "place": of} | told
    return Expectation(door=P.ITEM_VIEW, sees=P.ITEM_VIEW, may=may, **told)


def _wording(
    of: str, name: str = "revision_id", **said: object
) -> Callable[[Town], dict[str, object]]:
    """Say which wording of an item a form is about, in its last version."""
    return lambda town: {
        name: town.numbers[f"{of}_revision"],
        "version": town.version(f"{of}_revision"),
        **said,
    }


def _draft(town: Town) -> dict[str, object]:
    told = _wording("draft", "revision", **_WRITTEN)(town)
    return told | {"column": town.numbers["column"]}


ITEMS = {
    "GET office/items/": Expectation(door=P.ITEM_VIEW),
    "GET office/items/new/": Expectation(door=P.ITEM_EDIT),
    "POST office/items/new/": Expectation(
        door=P.ITEM_EDIT, may=P.ITEM_EDIT, offers=True, form=said_with("column", **_WRITTEN)
    ),
    "GET office/items/columns/": Expectation(door=P.ITEM_VIEW),
    "POST office/items/columns/lay/": of_organ(P.ITEM_PUBLISH, form=said_with(), changes=False),
    f"GET {_ITEM}": _item("draft"),
    f"POST {_ITEM}": _item("draft", P.ITEM_EDIT, form=_draft),
    # The sitting in which it was drafted goes on: the journal has that one entry.
    f"POST {_ITEM}keep/": _item("draft", P.ITEM_EDIT, form=_draft, changes=False),
    f"GET {_ITEM}revisions/<int:number>/": _item("draft", parts={"item_id": "draft", "number": 1}),
    f"POST {_ITEM}begin/": _item("released", P.ITEM_EDIT, form=said_with(of="released")),
    f"POST {_ITEM}submit/": _item("draft", P.ITEM_EDIT, form=_wording("draft")),
    f"POST {_ITEM}drop/": _item("draft", P.ITEM_EDIT, form=_wording("draft")),
    f"POST {_ITEM}schedule/": _item(
        "approved",
        P.ITEM_PUBLISH,
        form=_wording("approved", release_at="2026-11-30T09:00"),
    ),
    f"POST {_ITEM}release/": _item("approved", P.ITEM_PUBLISH, form=_wording("approved")),
    f"POST {_ITEM}move/": _item(
        "released", P.ITEM_PUBLISH, form=said_with("column", of="released")
    ),
    f"POST {_ITEM}take-down/": _item(
        "released", P.ITEM_PUBLISH, form=said_with(of="released", reason="内容有误")
    ),
}
