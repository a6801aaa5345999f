"""Put dates to the calendar, to due dates and to periods."""

from __future__ import annotations

from datetime import date
from typing import Any

from gongkai.law.calendar import Calendar, calendar_as_known, working_calendar
from gongkai.law.due import due as due_of
from gongkai.law.due import explain_due
from gongkai.law.parameter import parameter as parameter_of
from gongkai.law.periods import months_end, natural_days_end
from gongkai.law.publication import (
    dual_publicity_due,
    is_published_late,
    publication_due,
)
from gongkai.law.publication import (
    measured_since as measured_since_law,
)


def _calendar(known_on: str | None) -> Calendar:
    return calendar_as_known(on=date.fromisoformat(known_on)) if known_on else working_calendar()


def due(start: str, n: int, known_on: str | None = None) -> date:
    return due_of(date.fromisoformat(start), n, _calendar(known_on))


def explain(start: str, n: int | None = None, known_on: str | None = None) -> dict[str, Any]:
    calendar = _calendar(known_on)
    return explain_due(date.fromisoformat(start), n, calendar=calendar).as_json()


def why(day: str, known_on: str | None = None) -> dict[str, Any]:
    calendar, on = _calendar(known_on), date.fromisoformat(day)
    reason = calendar.why(on)
    return {
        "works": calendar.is_working_day(on),
        "works_on_weekend": calendar.works_on_weekend(on),
        "kind": reason.kind,
        "sentence": reason.sentence,
        "source": reason.source,
    }


def between(after: str, until: str) -> int:
    return working_calendar().working_days_between(
        date.fromisoformat(after), date.fromisoformat(until)
    )


def natural_days(start: str, days: int) -> dict[str, Any]:
    end = natural_days_end(date.fromisoformat(start), days, working_calendar())
    return {
        "nominal_on": end.nominal_on,
        "ends_on": end.ends_on,
        "provisional": end.provisional,
        "sentence": end.sentence,
    }


def months(start: str, months: int) -> dict[str, Any]:
    end = months_end(date.fromisoformat(start), months, working_calendar())
    return {"nominal_on": end.nominal_on, "ends_on": end.ends_on, "provisional": end.provisional}


def publication(formed_on: str, published_on: str) -> dict[str, Any]:
    deadline = publication_due(date.fromisoformat(formed_on))
    late = is_published_late(date.fromisoformat(published_on), deadline)
    return {"due_on": deadline.due_on, "late": late}


def measured_since() -> date:
    return measured_since_law()


def dual_publicity(decided_on: str) -> date:
    return dual_publicity_due(date.fromisoformat(decided_on)).due_on


def parameter(name: str, day: str) -> int:
    return parameter_of(name, on=date.fromisoformat(day))
