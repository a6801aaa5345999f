"""What of an answered request can become public information, without who asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.casework.models import Answer
from gongkai.casework.striking import particulars_of, struck
from gongkai.law.outcomes import OutcomeCode
from gongkai.text.personal_data import mask_text

if TYPE_CHECKING:
    from gongkai.casework.models import Request

_GIVEN = {OutcomeCode.GRANT_PROVIDE.name, OutcomeCode.PARTIAL.name}


@dataclass(frozen=True, slots=True)
class Publishable:
    """What a draft begins with.

    Attributes:
        origin: By which the draft is known to come of this request.
        title: What was asked for.
        text: What was answered, one paragraph a line; "" where nothing was served.
    """

    origin: str
    title: str
    text: str


def was_given(request: Request) -> bool:
    """Tell whether a request was answered by giving what it asked for, whole or in part."""
    return request.concluded_on is not None and request.outcome in _GIVEN


def origin_of(request: Request) -> str:
    """Give by what an item is known to come of a request."""
    return f"casework.request:{request.pk}"


def publishable(request: Request) -> Publishable:
    """Give what a draft of an item begins with, the applicant taken out of it.

    The particulars of the applicant are struck out as erasing strikes them, and whatever else is
    a person's number is starred; the reviewers of the item see to the rest.

    Law: 条例 arts 15, 44; 个人信息保护法 art 6; LAW-44-1, SITE-16.
    """
    words = particulars_of(request.applicant)
    served = Answer.objects.filter(request=request, served_on__isnull=False)
    answer = served.order_by("-served_on", "-pk").first()
    return Publishable(
        origin_of(request),
        mask_text(struck(request.title, words)),
        mask_text(struck(answer.body, words)) if answer else "",
    )
