"""The request's clock (CLK-3 … CLK-22, CLK-25): a pure reading of dated events.

`read_clock(events, today, calendar)` takes the events of `gongkai.law.clock.events` and gives a
`ClockReading` with its explanation. `receipt` finds the day of receipt by channel, `service` the
day on which an answer is made. What cannot have happened is a `ClockRefusal`
(`gongkai.law.clock.refusals`) whose sentence says what to do.
"""

from gongkai.law.clock.escalation import Report, reminder_days, reports_due
from gongkai.law.clock.read import read_clock
from gongkai.law.clock.reading import ClockReading, ClockState
from gongkai.law.clock.receipt import Channel, Receipt, receipt
from gongkai.law.clock.refusals import ClockRefusal
from gongkai.law.clock.risks import Risk
from gongkai.law.clock.service import Manner, Service, service

__all__ = [
    "Channel",
    "ClockReading",
    "ClockRefusal",
    "ClockState",
    "Manner",
    "Receipt",
    "Report",
    "Risk",
    "Service",
    "read_clock",
    "receipt",
    "reminder_days",
    "reports_due",
    "service",
]
