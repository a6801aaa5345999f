"""Those consulted on a request: whether each has its letter, has opened and answered it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.casework.selectors import case_of, letters_of
from gongkai.law.outcomes import ThirdPartyView
from gongkai.law.procedure import consultations
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.workspace.case_files import Paper, paper

if TYPE_CHECKING:
    from gongkai.law.procedure import Consultation
    from gongkai.organs.authority import Actor


@dataclass(frozen=True, slots=True)
class LetterShown:
    """One consultation with its letter.

    Attributes:
        letter: The letter; None while none is written.
        view: What was answered by its code, in words.
        files: What came with the answer.
        may_write: A letter may be written, or written anew, by this person.
    """

    consultation: Consultation
    letter: Any | None
    view: str
    files: list[Paper]
    may_write: bool


def letters_shown(actor: Actor, found: Any) -> list[LetterShown]:
    """Give the consultations of a request, oldest first, each with its letter."""
    letters = {(letter.party, letter.subject): letter for letter in letters_of(found)}
    may = actor.may(Permission.REQUEST_PROCEED, place_of(found.organ, found.unit_id))
    return [
        _shown(actor, one, letters.get((one.name, one.subject)), may=may)
        for one in consultations(case_of(found)).values()
    ]


def _shown(actor: Actor, one: Consultation, letter: Any | None, *, may: bool) -> LetterShown:
    is_answered = letter is not None and letter.answered_at is not None
    return LetterShown(
        consultation=one,
        letter=letter,
        view=ThirdPartyView[letter.view].value if letter and letter.view else "",
        files=[paper(actor, link.file) for link in letter.files.all()] if letter else [],
        may_write=may and one.ended is None and not is_answered,
    )
