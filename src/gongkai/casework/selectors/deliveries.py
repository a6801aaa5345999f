"""How a request's papers were served, and the last days that service sets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.casework.models import Answer, Delivery
from gongkai.law.calendar import working_calendar
from gongkai.law.outcomes import OUTCOMES, OutcomeCode
from gongkai.law.remedies import OrganKind, deadlines, route_against_answer
from gongkai.papers.models import Paper

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.casework.models import Request
    from gongkai.law.periods import PeriodEnd

SUBJECT = "casework.request"


@dataclass(frozen=True, slots=True)
class RemedyDays:
    """Until when an applicant may go against a served answer.

    Attributes:
        since: The day from which the periods run.
        reconsideration: Last day to apply for reconsideration.
        suit: Last day to sue at once; None where reconsideration comes first.
    """

    since: date
    reconsideration: PeriodEnd
    suit: PeriodEnd | None


def deliveries_of(request: Request) -> QuerySet[Delivery]:
    """Give every service of a request's papers, oldest first, also those that came to nothing."""
    found = Delivery.objects.filter(request=request).order_by("pk")
    return found.select_related("paper", "answer", "proof", "mail", "recorded_by")


def papers_standing(request: Request) -> QuerySet[Paper]:
    """Give a request's papers that stand: issued and not replaced; oldest first."""
    found = Paper.objects.filter(subject_kind=SUBJECT, subject_id=request.pk)
    return found.filter(stage=Paper.Stage.FROZEN).select_related("pdf", "docx").order_by("pk")


def paper_of_answer(answer: Answer) -> Paper | None:
    """Give the letter of an answer as it was issued; None before its signature."""
    papers = Paper.objects.filter(subject_kind=SUBJECT, subject_id=answer.request_id)
    letters = papers.filter(stage=Paper.Stage.FROZEN, key=answer_key(answer))
    return letters.select_related("pdf").order_by("-pk").first()


def answer_key(answer: Answer) -> str:
    """Give the key under which the letter of an answer is found among a request's papers."""
    return f"answer:{answer.pk}"


def remedy_days(answer: Answer) -> RemedyDays | None:
    """Give the last days against a served answer; None where it carries no remedy.

    Law: 行政复议法 art 20; 行政诉讼法 art 46; CLK-23, CLK-24.
    Interpretation: of what was posted the periods run from the day on which it was signed for,
        where that is known; else from the day of service.
    """
    outcome = OutcomeCode[answer.outcome]
    if answer.served_on is None or not OUTCOMES[outcome].has_remedy_notice:
        return None
    organ = answer.request.organ
    grounds = [OutcomeCode[name] for name in answer.grounds]
    decided_on = answer.signed_on or answer.served_on
    route = route_against_answer(outcome, OrganKind[organ.legal_kind], decided_on, grounds=grounds)
    had = Delivery.objects.filter(answer=answer, undone_on=None).order_by("-pk").first()
    since = max(answer.served_on, (had and had.signed_on) or answer.served_on)
    ends = deadlines(route, since, working_calendar())
    return RemedyDays(since, ends.reconsideration, ends.suit)
