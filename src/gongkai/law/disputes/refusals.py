"""What the course of a dispute refuses; each error says in one Chinese sentence what to do."""

from __future__ import annotations

from typing import ClassVar


class DisputeActRefused(ValueError):
    """An act that is not possible in this dispute now.

    Attributes:
        rule: Rule id that stands against it; "" where only order does.
    """

    rule: ClassVar[str] = ""


class DisputeFactMissing(DisputeActRefused):
    """An act lacks a fact that its row of the table needs."""


class DisputeActBeforeLast(DisputeActRefused):
    """An act is dated before the one done last."""


class NotInThisState(DisputeActRefused):
    """The table has no such act in this state."""


class NotInThisProceeding(DisputeActRefused):
    """An act, or a result, of the other proceeding or of another instance."""

    rule = "RR-7"


class NotAccepted(DisputeActRefused):
    """A result of a case that was not accepted, or non-acceptance of one that was."""

    rule = "RR-7"


class CopyReceivedAlready(DisputeActRefused):
    """The copy of the same instance for a second time."""

    rule = "RR-1"


class NothingToDefend(DisputeActRefused):
    """A defence before the copy, or a second one in the same instance."""

    rule = "RR-1"


class TrackRefused(DisputeActRefused):
    """A turn to the ordinary procedure of a case that is not in the summary one."""

    rule = "RR-1"


class ReviewPeriodRefused(DisputeActRefused):
    """An extension of the reconsideration that is too long or the second one."""

    rule = "RR-1"


class NotOnAppeal(DisputeActRefused):
    """An act of the second instance in the first, or the other way round."""

    rule = "RR-9"


class AppealStillOpen(DisputeActRefused):
    """A judgment that takes effect while it may still be appealed against."""

    rule = "RR-9"


class NothingToReanswer(DisputeActRefused):
    """A new answer that no result asks for, or that was begun already."""

    rule = "RR-12"


class DayRefused(DisputeActRefused):
    """A day told with an act that cannot be."""
