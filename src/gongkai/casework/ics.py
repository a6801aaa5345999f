"""Writing a calendar that mail and telephone programs subscribe to (RFC 5545): days, no times."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

CONTENT_TYPE = "text/calendar; charset=utf-8"
_WIDEST = 75
_SPECIAL = re.compile(r"([\\;,])")
_LINE_ENDS = re.compile(r"\r\n|\r|\n")
# What may not stand in a text at all: control characters other than the tabulator.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class DayEvent:
    """One whole day.

    Attributes:
        uid: Names the event for ever; a changed day comes under the same name.
        day: The day.
        summary: What it is.
        description: More about it.
        url: Where it is worked on.
        changed_at: When it was last changed.
    """

    uid: str
    day: date
    summary: str
    description: str
    url: str
    changed_at: datetime


def calendar_written(name: str, events: Iterable[DayEvent]) -> bytes:
    """Write a calendar; lines are folded at 75 octets and never within a character."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Gongkai//Due dates//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
    ]
    for event in events:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _event(event: DayEvent) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{_text(event.uid)}",
        f"DTSTAMP:{event.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_text(event.summary)}",
        f"DESCRIPTION:{_text(event.description)}",
        f"URL:{event.url}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _text(written: str) -> str:
    escaped = _SPECIAL.sub(r"\\\1", written)
    return _CONTROL.sub("", _LINE_ENDS.sub(r"\\n", escaped))


def _folded(line: str) -> Iterator[str]:
    """Cut a line into pieces of at most 75 octets; each but the first begins with a blank."""
    piece, width = "", 0
    for character in line:
        octets = len(character.encode())
        if width + octets > _WIDEST:
            yield piece
            piece, width = " ", 1
        piece += character
        width += octets
    yield piece
