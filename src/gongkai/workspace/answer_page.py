"""The page on which an answer is drafted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.crypto import salted_hmac
from django.utils.http import urlencode

from gongkai.casework.selectors import (
    Proposal,
    answers_of,
    case_of,
    clock_of,
    draft_of,
    guided,
    proofs_of,
    remedy_for,
    warning_of,
)
from gongkai.law.outcomes import GroundsNeeded, OutcomeCode
from gongkai.law.remedies import ReviewerUnnamed
from gongkai.today import today

if TYPE_CHECKING:
    from gongkai.organs.middleware import ActorRequest
    from gongkai.workspace.forms.answers import AnswerForm

_LISTS = frozenset({"grounds"})


def draft_key(request: ActorRequest, found: Any) -> str:
    """Give the key under which this person's typing on this request is kept."""
    # Keys of citizens' drafts come from their browsers: this one cannot be guessed.
    whose = f"{request.actor.person_id}:{found.pk}"
    return salted_hmac("gongkai.workspace.answer", whose).hexdigest()


def answer_initial(request: ActorRequest, found: Any) -> dict[str, Any]:
    """Give what the editor opens with: what was kept, the proposal, or the draft."""
    saved = next((one for one in answers_of(found) if one.stage == "draft"), None)
    proofs = {one.name: text for one, text in proofs_of(found, case_of(found)).items()}
    initial: dict[str, Any] = {"version": found.version, "proofs": proofs}
    if saved:
        initial |= {
            "outcome": saved.outcome,
            "grounds": saved.grounds,
            "body": saved.body,
            "evidence": saved.evidence,
            "questions": urlencode(saved.questions),
            "files": [(str(link.file_id), link.file.name) for link in saved.files.all()],
        }
    kept = draft_of(draft_key(request, found))
    if kept and "afresh" not in request.GET:
        initial |= _typed(kept.data) | {"kept_at": kept.updated_at}
    proposed = _proposed(request, found)
    if proposed:
        initial |= proposed
    return initial


def answer_context(found: Any, form: AnswerForm, *, is_refresh: bool) -> dict[str, Any]:
    """Give what the page shows beside the form: the clock and the remedy paragraph."""
    remedy, missing = _remedy(found, form)
    return {
        "case": found,
        "form": form,
        "is_refresh": is_refresh,
        "reading": clock_of(found, today()),
        "remedy": remedy,
        "remedy_missing": missing,
        "warning": _warning(found, form),
        "kept_at": None if form.is_bound else form.initial.get("kept_at"),
    }


def _typed(data: dict[str, Any]) -> dict[str, Any]:
    """Read what was kept: single values as such, evidence under its own names."""
    typed: dict[str, Any] = {"evidence": {}}
    for name, values in data.items():
        value = values if name in _LISTS else values[-1]
        if name.startswith("evidence_"):
            typed["evidence"][name.removeprefix("evidence_")] = value
        elif name in {"outcome", "grounds", "body", "questions"}:
            typed[name] = value
    return typed


def _proposed(request: ActorRequest, found: Any) -> dict[str, Any]:
    """Read the answers of the guide out of the address; nothing when it is not settled."""
    look = guided(found, request.GET.dict(), today()) if request.GET else None
    settled = look.step if look else None
    if look is None or not isinstance(settled, Proposal) or settled.instead:
        return {}
    return {
        "outcome": settled.outcome.name,
        "grounds": [ground.name for ground in settled.grounds],
        "questions": urlencode(look.answers),
    }


def _remedy(found: Any, form: AnswerForm) -> tuple[str, str]:
    outcome, grounds = form.chosen()
    if outcome not in OutcomeCode.__members__:
        return "", ""
    codes = [OutcomeCode[one] for one in grounds if one in OutcomeCode.__members__]
    try:
        return remedy_for(found.organ, OutcomeCode[outcome], codes, today()), ""
    except (ReviewerUnnamed, GroundsNeeded) as refusal:
        return "", str(refusal)


def _warning(found: Any, form: AnswerForm) -> str:
    outcome, _ = form.chosen()
    known = outcome in OutcomeCode.__members__
    return warning_of(found.organ, OutcomeCode[outcome], today()) if known else ""
