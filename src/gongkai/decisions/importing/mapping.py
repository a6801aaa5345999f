"""Which column of a file is which field: guessed from headings, or as it was saved."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from gongkai.decisions.fields import BY_KEY, fields_of, headings_of
from gongkai.decisions.refusals import MappingUnfit
from gongkai.text.normal_forms import normalise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gongkai.decisions.fields import Field
    from gongkai.decisions.models import Kind

_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """A mapping: headings by field, and values for fields that the file does not have."""

    headings: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Columns:
        """Read a mapping as it is kept with a run."""
        return cls(dict(kept.get("columns", {})), dict(kept.get("constants", {})))

    def as_kept(self) -> dict[str, dict[str, str]]:
        """Give it as it is kept."""
        return {"columns": dict(self.headings), "constants": dict(self.constants)}


def guessed(headings: Sequence[str], kind: Kind) -> Columns:
    """Guess the fields of headings; each heading serves one field, an exact one first.

    Law: PUB-25.
    """
    plain = {_plain(heading): heading for heading in reversed(headings)}
    found: dict[str, str] = {}
    for one in fields_of(kind):
        taken = set(found.values())
        heading = next(
            (
                plain[wanted]
                for wanted in map(_plain, headings_of(one, kind))
                if plain.get(wanted, "") and plain[wanted] not in taken
            ),
            "",
        )
        if heading:
            found[one.key] = heading
    return Columns(found)


def fitting(columns: Columns, headings: Sequence[str], kind: Kind) -> None:
    """Refuse a mapping that does not fit the file or lacks what every decision has.

    Raises:
        MappingUnfit: with the field at fault.
    """
    known = {one.key for one in fields_of(kind)}
    for key, heading in columns.headings.items():
        if key not in known:
            raise MappingUnfit(f"没有“{key}”这一字段，请从所列字段中选择。", key)
        if heading not in headings:
            raise MappingUnfit(f"文件中没有“{heading}”这一列，请重新选择对应的列。", key)
    for one in fields_of(kind):
        if one.is_required and not _has(columns, one):
            raise MappingUnfit(f"请选择“{one.label}”对应的列。", one.key)


def labelled(columns: Columns) -> dict[str, str]:
    """Give the mapping by the fields' labels, for reports."""
    return {BY_KEY[key].label: heading for key, heading in columns.headings.items()}


def _has(columns: Columns, one: Field) -> bool:
    return one.key in columns.headings or bool(columns.constants.get(one.key, "").strip())


def _plain(heading: str) -> str:
    return _SIGNS.sub("", normalise(heading).text.casefold())
