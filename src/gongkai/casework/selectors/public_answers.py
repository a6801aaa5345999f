"""Answers as their applicant sees them: once they are served."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.casework.models import Answer
from gongkai.casework.selectors.deliveries import answer_key, remedy_days
from gongkai.law.outcomes import OUTCOMES, OutcomeCode

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.casework.selectors.deliveries import RemedyDays
    from gongkai.files.models import StoredFile


@dataclass(frozen=True, slots=True)
class PublicAnswer:
    """An answer that was served.

    Attributes:
        key: Under which its letter is found among the papers.
        last_days: Until when the applicant may go to reconsideration or to court; None where it
            carries no remedy, and of answers no longer in force.
    """

    key: str
    outcome: str
    letter_number: str
    body: str
    remedy: str
    served_on: date
    last_days: RemedyDays | None
    files: tuple[StoredFile, ...]


def answers_served(request: Request) -> tuple[PublicAnswer, ...]:
    """Give what was served, newest first; a draft or a signed letter is nobody's yet.

    Law: 条例 art 51; CLK-6, CLK-23, DOC-R-1.
    """
    served = Answer.objects.filter(request=request, served_on__isnull=False)
    served = served.prefetch_related("files__file").order_by("-served_on", "-pk")
    return tuple(
        _shown(answer, request, is_first=not place) for place, answer in enumerate(served)
    )


def _shown(answer: Answer, request: Request, *, is_first: bool) -> PublicAnswer:
    assert answer.served_on is not None  # noqa: S101 - the query asks for it
    answer.request = request
    return PublicAnswer(
        key=answer_key(answer),
        outcome=OUTCOMES[OutcomeCode[answer.outcome]].label,
        letter_number=answer.letter_number,
        body=answer.body,
        remedy=answer.remedy,
        served_on=answer.served_on,
        last_days=remedy_days(answer) if is_first else None,
        files=tuple(entry.file for entry in answer.files.all()),
    )
