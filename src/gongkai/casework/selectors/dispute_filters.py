"""What the register of disputes is narrowed to; read from an address, tolerant of anything."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.db.models import Q

from gongkai.casework.models import DisputeKind, DisputeResult
from gongkai.casework.numbers import normalised_number
from gongkai.casework.selectors.filters import DUE, code_read, day_read, known, words_read
from gongkai.law.calendar import working_calendar
from gongkai.law.disputes import CorrectionGround, DisputeState
from gongkai.law.outcomes import OutcomeCode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.casework.models import Dispute

_COLUMNS = ("reference", "authority", "matter", "item_number")
_OF_COURTS = str.maketrans("〔〕", "（）")

PENDING = "pending"
"""The result that stands for none yet."""


@dataclass(frozen=True, slots=True)
class DisputeFilters:
    """The narrowing of the register; "" and None narrow nothing.

    Attributes:
        organ: Code of an organ; "" for all that are reached.
        kind: One of `DisputeKind`.
        state: Name of a state.
        result: One of `DisputeResult`, or `PENDING`.
        outcome: Name of the outcome that is disputed.
        ground: Name of the ground of a correction.
        due: One of `DUE`.
        words: Words in authority, number or matter, or the beginning of a request's number.
    """

    organ: str = ""
    kind: str = ""
    state: str = ""
    result: str = ""
    outcome: str = ""
    ground: str = ""
    due: str = ""
    filed_from: date | None = None
    filed_until: date | None = None
    concluded_from: date | None = None
    concluded_until: date | None = None
    words: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> DisputeFilters:
        """Read filters from an address; what makes no sense narrows nothing."""
        return cls(**{name: read(query.get(name) or "") for name, read in _READERS.items()})

    def as_query(self) -> str:
        """Write the filters as the query of an address."""
        told = ((field.name, getattr(self, field.name)) for field in fields(self))
        return urlencode([(name, str(value)) for name, value in told if value])


def disputes_narrowed(
    disputes: QuerySet[Dispute], filters: DisputeFilters, today: date
) -> QuerySet[Dispute]:
    """Narrow disputes to what the filters say."""
    told = {
        "organ__code": filters.organ,
        "kind": filters.kind,
        "state": filters.state,
        "result": "" if filters.result == PENDING else filters.result,
        "disputed_outcome": filters.outcome,
        "ground": filters.ground,
        "filed_on__gte": filters.filed_from,
        "filed_on__lte": filters.filed_until,
        "concluded_on__gte": filters.concluded_from,
        "concluded_on__lte": filters.concluded_until,
    }
    wanted = disputes.filter(**{name: value for name, value in told.items() if value})
    if filters.result == PENDING:
        wanted = wanted.filter(result="")
    if filters.due:
        wanted = wanted.filter(_due(filters.due, today))
    return wanted.filter(_words(filters.words)) if filters.words else wanted


def _due(due: str, today: date) -> Q:
    if due == "overdue":
        return Q(due_on__lt=today)
    calendar = working_calendar().provisional(today.year + 1)
    return Q(due_on__gte=today, due_on__lte=calendar.add_working_days(today, int(due)))


def _words(words: str) -> Q:
    """Ask for words as typed, or for a number in the brackets of letters or of courts."""
    number = normalised_number(words)
    found = Q(request__number__startswith=number)
    for written in {words, number, number.translate(_OF_COURTS)}:
        for column in _COLUMNS:
            found |= Q(**{f"{column}__icontains": written})
    return found


_READERS: Mapping[str, Callable[[str], Any]] = {
    "organ": code_read,
    "kind": known(DisputeKind.values),
    "state": known(DisputeState.__members__),
    "result": known({PENDING, *DisputeResult.values}),
    "outcome": known(OutcomeCode.__members__),
    "ground": known(CorrectionGround.__members__),
    "due": known(DUE),
    "filed_from": day_read,
    "filed_until": day_read,
    "concluded_from": day_read,
    "concluded_until": day_read,
    "words": words_read,
}
