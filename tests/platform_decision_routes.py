"""The staff site's routes about decisions in bulk, each with its expectation."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.organs.authority import Permission
from platform_decisions import csv_of, penalty
from platform_expectations import Expectation, of_organ, said_with

P = Permission
_ALL = "office/decisions/"
_ONE = f"{_ALL}<int:decision_id>/"
_FILE = f"{_ALL}files/<uuid:file_id>/"
_RUN = f"{_ALL}runs/<int:run_id>/"
_COLUMNS = {
    "column_number": "0",
    "column_party": "1",
    "column_matter": "5",
    "column_decided_on": "9",
}


def _of_one(may: Permission | None = None, **told):
    told = {"parts": {"decision_id": "decision"}} | told
    return Expectation(door=P.DECISION_VIEW, sees=P.DECISION_VIEW, may=may, **told)


def _of_run(name: str, may: Permission | None = None, **told):
    told = {"parts": {"run_id": name}} | told
    return Expectation(door=P.DECISION_VIEW, sees=P.DECISION_VIEW, may=may, **told)


def _of_file(**told):
    """Expect that a file is there for the one who put it down."""
    told = {"parts": {"file_id": "decision_file"}, "owner": "officer@own"} | told
    return Expectation(door=P.DECISION_IMPORT, **told)


def _uploaded(_town) -> dict[str, object]:
    content = csv_of(penalty("云公罚〔2026〕3号")).read()
    return {"kind": "2", "tables": SimpleUploadedFile("处罚.csv", content)}


def _receipts(_town) -> dict[str, object]:
    content = "收费项目,收费日期,金额\n工本费,2026-03-02,20\n".encode()
    return {"file": SimpleUploadedFile("票据.csv", content)}


_WITHDRAWN = {"ordered_on": "2026-11-18", "reason": "复议撤销"}
DECISIONS = {
    f"GET {_ALL}": of_organ(P.DECISION_VIEW),
    f"GET {_ALL}counts/": of_organ(P.DECISION_VIEW),
    f"GET {_ALL}late/": of_organ(P.DECISION_VIEW),
    f"GET {_ALL}export.<slug:ending>": of_organ(P.DECISION_VIEW, parts={"ending": "csv"}),
    f"GET {_ALL}exports/": Expectation(door=P.DECISION_VIEW),
    f"POST {_ALL}exports/": of_organ(P.DECISION_VIEW, form=said_with(ending="xlsx", kind="2")),
    f"GET {_ALL}exports/<int:export_id>/file/": Expectation(
        door=P.DECISION_VIEW, owner="officer@own", parts={"export_id": "export"}
    ),
    f"GET {_ALL}push/": of_organ(P.DECISION_IMPORT),
    f"GET {_ALL}policy/": of_organ(P.DECISION_IMPORT),
    f"POST {_ALL}policy/": of_organ(
        P.DECISION_IMPORT, form=said_with(kind="2", shows_natural="on")
    ),
    f"GET {_ALL}receipts/": of_organ(P.DECISION_IMPORT),
    f"POST {_ALL}receipts/": of_organ(P.DECISION_IMPORT, form=_receipts),
    f"GET {_ALL}files/": of_organ(P.DECISION_IMPORT),
    f"POST {_ALL}files/": of_organ(P.DECISION_IMPORT, form=_uploaded),
    f"GET {_FILE}": _of_file(query="kind=2"),
    f"POST {_FILE}": _of_file(query="kind=2", form=said_with(**_COLUMNS)),
    f"POST {_FILE}drop/": _of_file(form=said_with()),
    f"GET {_ONE}": _of_one(),
    f"POST {_ONE}withdraw/": _of_one(P.DECISION_IMPORT, form=said_with(**_WITHDRAWN)),
    f"POST {_ONE}correct/": _of_one(
        P.DECISION_IMPORT, form=said_with(facts="改正后的事实", reason="录入有误")
    ),
    f"GET {_ALL}runs/": of_organ(P.DECISION_VIEW),
    f"GET {_RUN}": _of_run("run"),
    f"GET {_RUN}progress/": _of_run("waiting_run"),
    f"POST {_RUN}stop/": _of_run("waiting_run", P.DECISION_IMPORT, form=said_with()),
    f"POST {_RUN}resume/": _of_run("stopped_run", P.DECISION_IMPORT, form=said_with()),
}
