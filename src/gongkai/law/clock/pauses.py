"""Consultations, and the time that they take out of the clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from gongkai.law.clock.events import Party

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from gongkai.law.calendar import Calendar

NAMES = {
    Party.THIRD_PARTY: "第三方",
    Party.CO_MAKER: "共同制作机关",
    Party.OTHER_ORGAN: "其他机关",
    Party.SECRECY: "保密行政管理部门",
}


class Pause(NamedTuple):
    """Days taken out of the clock: ``after < d <= until``."""

    after: date
    until: date
    parties: tuple[Party, ...]

    @property
    def note(self) -> str:
        """Who was asked, in Chinese."""
        return f"征求{'、'.join(NAMES[party] for party in self.parties)}意见"


@dataclass(slots=True)
class Consultation:
    """One consultation as far as it is told.

    Attributes:
        party: Who is asked.
        sent_on: When the letter went out.
        reply_due: When the party's own period to reply ends; None while it has no letter yet, or
            where the law sets no period.
        ended_on: When the opinion came or the consultation was withdrawn.
    """

    party: Party
    sent_on: date
    reply_due: date | None = None
    ended_on: date | None = None

    def is_open(self, as_of: date) -> bool:
        """Whether the organ still waits on this day."""
        return self.ended_on is None and (self.reply_due is None or as_of <= self.reply_due)

    def pause(self, as_of: date) -> Pause:
        """Give the time taken out so far.

        Law: 条例 arts 32, 33(3), 34; CLK-15, CLK-21.
        Interpretation: from the day after the letter went out to the end, inclusive; a party's
            silence ends the pause with its period to reply.
        """
        ends = [as_of]
        if self.reply_due is not None:
            ends.append(self.reply_due)
        if self.ended_on is not None:
            ends.append(self.ended_on)
        return Pause(self.sent_on, min(ends), (self.party,))


def union(pauses: Iterable[Pause]) -> list[Pause]:
    """Merge overlapping and adjoining pauses, so that no day is taken out twice.

    Law: CLK-15.
    """
    merged: list[Pause] = []
    for pause in sorted(pauses):
        if merged and pause.after <= merged[-1].until:
            before = merged[-1]
            parties = tuple(dict.fromkeys(before.parties + pause.parties))
            merged[-1] = Pause(before.after, max(before.until, pause.until), parties)
        else:
            merged.append(pause)
    return merged


def clipped(pauses: Iterable[Pause], after: date, until: date) -> list[Pause]:
    """Keep of each pause what lies in ``(after, until]``."""
    inside = (
        Pause(max(pause.after, after), min(pause.until, until), pause.parties) for pause in pauses
    )
    return [pause for pause in inside if pause.after < pause.until]


def excluded(calendar: Calendar, pauses: Iterable[Pause]) -> int:
    """Count the working days that separate pauses take out."""
    return sum(calendar.working_days_between(pause.after, pause.until) for pause in pauses)


def nth_day_outside(calendar: Calendar, start: date, n: int, pauses: list[Pause]) -> date:
    """Return the n-th working day after *start* that no pause takes out.

    A pause that begins when the n days are already over takes nothing out: a consultation sent
    after the due date does not revive the period.

    Law: CLK-3, CLK-15.
    """
    position = start
    for pause in pauses:
        gone = calendar.working_days_between(position, max(pause.after, position))
        if gone >= n:
            break
        n -= gone
        position = max(position, pause.until)
    return calendar.add_working_days(position, n)
