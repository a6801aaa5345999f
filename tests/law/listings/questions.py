"""What the tables of this folder ask about the records that every bureau publishes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.law import listings as law
from gongkai.law.listings import LISTINGS
from listing_samples import RECORDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def read(listing: str, field: str, typed: object) -> Any:
    return law.read_value(LISTINGS[listing].field(field), typed)


def problems(
    listing: str, change: dict[str, Any] | None = None, without: Sequence[str] = ()
) -> list[str]:
    data = {key: value for key, value in RECORDS[listing].items() if key not in without}
    found = law.problems(LISTINGS[listing], data | (change or {}))
    return [f"{problem.key}: {problem.sentence}" for problem in found]


def record_due(listing: str, data: dict[str, Any]) -> date | None:
    return law.record_due(listing, data)
