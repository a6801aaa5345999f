"""The facts of an act as JSON, and back: exactly what was told, for the law reads nothing else."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from gongkai.law.applicants import ApplicantKind
from gongkai.law.clock import Manner, Receipt, Risk, Service
from gongkai.law.fees import Tariff
from gongkai.law.outcomes import Evidence, OutcomeCode, ThirdPartyView
from gongkai.law.procedure import Facts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import Enum


def facts_to_json(facts: Facts) -> dict[str, Any]:
    """Write facts as JSON; what was not told is left out, enumerations stand by their names."""
    plain = Facts(facts.on)
    return {
        field.name: _WRITERS.get(field.name, _same)(getattr(facts, field.name))
        for field in fields(Facts)
        if field.name == "on" or getattr(facts, field.name) != getattr(plain, field.name)
    }


def facts_from_json(data: Mapping[str, Any]) -> Facts:
    """Read facts that `facts_to_json` wrote.

    Raises:
        KeyError, TypeError, ValueError: it wrote no such thing.
    """
    return Facts(**{name: _READERS.get(name, _same)(value) for name, value in data.items()})


def _same(value: Any) -> Any:
    return value


def _name(value: Enum) -> str:
    return value.name


def _names(values: frozenset[Enum]) -> list[str]:
    return sorted(value.name for value in values)


def _write_receipt(receipt: Receipt) -> dict[str, Any]:
    return {
        "on": receipt.on.isoformat(),
        "reason": receipt.reason,
        "risks": [list(risk) for risk in receipt.risks],
    }


def _read_receipt(data: Mapping[str, Any]) -> Receipt:
    return Receipt(date.fromisoformat(data["on"]), data["reason"], _risks(data))


def _write_service(service: Service) -> dict[str, Any]:
    manner = {"manner": service.manner.name} if service.manner else {}
    risks = [list(risk) for risk in service.risks]
    return {"on": service.on.isoformat(), "risks": risks} | manner


def _read_service(data: Mapping[str, Any]) -> Service:
    manner = Manner[data["manner"]] if "manner" in data else None
    return Service(date.fromisoformat(data["on"]), _risks(data), manner)


def _risks(data: Mapping[str, Any]) -> tuple[Risk, ...]:
    return tuple(Risk(*risk) for risk in data["risks"])


def _one_of(kind: type[Enum]) -> Callable[[str], Enum]:
    return lambda name: kind[name]


def _some_of(kind: type[Enum]) -> Callable[[list[str]], frozenset[Enum]]:
    return lambda names: frozenset(kind[name] for name in names)


_WRITERS: dict[str, Callable[[Any], Any]] = {
    "on": date.isoformat,
    "until": date.isoformat,
    "receipt": _write_receipt,
    "service": _write_service,
    "view": _name,
    "outcome": _name,
    "tariff": _name,
    "applicant_kind": _name,
    "grounds": _names,
    "evidence": _names,
    "amount": str,
}
_READERS: dict[str, Callable[[Any], Any]] = {
    "on": date.fromisoformat,
    "until": date.fromisoformat,
    "receipt": _read_receipt,
    "service": _read_service,
    "view": _one_of(ThirdPartyView),
    "outcome": _one_of(OutcomeCode),
    "tariff": _one_of(Tariff),
    "applicant_kind": _one_of(ApplicantKind),
    "grounds": _some_of(OutcomeCode),
    "evidence": _some_of(Evidence),
    "amount": Decimal,
}
