"""The routes of the registers, of the staff and of everyone, each with its expectation."""

from __future__ import annotations

from gongkai.organs.authority import Permission
from platform_expectations import Expectation, Face, of_organ, said_with

P = Permission
_ENTRY = {"kind": "normative", "title": "养犬管理办法", "drafted_on": "2026-09-01", "is_own": "on"}
_ISSUE = {"document_number": "云公规〔2026〕9号", "issued_on": "2026-11-02"}
_DOCUMENT = "office/documents/<int:document_id>/"
_SOURCE = "office/sources/<int:paper_id>/"
_PAPER = {"title": "关于巡逻的通知", "formed_on": "2026-11-02", "proposed": "proactive"}


def _document(may: Permission | None = None, **told):
    parts = {"document_id": "document"} | told.pop("parts", {})
    return Expectation(door=P.ITEM_VIEW, sees=P.ITEM_VIEW, may=may, parts=parts, **told)


def _source(of: str, may: Permission | None = None, **told):
    return Expectation(
        door=P.ITEM_VIEW, sees=P.ITEM_VIEW, may=may, parts={"paper_id": of}, place=of, **told
    )


REGISTERS = {
    "GET office/documents/": Expectation(door=P.ITEM_VIEW),
    "GET office/documents/new/": of_organ(P.DOCUMENT_KEEP),
    "POST office/documents/new/": of_organ(P.DOCUMENT_KEEP, form=said_with(**_ENTRY)),
    "GET office/documents/enter/": of_organ(P.DOCUMENT_KEEP),
    "POST office/documents/enter/": of_organ(P.DOCUMENT_KEEP, form=said_with(**_ENTRY, **_ISSUE)),
    f"GET {_DOCUMENT}": _document(),
    f"POST {_DOCUMENT}": _document(P.DOCUMENT_KEEP, form=said_with(of="document", **_ENTRY)),
    f"POST {_DOCUMENT}<slug:name>/": _document(
        P.DOCUMENT_KEEP,
        parts={"name": "legality"},
        form=said_with(of="document", opinion="意见8号", reviewed_on="2026-10-08"),
    ),
    "GET office/sources/": Expectation(door=P.ITEM_VIEW),
    "GET office/sources/new/": Expectation(door=P.ITEM_EDIT),
    "POST office/sources/new/": Expectation(
        door=P.ITEM_EDIT,
        may=P.ITEM_EDIT,
        offers=True,
        place="proposed_paper",
        form=lambda town: {**_PAPER, "unit": town.own.unit.pk},
    ),
    f"GET {_SOURCE}": _source("proposed_paper"),
    f"POST {_SOURCE}": _source(
        "proposed_paper", P.ITEM_EDIT, form=said_with(of="proposed_paper", **_PAPER)
    ),
    f"POST {_SOURCE}submit/": _source(
        "proposed_paper", P.ITEM_EDIT, form=said_with(of="proposed_paper")
    ),
    f"POST {_SOURCE}review/": _source(
        "withheld_paper",
        P.DOCUMENT_KEEP,
        form=said_with(of="withheld_paper", attribute="proactive", reason="已办结"),
    ),
    f"POST {_SOURCE}publish/": _source(
        "open_paper", P.ITEM_EDIT, form=said_with("column", of="open_paper")
    ),
}

_READ = Expectation(Face.PUBLIC)
PUBLIC_REGISTERS = {
    "GET o/<slug:code>/documents/": _READ,
    "GET o/<slug:code>/documents/<int:document_id>/": Expectation(
        Face.PUBLIC, parts={"document_id": "public_document"}
    ),
    "GET o/<slug:code>/documents/<int:document_id>/text.<slug:extension>": Expectation(
        Face.PUBLIC, parts={"document_id": "public_document", "extension": "docx"}
    ),
}
