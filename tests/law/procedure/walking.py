"""Walking a case through acts written as plain words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from gongkai.law.clock import Manner, Receipt, Service
from gongkai.law.fees import Tariff
from gongkai.law.outcomes import Evidence, OutcomeCode, ThirdPartyView
from gongkai.law.procedure import Act, Case, Facts, step

DAY = date.fromisoformat
READ = {
    "until": DAY,
    "view": lambda name: ThirdPartyView[name],
    "outcome": OutcomeCode,
    "grounds": lambda names: frozenset(OutcomeCode(name) for name in names),
    "evidence": lambda names: frozenset(Evidence[name] for name in names),
    "tariff": lambda name: Tariff[name],
    "amount": Decimal,
    "service": lambda words: _service(*words.split()),
    "receipt": lambda day: Receipt(DAY(day)),
}


def _service(day: str, manner: str | None = None) -> Service:
    return Service(DAY(day), manner=Manner(manner) if manner else None)


STARTS: dict[str, list[dict[str, Any]]] = {
    "nothing": [],
    "filed": [{"act": "FILE", "day": "2024-03-01"}],
}
STARTS["received"] = [*STARTS["filed"], {"act": "CONFIRM_RECEIPT", "day": "2024-03-04"}]
STARTS["handling"] = [
    *STARTS["received"],
    {"act": "REGISTER", "day": "2024-03-05", "key": "2024-001"},
]
STARTS["correcting"] = [
    *STARTS["handling"],
    {"act": "ASK_CORRECTION", "day": "2024-03-08", "reason": "所指年度不明"},
]
STARTS["paying"] = [
    *STARTS["handling"],
    {"act": "NOTICE_FEE", "day": "2024-03-08", "tariff": "BY_PAGE", "amount": "100"},
]
STARTS["decided"] = [
    *STARTS["handling"],
    {
        "act": "DECIDE",
        "day": "2024-03-20",
        "outcome": "UNABLE_NONEXISTENT",
        "evidence": ["SEARCH_RECORD"],
    },
]
STARTS["answered"] = [
    *STARTS["decided"],
    {"act": "SERVE", "day": "2024-03-21", "service": "2024-03-21"},
]
STARTS["granted"] = [
    *STARTS["handling"],
    {
        "act": "DECIDE",
        "day": "2024-03-20",
        "outcome": "GRANT_PROVIDE",
        "evidence": ["ATTACHMENTS"],
    },
    {"act": "SERVE", "day": "2024-03-21", "service": "2024-03-21"},
]
STARTS["abandoned"] = [
    *STARTS["correcting"],
    {"act": "NOTE_CORRECTION_NOTICE", "day": "2024-03-11"},
    {"act": "LAPSE_CORRECTION", "day": "2024-04-02"},
]
STARTS["consulting"] = [
    *STARTS["handling"],
    {"act": "CONSULT_THIRD_PARTY", "day": "2024-03-06", "party": "甲公司", "subject": "合同"},
]
STARTS["claimed"] = [{"act": "CLAIM_RECORD", "day": "2024-03-01", "reason": "出生日期有误"}]


def facts(row: dict[str, Any]) -> Facts:
    words = {key: value for key, value in row.items() if key not in {"act", "day"}}
    read = {key: READ.get(key, lambda value: value)(value) for key, value in words.items()}
    return Facts(DAY(row["day"]), **read)


def walk_case(start: str, acts: list[dict[str, Any]]) -> Case:
    case = Case()
    for row in [*STARTS[start], *acts]:
        case = step(case, Act[row["act"]], facts(row))
    return case
