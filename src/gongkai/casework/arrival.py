"""How and when an application came, and what the law makes of it, for form and service alike.

Four days are kept (CLK-9): of posting, of submission, of arrival, of confirmation. The form asks
what they mean while they are typed; the service asks the same, and keeps it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from gongkai.casework.moments import civil_day
from gongkai.casework.refusals import DatesContradict
from gongkai.law.calendar import working_calendar
from gongkai.law.clock import Channel, Receipt, receipt
from gongkai.law.procedure import Act, Facts

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Arrival:
    """How and when an application came.

    Attributes:
        channel: How it came.
        submitted_at: When it was handed in, sent or posted.
        arrived_at: When the organ signed for it, or found it in its post.
        confirmed_at: When organ and applicant confirmed it to each other.
        posted_on: The day of the postmark.
        tracking_number: Of the mail.
        is_oral: It was spoken, and the organ filled in the form (LAW-29-1).
        call: With whom and how receipt was confirmed (LAW-31-2).
        confirms_itself: The receipt that the site shows confirms it.
    """

    channel: Channel
    submitted_at: datetime
    arrived_at: datetime | None = None
    confirmed_at: datetime | None = None
    posted_on: date | None = None
    tracking_number: str = ""
    is_oral: bool = False
    call: str = ""
    confirms_itself: bool = field(default=False, kw_only=True)

    @property
    def columns(self) -> dict[str, Any]:
        """The columns of the request's row that say how it came."""
        return {
            "channel": self.channel.value,
            "is_oral": self.is_oral,
            "posted_on": self.posted_on,
            "tracking_number": self.tracking_number,
            "submitted_at": self.submitted_at,
            "arrived_at": self.arrived_at,
            "confirmed_at": self.confirmed_at,
        }

    @property
    def awaits_confirmation(self) -> bool:
        """Whether its receipt rests on a confirmation that has not taken place."""
        if self.channel in {Channel.IN_PERSON, Channel.SIGNED_POST}:
            return False
        if self.channel is Channel.ORDINARY_POST:
            return self.confirmed_at is None
        return self.confirmed_at is None and not self.confirms_itself

    def receipt(self) -> Receipt | None:
        """Give the day of receipt with its reason; None while a confirmation is awaited.

        Raises:
            DatesContradict: they cannot all be true.
            ReceiptNotConfirmed: the day that the channel needs is missing, or impossible.

        Law: 条例 art 31; LAW-31-1, LAW-31-2, LAW-31-3, CLK-8, CLK-9.
        """
        self._in_order()
        if self.awaits_confirmation:
            return None
        return receipt(
            self.channel,
            working_calendar(),
            submitted_at=self.submitted_at,
            arrived_at=self.arrived_at,
            confirmed_at=self.confirmed_at,
            confirms_itself=self.confirms_itself,
        )

    def acts(self) -> list[tuple[Act, Facts]]:
        """Give the acts by which it came in."""
        found = self.receipt()
        filed = (Act.FILE, Facts(civil_day(self.submitted_at)))
        if found is None:
            return [filed]
        return [filed, (Act.CONFIRM_RECEIPT, Facts(found.on, receipt=found, reason=self.call))]

    def _in_order(self) -> None:
        kept = (self.submitted_at, self.arrived_at, self.confirmed_at)
        days = [self.posted_on, *(civil_day(at) for at in kept if at is not None)]
        known = [day for day in days if day is not None]
        if known != sorted(known):
            raise DatesContradict(
                "寄出、提交、到达、确认的日期先后矛盾，请核对后重新填写（条例第三十一条）。"
            )
