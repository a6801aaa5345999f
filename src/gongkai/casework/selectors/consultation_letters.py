"""Letters to those consulted: what one of them sees by its code, and what the office sees.

Nothing of the application is told to those consulted but what the letter is about; never who asks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gongkai.casework.identity import letter_code_digest
from gongkai.casework.models import ConsultationLetter
from gongkai.casework.moments import civil_day
from gongkai.casework.refusals import LetterCodeWrong
from gongkai.casework.selectors.cases import case_of
from gongkai.casework.selectors.public_papers import PublicPaper, papers_for_letter
from gongkai.law.calendar import working_calendar
from gongkai.law.outcomes import ThirdPartyView
from gongkai.law.procedure import consultations

if TYPE_CHECKING:
    from datetime import date, datetime

    from django.db.models import QuerySet

    from gongkai.casework.models import Request
    from gongkai.files.models import StoredFile
    from gongkai.law.clock.events import Party
    from gongkai.law.procedure import Case, Consultation


@dataclass(frozen=True, slots=True)
class LetterSeen:
    """A letter as the one consulted sees it.

    Attributes:
        kind: What the one consulted is, by which its period and the effect of silence differ.
        received_on: When it has had the letter: as an officer noted it, else as it was opened.
        reply_by: Last day to answer; None where no text sets one.
        is_provisional: That day rests on a year whose holiday notice is not loaded (CLK-2).
        is_open: The organ still waits for an answer.
        view: What was answered, in words; "" for nothing yet.
    """

    letter_id: int
    organ: str
    organ_code: str
    party: str
    subject: str
    kind: Party
    written_at: datetime
    received_on: date | None
    reply_by: date | None
    is_provisional: bool
    is_open: bool
    answered_at: datetime | None
    view: str
    reason: str
    files: tuple[StoredFile, ...]
    papers: tuple[PublicPaper, ...]

    @property
    def holder(self) -> str:
        """Whom addresses of its files are made for."""
        return f"letter:{self.letter_id}"


def letter_by_code(code: str) -> ConsultationLetter:
    """Find a letter by its code: one digest and one query, whether there is one or not.

    Raises:
        LetterCodeWrong: there is none.
    """
    letters = ConsultationLetter.objects.select_related("request__organ", "request__unit")
    found = letters.filter(code_digest=letter_code_digest(code)).first()
    if found is None:
        raise LetterCodeWrong
    return found


def open_consultation(case: Case, party: str, subject: str) -> Consultation | None:
    """Find a consultation that has not ended; None where there is none."""
    found = _consultation(case, party, subject)
    return found if found and found.ended is None else None


def _consultation(case: Case, party: str, subject: str) -> Consultation | None:
    named = (one for one in consultations(case).values() if one.name == party)
    return next((one for one in named if one.subject == subject), None)


def letter_seen_by_code(code: str) -> LetterSeen:
    """Give what somebody consulted sees of its own letter.

    Raises:
        LetterCodeWrong: there is none of this code, or its consultation was never recorded.

    Law: 条例 arts 32, 34; LAW-32-2, LAW-34-1, DOC-5, DOC-8.
    Interpretation: until an officer notes the day of receipt, the day of opening stands for it.
    """
    letter = letter_by_code(code)
    found = _consultation(case_of(letter.request), letter.party, letter.subject)
    if found is None:
        raise LetterCodeWrong
    opened_on = civil_day(letter.opened_at) if letter.opened_at else None
    had = replace(found, received_on=found.received_on or opened_on)
    reply_by = had.reply_due(working_calendar())
    return LetterSeen(
        letter_id=letter.pk,
        organ=letter.request.organ.name,
        organ_code=letter.request.organ.code,
        party=letter.party,
        subject=letter.subject,
        kind=found.party,
        written_at=letter.written_at,
        received_on=had.received_on,
        reply_by=reply_by,
        is_provisional=reply_by is not None and not working_calendar().is_firm(reply_by),
        is_open=found.ended is None,
        answered_at=letter.answered_at,
        view=ThirdPartyView[letter.view].value if letter.view else "",
        reason=letter.reason,
        files=tuple(link.file for link in letter.files.select_related("file").order_by("pk")),
        papers=papers_for_letter(letter),
    )


def letters_of(request: Request) -> QuerySet[ConsultationLetter]:
    """Give the letters of a request with the files that answered them, oldest first."""
    letters = ConsultationLetter.objects.filter(request=request)
    return letters.prefetch_related("files__file").order_by("pk")
