"""The day on which an answer is made, by manner of service."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from gongkai.law.clock.refusals import ServiceDayMissing
from gongkai.law.clock.risks import Risk

if TYPE_CHECKING:
    from datetime import date


class Manner(StrEnum):
    """How an answer is served."""

    DIRECT = "direct"
    ENTRUSTED = "entrusted"
    POST = "post"
    ELECTRONIC = "electronic"


@dataclass(frozen=True, slots=True)
class Service:
    """The answer's service: the day it was made, and what is wrong with the way it went."""

    on: date
    risks: tuple[Risk, ...] = ()


def service(
    manner: Manner,
    *,
    signed_on: date | None = None,
    posted_on: date | None = None,
    sent_on: date | None = None,
    by_postal_enterprise: bool = True,
) -> Service:
    """Give the day on which an answer is made.

    Args:
        manner: How it was served.
        signed_on: When the applicant or legal representative signed (direct, entrusted).
        posted_on: When it was handed to the postal enterprise (post).
        sent_on: When it was sent or shown in the applicant's account (electronic).
        by_postal_enterprise: Whether the post went by the postal enterprise, not a courier firm.

    Raises:
        ServiceDayMissing: the date that the manner needs is not given.

    Law: 国办公开办函〔2016〕235号; CLK-6, CLK-7.
    Interpretation: an electronic answer is made on the day it is sent (from memory of 207号).
    """
    day, what = {
        Manner.DIRECT: (signed_on, "申请人签收的日期"),
        Manner.ENTRUSTED: (signed_on, "申请人签收的日期"),
        Manner.POST: (posted_on, "交邮的日期"),
        Manner.ELECTRONIC: (sent_on, "发送的日期"),
    }[manner]
    if day is None:
        raise ServiceDayMissing(f"缺少{what}，无法确定答复作出之日，请补填。")
    if manner is Manner.POST and not by_postal_enterprise:
        message = "答复书未通过邮政企业寄送，请改用邮政特快专递或者挂号信。"
        return Service(day, (Risk("service.not-by-post", message, "CLK-7"),))
    return Service(day)
