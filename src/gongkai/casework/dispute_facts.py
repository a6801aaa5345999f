"""The facts of an act in a dispute as JSON, and back: exactly what was told."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

from gongkai.law.disputes import CorrectionGround, DisputeFacts, ResultCode
from gongkai.law.remedies import Track

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum

_DAYS = frozenset({"on", "hearing_on", "served_on", "until"})
_NAMES: Mapping[str, type[Enum]] = {
    "track": Track,
    "result": ResultCode,
    "ground": CorrectionGround,
}


def dispute_facts_to_json(facts: DisputeFacts) -> dict[str, Any]:
    """Write facts as JSON; what was not told is left out, enumerations stand by their names."""
    plain = DisputeFacts(facts.on)
    return {
        field.name: _written(field.name, getattr(facts, field.name))
        for field in fields(DisputeFacts)
        if field.name == "on" or getattr(facts, field.name) != getattr(plain, field.name)
    }


def dispute_facts_from_json(data: Mapping[str, Any]) -> DisputeFacts:
    """Read facts that `dispute_facts_to_json` wrote."""
    return DisputeFacts(**{name: _read(name, value) for name, value in data.items()})


def _written(name: str, value: Any) -> Any:
    if name in _DAYS:
        return value.isoformat()
    return value.name if name in _NAMES else value


def _read(name: str, value: Any) -> Any:
    if name in _DAYS:
        return date.fromisoformat(value)
    return _NAMES[name][value] if name in _NAMES else value
