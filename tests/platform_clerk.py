"""A clerk who keeps the book by hand: an oracle of requests, written apart from the platform.

He knows the Regulation from its text, counts working days one after the other on a paper calendar
(CLK-2), and writes down for each request where it stands. Nothing here is imported from the rooms
or from the law as code: what he and the platform say alike, two hands have found.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

DAY = timedelta(days=1)
OFF = {
    2024: "01-01 02-12..02-16 04-04 04-05 05-01..05-03 06-10 09-16 09-17 10-01..10-04 10-07",
    2025: "01-01 01-28..01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01..10-03 10-06..10-08",
}
WORKED = {
    2024: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
    2025: "01-26 02-08 04-27 09-28 10-11",
}


def _days(year: int, written: str) -> set[date]:
    found = set()
    for span in written.split():
        first, _, last = span.partition("..")
        day = date.fromisoformat(f"{year}-{first}")
        while day <= date.fromisoformat(f"{year}-{last or first}"):
            found.add(day)
            day += DAY
    return found


_OFF = set().union(*(_days(year, written) for year, written in OFF.items()))
_WORKED = set().union(*(_days(year, written) for year, written in WORKED.items()))


def is_working(day: date) -> bool:
    """CLK-1."""
    return day in _WORKED or (day.weekday() < 5 and day not in _OFF)


def counted(start: date, days: int, paused=lambda _: False) -> date:
    """Give the n-th working day after a day that is not paused (CLK-3, CLK-15)."""
    day = start
    while days:
        day += DAY
        if is_working(day) and not paused(day):
            days -= 1
    return day


OFFICE = {"officer", "office_head"}
WHO = {"EXTEND": {"office_head"}, "DECIDE": {*OFFICE, "handler"}}
WAITING = {"AWAITING_CORRECTION": 15, "AWAITING_PAYMENT": 20}


@dataclass(frozen=True)
class Letter:
    """One consultation of a third party or another organ."""

    sent: date
    is_third_party: bool
    had: date | None = None
    ended: date | None = None
    view: str = ""

    def reply_due(self) -> date | None:
        """LAW-32-2; another organ has no period."""
        return counted(self.had, 15) if self.is_third_party and self.had else None

    def pauses(self, day: date, today: date) -> bool:
        """CLK-15: after the letter went out, to the opinion, the period's end, or today."""
        ends = [end for end in (self.ended, self.reply_due(), today) if end]
        return self.sent < day <= min(ends)


@dataclass
class Book:
    """One request in the clerk's book."""

    filed: date
    last: date
    state: str = "FILED"
    received: date | None = None
    start: date | None = None
    extra: int = 0
    is_extended: bool = False
    fixed: date | None = None
    letters: dict[str, Letter] = field(default_factory=dict)
    corrected_once: bool = False
    charged_once: bool = False
    asked_reasons: bool = False
    gave_reasons: bool = False
    had_notice: date | None = None
    allowed: int = 0
    ordered: tuple[date, date | None] | None = None
    decided: str = ""
    outcomes: list[tuple[date, str]] = field(default_factory=list)

    # -- the clock ------------------------------------------------------------------------------

    def due(self, today: date) -> date | None:
        """Give the last day to answer; None while the applicant has to act."""
        if self.ordered:
            day, until = self.ordered
            return until or counted(day, 20)
        if self.start is None or self.state in WAITING:
            return None
        if self.fixed:
            return self.fixed
        letters = self.letters.values()
        return counted(
            self.start,
            20 + self.extra,
            lambda day: any(letter.pauses(day, today) for letter in letters),
        )

    def applicant_due(self) -> date | None:
        """Give the last day to correct or to pay (CLK-12, CLK-25)."""
        return counted(self.had_notice, self.allowed) if self.had_notice else None

    def is_late(self, on: date) -> bool:
        due = self.due(on)
        return due is not None and on > due

    # -- what may be done -----------------------------------------------------------------------

    def may(self, act: str, who: str, on: date, today: date, told: dict) -> bool:
        """Say whether the platform must do it."""
        if who not in WHO.get(act, OFFICE):
            return False
        if on > today or on < self.last:
            return False
        rule = getattr(self, f"_may_{act.lower()}", None)
        return self.state in STATES[act] and (rule is None or rule(on, told))

    def _may_ask_correction(self, _on, told) -> bool:
        days = told.get("working_days")
        return not self.corrected_once and (days is None or 7 <= days <= 30)

    def _may_note_correction_notice(self, _on, _told) -> bool:
        return True

    def _lapses(self, on, _told) -> bool:
        due = self.applicant_due()
        return due is not None and on > due

    _may_lapse_correction = _may_lapse_fee = _lapses

    def _may_notice_fee(self, on, told) -> bool:
        return not self.charged_once and told["amount"] > 0 and not self.is_late(on)

    def _may_ask_reasons(self, on, told) -> bool:
        return not self.asked_reasons and told["until"] > on

    def _may_give_reasons(self, _on, _told) -> bool:
        return self.asked_reasons and not self.gave_reasons

    def _may_defer(self, on, told) -> bool:
        if not self.gave_reasons or self.fixed or self.is_late(on):
            return False
        due = self.due(on)
        return due is not None and told["until"] > due

    def _may_extend(self, on, told) -> bool:
        if self.is_extended or self.fixed or self.is_late(on):
            return False
        return 1 <= told["working_days"] <= 20

    def _may_consult_third_party(self, _on, told) -> bool:
        return told["party"] not in self.letters

    _may_consult_organ = _may_consult_third_party

    def _open(self, told) -> Letter | None:
        letter = self.letters.get(told["party"])
        return letter if letter and letter.ended is None else None

    def _may_note_consultation(self, _on, told) -> bool:
        letter = self._open(told)
        return letter is not None and letter.had is None

    def _may_answer_consultation(self, _on, told) -> bool:
        letter = self._open(told)
        return letter is not None and (not letter.is_third_party or "view" in told)

    def _may_expire_consultation(self, on, told) -> bool:
        letter = self._open(told)
        due = letter.reply_due() if letter else None
        return due is not None and on > due

    def _may_decide(self, _on, told) -> bool:
        thirds = [letter for letter in self.letters.values() if letter.is_third_party]
        views = {letter.view for letter in thirds if letter.view}
        is_open = any(letter.ended is None for letter in thirds)
        if told["outcome"] == "GRANT_PROVIDE":
            return not is_open and not views & {"REASONED_OBJECTION", "PARTIAL_CONSENT"}
        if told["outcome"] == "REFUSE_THIRD_PARTY":
            return not is_open and bool(views) and views != {"CONSENT"}
        return True

    # -- doing it -------------------------------------------------------------------------------

    def do(self, act: str, on: date, told: dict) -> None:
        """Write an act into the book."""
        write = getattr(self, f"_{act.lower()}", None)
        if write:
            write(on, told)
        self.state = BECOMES.get(act, self.state)
        self.last = on

    def _confirm_receipt(self, on, _told) -> None:
        self.received = self.start = on

    def _ask_correction(self, _on, told) -> None:
        self.corrected_once, self.had_notice = True, None
        self.allowed = told.get("working_days") or 15

    def _notice_fee(self, _on, _told) -> None:
        self.charged_once, self.had_notice, self.allowed = True, None, 20

    def _had(self, on, _told) -> None:
        self.had_notice = on

    _note_correction_notice = _note_fee_notice = _had

    def _restart(self, on, _told) -> None:
        """CLK-11, CLK-18: what was used, extended and deferred is erased."""
        self.start, self.extra, self.is_extended, self.fixed = on, 0, False, None

    _receive_correction = _pay_fee = _restart

    def _lapse_correction(self, on, _told) -> None:
        self.outcomes.append((on, "OTHER_NO_CORRECTION"))

    def _lapse_fee(self, on, _told) -> None:
        self.outcomes.append((on, "OTHER_NO_PAYMENT"))

    def _withdraw(self, on, _told) -> None:
        if not self.outcomes:
            self.outcomes.append((on, "OTHER_WITHDRAWN"))

    def _ask_reasons(self, _on, _told) -> None:
        self.asked_reasons = True

    def _give_reasons(self, _on, _told) -> None:
        self.gave_reasons = True

    def _defer(self, _on, told) -> None:
        self.fixed = told["until"]

    def _extend(self, _on, told) -> None:
        self.extra, self.is_extended = told["working_days"], True

    def _consult_third_party(self, on, told) -> None:
        self.letters[told["party"]] = Letter(on, is_third_party=True)

    def _consult_organ(self, on, told) -> None:
        self.letters[told["party"]] = Letter(on, is_third_party=False)

    def _change(self, party: str, **changes) -> None:
        self.letters[party] = replace(self.letters[party], **changes)

    def _note_consultation(self, on, told) -> None:
        self._change(told["party"], had=on)

    def _answer_consultation(self, on, told) -> None:
        self._change(told["party"], ended=on, view=told.get("view", ""))

    def _expire_consultation(self, on, told) -> None:
        self._change(told["party"], ended=on, view="SILENCE")

    def _decide(self, _on, told) -> None:
        self.decided = told["outcome"]

    def _serve(self, on, _told) -> None:
        self.outcomes.append((on, self.decided))

    def _order_reanswer(self, on, told) -> None:
        self.ordered = (on, told.get("until"))

    # -- the report -----------------------------------------------------------------------------

    def concluded(self) -> date | None:
        """RPT-18, RPT-26: the first outcome's day."""
        return self.outcomes[0][0] if self.outcomes else None

    def cell(self, year: int) -> str:
        """Give the row in which this request stands in a year's table 3; "" where in none."""
        if self.received is None or self.received.year > year:
            return ""
        concluded = self.concluded()
        if concluded is None or concluded.year > year:
            return "carried_out"
        if concluded.year < year:
            return ""
        return ROWS[[code for day, code in self.outcomes if day.year <= year][-1]]


_H = {"HANDLING"}
STATES = {
    "CONFIRM_RECEIPT": {"FILED"},
    "REGISTER": {"RECEIVED"},
    "ASK_CORRECTION": _H,
    "NOTE_CORRECTION_NOTICE": {"AWAITING_CORRECTION"},
    "RECEIVE_CORRECTION": {"AWAITING_CORRECTION"},
    "LAPSE_CORRECTION": {"AWAITING_CORRECTION"},
    "NOTICE_FEE": _H,
    "NOTE_FEE_NOTICE": {"AWAITING_PAYMENT"},
    "PAY_FEE": {"AWAITING_PAYMENT"},
    "LAPSE_FEE": {"AWAITING_PAYMENT"},
    "ASK_REASONS": _H,
    "GIVE_REASONS": _H,
    "DEFER": _H,
    "EXTEND": _H,
    "CONSULT_THIRD_PARTY": _H,
    "CONSULT_ORGAN": _H,
    "NOTE_CONSULTATION": _H,
    "ANSWER_CONSULTATION": _H,
    "EXPIRE_CONSULTATION": _H,
    "WITHDRAW": {"FILED", "RECEIVED", "HANDLING", *WAITING, "DECIDED", "REANSWERING"},
    "DECIDE": {"HANDLING", "REANSWERING"},
    "SERVE": {"DECIDED"},
    "ORDER_REANSWER": {"ANSWERED", "ABANDONED"},
}
"""From where each act may be done (LAW-27 to LAW-45)."""

BECOMES = {
    "CONFIRM_RECEIPT": "RECEIVED",
    "REGISTER": "HANDLING",
    "ASK_CORRECTION": "AWAITING_CORRECTION",
    "RECEIVE_CORRECTION": "HANDLING",
    "LAPSE_CORRECTION": "ABANDONED",
    "NOTICE_FEE": "AWAITING_PAYMENT",
    "PAY_FEE": "HANDLING",
    "LAPSE_FEE": "ABANDONED",
    "WITHDRAW": "WITHDRAWN",
    "DECIDE": "DECIDED",
    "SERVE": "ANSWERED",
    "ORDER_REANSWER": "REANSWERING",
}

ROWS = {
    "GRANT_PROVIDE": "granted",
    "UNABLE_NEEDS_CREATION": "unavailable_needs_creation",
    "REFUSE_THIRD_PARTY": "refused_third_party_rights",
    "OTHER_NO_CORRECTION": "other_correction_overdue",
    "OTHER_NO_PAYMENT": "other_fee_overdue",
    "OTHER_WITHDRAWN": "other_other",
}
"""MAP-2, by the rows of the report's contract."""
