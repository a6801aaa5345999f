"""The statutory terms of a clock, gathered once for the law in force on a day."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from gongkai.law.parameter import load_parameter, optional_parameter, parameter

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Terms:
    """Working days, and the articles to cite; None: the law fixed no number."""

    answer: int
    extension: int
    correction_notice: int | None
    third_party: int | None
    co_maker: int | None
    warnings: tuple[int, ...]
    article: str
    consultation_article: str


@lru_cache(maxsize=4096)
def terms_in_force(on: date) -> Terms:
    """Return the terms for a request received on a day.

    Law: 条例 arts 30, 32, 33, 34; CLK-10, CLK-15, CLK-17, CLK-22.
    """
    return Terms(
        answer=parameter("answer_working_days", on=on),
        extension=parameter("extension_working_days", on=on),
        correction_notice=optional_parameter("correction_notice_working_days", on=on),
        third_party=optional_parameter("third_party_reply_working_days", on=on),
        co_maker=optional_parameter("co_maker_reply_working_days", on=on),
        warnings=tuple(load_parameter("warning_working_days").at(on).value),
        article=load_parameter("answer_working_days").at(on).source,
        consultation_article=load_parameter("consultation_time_excluded").at(on).source,
    )
