"""What the tables of this folder ask about outcomes."""

from __future__ import annotations

from datetime import date
from typing import Any

from gongkai.law.outcomes import (
    OUTCOMES,
    EarlierRequest,
    Matter,
    Other,
    OutcomeCode,
    Search,
    ThirdPartyView,
    Verdict,
    consequence_of,
    is_reconsideration_first,
    outcome_of_parts,
    proves_nonexistence,
    weigh,
)


def matter(facts: dict[str, Any]) -> Matter:
    words: dict[str, Any] = dict(facts)
    if "earlier" in words:
        words["earlier"] = EarlierRequest[words["earlier"]]
    if "third_party" in words:
        words["third_party"] = ThirdPartyView[words["third_party"]]
    return Matter(**words)


def outcome(code: str) -> dict[str, Any]:
    found = OUTCOMES[OutcomeCode(code)]
    return {
        "label": found.label,
        "class": found.kind,
        "row": found.row,
        "row_2019": found.row_2019,
        "article": found.article,
        "evidence": sorted(evidence.name for evidence in found.evidence),
        "remedy": found.has_remedy_notice,
    }


def weighed(facts: dict[str, Any]) -> dict[str, Any]:
    weighings = weigh(matter(facts))
    taken = [weighing for weighing in weighings if weighing.verdict is Verdict.TAKEN]
    assert len(taken) == 1
    return {
        "outcome": taken[0].code,
        "reason": taken[0].reason,
        "rule": taken[0].rule,
        "later": [found.code for found in weighings if found.verdict is Verdict.FITS_LATER],
    }


def of_parts(parts: list[dict[str, Any]], main: int | None = None) -> OutcomeCode:
    return outcome_of_parts([matter(part) for part in parts], main)


def first(
    code: str, decided_on: str, grounds: tuple[str, ...] = (), *, admin_query_first: bool = False
) -> bool:
    return is_reconsideration_first(
        OutcomeCode(code),
        date.fromisoformat(decided_on),
        grounds=[OutcomeCode(ground) for ground in grounds],
        admin_query_first=admin_query_first,
    )


def nonexistent(searches: list[tuple[str, bool]], asked_on: str | None = None) -> bool:
    made = [Search(date.fromisoformat(day), found) for day, found in searches]
    return proves_nonexistence(made, date.fromisoformat(asked_on) if asked_on else None)


def consequence(**facts: bool) -> str | None:
    found = consequence_of(Other(**facts))
    return found.name if found else None
