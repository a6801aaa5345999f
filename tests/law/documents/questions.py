"""What the tables of this folder ask about the life of documents."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from gongkai.law import documents as law
from gongkai.law.documents import DocumentCounts, DocumentDates
from gongkai.law.remedies import OrganKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def dates(written: Mapping[str, str]) -> DocumentDates:
    return DocumentDates(
        **{f"{name}_on": date.fromisoformat(day) for name, day in written.items()}
    )


def status(life: Mapping[str, str], day: str) -> str:
    return law.status(dates(life), date.fromisoformat(day)).name


def counts(
    lives: Sequence[Mapping[str, str]], year: int, until: str | None = None
) -> DocumentCounts:
    last = date.fromisoformat(until) if until else None
    return law.counts([dates(life) for life in lives], year, last)


def takes_effect_on(life: Mapping[str, str]) -> date | None:
    return law.takes_effect_on(dates(life))


def latest_expiry(effective_on: str, is_trial: bool) -> date:  # noqa: FBT001 - as the rows say it
    return law.latest_expiry(date.fromisoformat(effective_on), is_trial=is_trial)


def expiry_notice(life: Mapping[str, str], day: str) -> int | None:
    return law.expiry_notice(dates(life), date.fromisoformat(day))


def may_make_rules(kind: str) -> bool:
    return law.may_make_rules(OrganKind[kind])
