"""What the clock refuses: events that cannot have happened so. Each says what to do."""

from __future__ import annotations


class ClockRefusal(ValueError):
    """An event that the clock cannot take."""


class EventInFuture(ClockRefusal):
    """An event dated after today."""


class NotYetReceived(ClockRefusal):
    """Anything before the request is received."""


class AlreadyReceived(ClockRefusal):
    """The same request received twice."""


class ClockStopped(ClockRefusal):
    """Anything after the request is answered, withdrawn or lapsed."""


class ReceiptNotConfirmed(ClockRefusal):
    """A channel whose receipt date needs a date that is not given (CLK-8)."""


class ServiceDayMissing(ClockRefusal):
    """A manner of service without the date that makes the answer (CLK-6)."""


class ServiceProofMissing(ClockRefusal):
    """Left at the door without the refusal noted, or without witness or picture (DOC-16)."""


class SecondCorrectionNotice(ClockRefusal):
    """A second correction notice for the same defect (CLK-13)."""


class CorrectionPeriodRefused(ClockRefusal):
    """A correction period outside the reasonable range (CLK-12)."""


class NothingToCorrect(ClockRefusal):
    """A correction, or the receipt of a notice, without a correction notice."""


class StillWaiting(ClockRefusal):
    """An act that has no place while the organ waits for the applicant."""


class ConsultationRefused(ClockRefusal):
    """A consultation event out of order."""


class ExtensionRefused(ClockRefusal):
    """An extension that the law does not allow (CLK-17)."""


class DeferralRefused(ClockRefusal):
    """A deferred date that the law does not allow (CLK-19)."""


class FeeRefused(ClockRefusal):
    """A fee event out of order (CLK-25)."""


class LapseRefused(ClockRefusal):
    """Closing a request as abandoned before the applicant's time is over."""
