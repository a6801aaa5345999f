"""The day on which an answer is made, by manner of service."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gongkai.law.clock.refusals import ServiceDayMissing, ServiceProofMissing
from gongkai.law.clock.risks import Risk
from gongkai.law.parameter import parameter


class Manner(StrEnum):
    """How an answer is served."""

    DIRECT = "direct"
    ENTRUSTED = "entrusted"
    POST = "post"
    ELECTRONIC = "electronic"
    LEFT = "left"
    NOTICE = "notice"

    @property
    def may_fail(self) -> bool:
        """Whether it may come to light later that nothing reached the person.

        Law: CLK-6, DOC-16. Interpretation: what was signed for, left before a witness or noticed
            in public has reached the person in law; what was posted or sent may come back.
        """
        return self in {Manner.POST, Manner.ELECTRONIC}


@dataclass(frozen=True, slots=True)
class Service:
    """The answer's service: the day it was made, and what is wrong with the way it went.

    `manner` is None where it is not known.
    """

    on: date
    risks: tuple[Risk, ...] = ()
    manner: Manner | None = None


def service(
    manner: Manner,
    *,
    signed_on: date | None = None,
    posted_on: date | None = None,
    sent_on: date | None = None,
    left_on: date | None = None,
    published_on: date | None = None,
    by_postal_enterprise: bool = True,
    refusal: str = "",
    is_witnessed: bool = False,
) -> Service:
    """Give the day on which an answer is made.

    Args:
        manner: How it was served.
        signed_on: When the applicant or legal representative signed (direct, entrusted).
        posted_on: When it was handed to the postal enterprise (post).
        sent_on: When it was sent or shown in the applicant's account (electronic).
        left_on: When it was left at the home of who refused it (left).
        published_on: When the public notice came out (notice); the answer is made when the
            notice's period is over.
        by_postal_enterprise: Whether the post went by the postal enterprise, not a courier firm.
        refusal: Why it was refused, in words (left).
        is_witnessed: Whether a witness signed, or the leaving was photographed (left).

    Raises:
        ServiceDayMissing: the date that the manner needs is not given.
        ServiceProofMissing: left without the refusal noted, or without witness or photograph.

    Law: 国办公开办函〔2016〕235号; 民事诉讼法 arts 89, 95; CLK-6, CLK-7, DOC-16.
    Interpretation: an electronic answer is made on the day it is sent (from memory of 207号);
        leaving and public notice follow the Civil Procedure Law by analogy, and the notice's last
        day does not roll, for nobody has to act in it.
    """
    day, what = {
        Manner.DIRECT: (signed_on, "申请人签收的日期"),
        Manner.ENTRUSTED: (signed_on, "申请人签收的日期"),
        Manner.POST: (posted_on, "交邮的日期"),
        Manner.ELECTRONIC: (sent_on, "发送的日期"),
        Manner.LEFT: (left_on, "留置的日期"),
        Manner.NOTICE: (published_on, "公告的日期"),
    }[manner]
    if day is None:
        raise ServiceDayMissing(f"缺少{what}，无法确定答复作出之日，请补填。")
    if manner is Manner.NOTICE:
        return Service(notice_ends(day), manner=manner)
    if manner is Manner.LEFT:
        _is_proved(refusal, is_witnessed=is_witnessed)
    if manner is Manner.POST and not by_postal_enterprise:
        message = "答复书未通过邮政企业寄送，请改用邮政特快专递或者挂号信。"
        return Service(day, (Risk("service.not-by-post", message, "CLK-7"),), manner)
    return Service(day, manner=manner)


def notice_ends(published_on: date) -> date:
    """Give the day on which a public notice counts as service.

    Law: 民事诉讼法 art 95; CLK-6, DOC-16.
    """
    days: int = parameter("notice_service_natural_days", on=published_on)
    return published_on + timedelta(days=days)


def _is_proved(refusal: str, *, is_witnessed: bool) -> None:
    if not refusal.strip():
        raise ServiceProofMissing("留置送达应当记明拒收的情形，请补填。")
    if not is_witnessed:
        raise ServiceProofMissing(
            "留置送达应当由见证人签名，或者拍照、录像记录送达过程，请填写见证人或者上传照片、录像。"
        )
