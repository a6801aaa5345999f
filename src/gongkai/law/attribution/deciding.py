"""What a decided attribute must have, and when it is looked at again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from gongkai.law.attribution.words import PaperAttribute
from gongkai.law.parameter import parameter
from gongkai.law.periods import add_months

if TYPE_CHECKING:
    from datetime import date


class AttributeRefusal(ValueError):
    """An attribute that a paper cannot have; the message is one Chinese sentence."""

    rule: ClassVar[str] = ""


class ReasonNeeded(AttributeRefusal):
    """A paper that is not proactive, without a reason."""

    rule = "PUB-30"


class ClassifiedStays(AttributeRefusal):
    """A classified paper with any attribute but 不予公开."""

    rule = "PUB-33"


def check_decided(attribute: PaperAttribute, *, reason: str, is_classified: bool) -> None:
    """Refuse an attribute that a paper cannot have.

    Raises:
        AttributeRefusal: a reason is missing, or the paper is classified.

    Law: 条例 art 14; PUB-30, PUB-33.
    """
    if is_classified and attribute is not PaperAttribute.WITHHELD:
        raise ClassifiedStays("涉密公文在解密以前只能认定为不予公开，请改为不予公开或者先行解密。")
    if attribute is not PaperAttribute.PROACTIVE and not reason.strip():
        raise ReasonNeeded(f"认定为{attribute.label}的应当说明理由，请填写理由。")


def looked_at_until(today: date) -> date:
    """Give the last day of a decision or look after which the next look is due by a day.

    Law: 条例 art 18; LAW-18-1, PUB-39.
    """
    months = parameter("withheld_review_months", on=today)
    cut = add_months(today, -months)
    after = cut + timedelta(days=1)  # a month's end may be a day shorter
    return after if add_months(after, months) <= today else cut


def next_review_on(
    attribute: PaperAttribute, decided_on: date, reviewed_on: date | None
) -> date | None:
    """Give the day on which a withheld paper is looked at again; None for a proactive one.

    Law: 条例 art 18; LAW-18-1, PUB-39.
    Interpretation: a year after the decision or the last look.
    """
    if attribute is PaperAttribute.PROACTIVE:
        return None
    last = reviewed_on or decided_on
    return add_months(last, parameter("withheld_review_months", on=last))
