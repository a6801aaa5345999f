"""The staff site's routes about items and columns, each with its expectation."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile

from files_corpus import png
from gongkai.organs.authority import Permission
from gongkai.publishing.selectors import column_by_slug
from listing_samples import RECORDS
from platform_expectations import Expectation, of_organ, said_with

if TYPE_CHECKING:
    from collections.abc import Callable

    from platform_town import Town

P = Permission
_ITEM = "office/items/<int:item_id>/"
_ATTACHMENT = f"{_ITEM}attachments/<int:attachment_id>/"
_WRITTEN = {"title": "新的公告", "formed_on": "2026-11-02", "body": "第一段。"}
_COLUMN = {"name": "反诈宣传", "rhythm": "weekly", "layout": "list"}
_KEPT = "office/items/columns/<int:column_id>/"
_OF_COLUMN = {
    "door": P.ITEM_VIEW,
    "sees": P.ITEM_VIEW,
    "parts": {"column_id": "leaf_column"},
}

_LIST = "office/items/lists/<slug:slug>/"
_STATIONS = {"slug": "stations"}


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


def _text(town: Town) -> dict[str, object]:
    return _wording("draft")(town) | {"file": SimpleUploadedFile("a.txt", b"words")}


def _picture(town: Town) -> dict[str, object]:
    file = SimpleUploadedFile("a.png", png())
    return _wording("draft")(town) | {"file": file, "alt": "大门"}


def _attachment(**said: object) -> Expectation:
    """Expect what an act on an attachment asks; its form names the draft's version."""
    return _item(
        "draft",
        P.ITEM_EDIT,
        parts={"item_id": "draft", "attachment_id": "draft_attachment"},
        form=lambda town: _wording("draft")(town) | said,
    )


def _sheet(town: Town) -> dict[str, object]:
    column = column_by_slug(town.own.organ, "stations").pk
    rows = json.dumps([RECORDS["stations"]])
    return {"rows": rows, "column": column, "formed_on": "2026-11-02"}


ITEMS = {
    "GET office/items/visits/": Expectation(door=P.ITEM_VIEW),
    "GET office/items/": Expectation(door=P.ITEM_VIEW),
    "GET office/items/new/": Expectation(door=P.ITEM_EDIT),
    "POST office/items/new/": Expectation(
        door=P.ITEM_EDIT, may=P.ITEM_EDIT, offers=True, form=said_with("column", **_WRITTEN)
    ),
    "GET office/items/columns/": Expectation(door=P.ITEM_VIEW),
    "POST office/items/columns/lay/": of_organ(P.ITEM_PUBLISH, form=said_with(), changes=False),
    "GET office/items/columns/new/": of_organ(P.COLUMN_MANAGE),
    "POST office/items/columns/new/": of_organ(
        P.COLUMN_MANAGE,
        form=lambda town: {**_COLUMN, "parent": town.records["leaf_column"].parent_id},
    ),
    f"GET {_KEPT}": Expectation(**_OF_COLUMN),
    f"POST {_KEPT}": Expectation(
        **_OF_COLUMN, may=P.COLUMN_MANAGE, form=said_with(of="leaf_column", **_COLUMN)
    ),
    f"POST {_KEPT}move/": Expectation(
        **_OF_COLUMN,
        may=P.COLUMN_MANAGE,
        form=lambda town: {
            "version": town.version("leaf_column"),
            "parent": town.records["leaf_column"].parent_id,
            "position": 1,
        },
    ),
    f"POST {_KEPT}close/": Expectation(
        **_OF_COLUMN, may=P.COLUMN_MANAGE, form=said_with(of="leaf_column", is_open="")
    ),
    "GET office/items/late/": Expectation(door=P.ITEM_VIEW),
    "GET office/items/lists/": Expectation(door=P.ITEM_VIEW),
    f"GET {_LIST}template.xlsx": Expectation(door=P.ITEM_VIEW, parts=_STATIONS),
    f"GET {_LIST}import/": Expectation(door=P.ITEM_EDIT, parts=_STATIONS),
    f"POST {_LIST}import/": Expectation(
        door=P.ITEM_EDIT, may=P.ITEM_EDIT, offers=True, parts=_STATIONS, form=_sheet
    ),
    f"GET {_ITEM}": _item("draft"),
    f"POST {_ITEM}": _item("draft", P.ITEM_EDIT, form=_draft),
    # The sitting in which it was drafted goes on: the journal has that one entry.
    f"POST {_ITEM}keep/": _item("draft", P.ITEM_EDIT, form=_draft, changes=False),
    f"GET {_ITEM}preview/": _item("draft"),
    f"GET {_ITEM}f/<uuid:file_id>/": _item(
        "draft", parts={"item_id": "draft", "file_id": "draft_file"}
    ),
    f"POST {_ITEM}pictures/": _item("draft", P.ITEM_EDIT, form=_picture),
    f"POST {_ITEM}attachments/": _item("draft", P.ITEM_EDIT, form=_text),
    f"POST {_ATTACHMENT}": _attachment(name="说明.txt"),
    f"POST {_ATTACHMENT}remove/": _attachment(),
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
