"""How a paper went to whom it is for: what is told of it, and the day that it makes."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.casework.refusals import DeliveryRefused
from gongkai.law.clock import Manner, service

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.law.clock import Service

_DAY_OF = {
    Manner.DIRECT: "signed_on",
    Manner.ENTRUSTED: "signed_on",
    Manner.POST: "posted_on",
    Manner.ELECTRONIC: "sent_on",
    Manner.LEFT: "left_on",
    Manner.NOTICE: "published_on",
}
"""What the day of service is called by each manner (CLK-6)."""

MANNERS: Mapping[Manner, str] = MappingProxyType(
    {
        Manner.DIRECT: "直接送达",
        Manner.POST: "邮寄送达",
        Manner.ELECTRONIC: "电子送达",
        Manner.ENTRUSTED: "委托送达",
        Manner.LEFT: "留置送达",
        Manner.NOTICE: "公告送达",
    }
)
"""The manners as a service receipt names them (DOC-16)."""

SIGNED_FOR = frozenset({Manner.DIRECT, Manner.ENTRUSTED})
SENT = frozenset({Manner.POST, Manner.ELECTRONIC, Manner.NOTICE})
"""Manners whose day is that of sending."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a service receipt says besides the manner and the day.

    Attributes:
        recipient: Who was to get it; "" for the applicant, whose name is kept once.
        place: Where it was handed over, left or published.
        tracking_number: The number of the posted item.
        signed_by: Who signed for it, where not the recipient.
        server: Who served it.
        witness: Who witnessed that it was left.
        refusal: How it was refused.
        by_mail: Sent electronically as a mail to the applicant, not only to the account.
        by_postal_enterprise: Posted through the postal enterprise, not a courier firm.

    Law: 民事诉讼法 arts 87–95 by analogy; DOC-16.
    """

    recipient: str = ""
    place: str = ""
    tracking_number: str = ""
    signed_by: str = ""
    server: str = ""
    witness: str = ""
    refusal: str = ""
    by_mail: bool = False
    by_postal_enterprise: bool = True


def service_told(
    manner: Manner, on: date, told: Told, *, is_pictured: bool, today: date
) -> Service:
    """Give the service that a manner makes of its day.

    Args:
        manner: How it was served.
        on: The day of signing, posting, sending, leaving or of the public notice.
        told: What else is told of it.
        is_pictured: A proof is kept with it: of what is left, the picture or the recording.
        today: The day on which it is recorded.

    Raises:
        ServiceProofMissing: left without the refusal noted, or without witness or picture.
        DeliveryRefused: a public notice whose period is not over.

    Law: 国办公开办函〔2016〕235号; 民事诉讼法 arts 89, 95; CLK-6, CLK-7, DOC-16.
    """
    found = service(
        manner,
        **{_DAY_OF[manner]: on},
        by_postal_enterprise=told.by_postal_enterprise,
        refusal=told.refusal,
        is_witnessed=is_pictured or bool(told.witness.strip()),
    )
    if manner is Manner.NOTICE and found.on > today:
        raise DeliveryRefused(
            f"{on}发出的公告到{found.on}期满才视为送达，请在该日或者之后登记（民事诉讼法第九十五条）。"
        )
    return found
