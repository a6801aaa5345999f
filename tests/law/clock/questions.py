"""Put a request's facts to the clock."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from gongkai.law.calendar import calendar_as_known, working_calendar
from gongkai.law.clock import Channel, Manner, Receipt, Service, events, read_clock
from gongkai.law.clock import receipt as receipt_of
from gongkai.law.clock import service as service_of

SHORT = {
    "received": lambda on: events.Received(Receipt(on)),
    "correction_noticed": events.CorrectionNoticed,
    "correction_notice_received": events.CorrectionNoticeReceived,
    "correction_received": lambda on: events.CorrectionReceived(Receipt(on)),
    "consultation_sent": events.ConsultationSent,
    "consultation_received": events.ConsultationReceived,
    "consultation_answered": events.ConsultationAnswered,
    "consultation_withdrawn": events.ConsultationWithdrawn,
    "reasons_asked": events.ReasonsAsked,
    "reasons_given": events.ReasonsGiven,
    "extended": events.Extended,
    "deferred": events.Deferred,
    "fee_noticed": events.FeeNoticed,
    "fee_notice_received": events.FeeNoticeReceived,
    "fee_paid": events.FeePaid,
    "answered": lambda on: events.Answered(Service(on)),
    "withdrawn": events.Withdrawn,
    "lapsed": events.Lapsed,
}


def event_of(row: dict[str, Any]) -> events.Event:
    """Read a row such as ``{extended: "2025-02-08", working_days: 10}``."""
    (what, on), *details = row.items()
    named = dict(details)
    if what.startswith("consultation_"):
        named.setdefault("key", "甲")
    if "party" in named:
        named["party"] = events.Party(named["party"])
    if "until" in named:
        named["until"] = date.fromisoformat(named["until"])
    return SHORT[what](date.fromisoformat(on), **named)


def read(events: list[dict[str, Any]], today: str, known_on: str | None = None) -> dict[str, Any]:
    calendar = (
        calendar_as_known(on=date.fromisoformat(known_on)) if known_on else working_calendar()
    )
    reading = read_clock([event_of(row) for row in events], date.fromisoformat(today), calendar)
    answer = {name: getattr(reading, name) for name in reading.__slots__}
    answer["not_counted"] = reading.not_counted
    answer["warnings"] = [risk.code for risk in reading.warnings]
    answer["explanation"] = [
        f"{span.first}..{span.last} {span.kind} {span.working_days}"
        for span in reading.explanation
    ]
    answer["sentences"] = [span.sentence for span in reading.explanation]
    answer["laws"] = [span.law for span in reading.explanation]
    return answer


def receipt(channel: str, **facts: Any) -> dict[str, Any]:
    for name, written in facts.items():
        facts[name] = datetime.fromisoformat(written) if name.endswith("_at") else written
    found = receipt_of(Channel(channel), working_calendar(), **facts)
    return {"day": found.on, "risks": [risk.code for risk in found.risks]}


def service(manner: str, **facts: Any) -> dict[str, Any]:
    for name, written in facts.items():
        facts[name] = date.fromisoformat(written) if name.endswith("_on") else written
    found = service_of(Manner(manner), **facts)
    return {"day": found.on, "risks": [risk.code for risk in found.risks]}
