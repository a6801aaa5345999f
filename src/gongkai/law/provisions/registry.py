"""Instruments and rules, loaded from the YAML files beside this module."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable


class UnknownRule(KeyError):
    """No rule has this id."""


@dataclass(frozen=True, slots=True)
class Instrument:
    """A law, regulation, notice or interpretation.

    Attributes:
        key: Our name for it, e.g. ``ogi-regulations``.
        title: Its official title.
        number: Its document number.
        cited_as: Names under which a ``Law:`` line may cite it.
        in_force: First day in force, where it was read.
        articles: Number of its last article, None where it was not read.
    """

    key: str
    title: str
    number: str
    cited_as: tuple[str, ...]
    in_force: date | None
    articles: int | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its id, e.g. ``LAW-33-2``: article 33 of the Regulation, 20 working days.

    Attributes:
        article: Article or articles of the instrument, e.g. ``33`` or ``33, 34``; "" if none.
        subject: What it is about, one line in our own words; never quoted to a citizen.
    """

    id: str
    instrument: Instrument
    article: str
    subject: str


@cache
def instruments() -> Mapping[str, Instrument]:
    """Give every instrument by its key."""
    rows = _load(files(__package__) / "instruments.yaml")
    return MappingProxyType({key: _instrument(key, row) for key, row in rows.items()})


@cache
def rules() -> Mapping[str, Rule]:
    """Give every rule by its id."""
    found: dict[str, Rule] = {}
    folder = files(__package__) / "rules"
    for source in sorted(folder.iterdir(), key=lambda entry: entry.name):
        data = _load(source)
        for rule_id, row in data["rules"].items():
            found[rule_id] = _rule(rule_id, row, data["instrument"])
    return MappingProxyType(found)


def rule(rule_id: str) -> Rule:
    """Give a rule by its id.

    Raises:
        UnknownRule: there is none.
    """
    try:
        return rules()[rule_id]
    except KeyError as error:
        raise UnknownRule(f"没有编号为“{rule_id}”的规则，请核对规则编号。") from error


def _load(source: Traversable) -> dict[str, Any]:
    import yaml  # heavy; only documents and tests ask for rules

    loaded: dict[str, Any] = yaml.safe_load(source.read_text(encoding="utf-8"))
    return loaded


def _instrument(key: str, row: dict[str, Any]) -> Instrument:
    in_force = row.get("in_force")
    return Instrument(
        key=key,
        title=row["title"],
        number=row["number"],
        cited_as=tuple(row["cited_as"]),
        in_force=date.fromisoformat(in_force) if in_force else None,
        articles=row.get("articles"),
    )


def _rule(rule_id: str, row: str | dict[str, str], default: str) -> Rule:
    if isinstance(row, str):
        row = {"subject": row}
    family, number = rule_id.split("-")[:2]
    article = row.get("article", number if family == "LAW" else "")
    instrument = instruments()[row.get("instrument", default)]
    return Rule(rule_id, instrument, article, row["subject"])
