"""The staff site's routes beside writing items: scans, the wordlist; each with its expectation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.organs.authority import Permission
from gongkai.workspace.term_workbook import term_workbook
from platform_expectations import Expectation, of_organ, said_with

if TYPE_CHECKING:
    from platform_town import Town

P = Permission
_ITEM = "office/items/<int:item_id>/"
_TERMS = "office/items/terms/"


def _terms(town: Town) -> dict[str, object]:
    content = term_workbook([town.records["term"]])
    return {"organ": town.own.organ.code, "upload": SimpleUploadedFile("terms.xlsx", content)}


def _brought(town: Town) -> dict[str, object]:
    content = "关于放假的通知\n各单位放假。".encode()
    return {"organ": town.own.organ.code, "upload": SimpleUploadedFile("a.txt", content)}


ITEM_CARE = {
    "GET office/items/import/": of_organ(P.ITEM_EDIT),
    "POST office/items/import/": of_organ(P.ITEM_EDIT, may=P.ITEM_EDIT, form=_brought),
    "GET office/items/import/<uuid:file_id>/": Expectation(
        door=P.ITEM_EDIT, owner="officer@own", parts={"file_id": "brought"}
    ),
    "POST office/items/import/<uuid:file_id>/": Expectation(
        door=P.ITEM_EDIT,
        owner="officer@own",
        parts={"file_id": "brought"},
        form=said_with("column", traces=""),
    ),
    "GET office/items/links/": Expectation(door=P.ITEM_VIEW),
    "POST office/items/export/": of_organ(P.ITEM_PUBLISH, form=said_with()),
    f"GET {_TERMS}": Expectation(door=P.ITEM_VIEW),
    f"GET {_TERMS}file/": Expectation(door=P.ITEM_VIEW),
    f"POST {_TERMS}add/": of_organ(P.COLUMN_MANAGE, form=said_with(kind="banned", term="严打")),
    f"POST {_TERMS}import/": of_organ(P.COLUMN_MANAGE, form=_terms),
    f"POST {_TERMS}<int:term_id>/remove/": of_organ(
        P.COLUMN_MANAGE, parts={"term_id": "term"}, form=said_with()
    ),
    f"GET {_ITEM}findings/": Expectation(
        door=P.ITEM_VIEW, sees=P.ITEM_VIEW, parts={"item_id": "draft"}, place="draft"
    ),
    f"POST {_ITEM}findings/scan/": Expectation(
        door=P.ITEM_VIEW,
        sees=P.ITEM_VIEW,
        may=P.ITEM_EDIT,
        parts={"item_id": "draft"},
        place="draft",
        form=said_with(),
    ),
    f"POST {_ITEM}findings/<int:finding_id>/override/": Expectation(
        door=P.ITEM_VIEW,
        sees=P.ITEM_VIEW,
        may=P.ITEM_EDIT,
        parts={"item_id": "draft", "finding_id": "finding"},
        place="draft",
        form=said_with(reason="公告依法载明"),
    ),
}
