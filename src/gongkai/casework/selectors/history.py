"""What was done to a request, its answers, and what a person keeps of lists and drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.identity import draft_digest
from gongkai.casework.models import Answer, Draft, SavedView, Submission
from gongkai.journal.selectors import entries_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from gongkai.casework.models import Request
    from gongkai.journal.models import Entry
    from gongkai.law.procedure import Case
    from gongkai.organs.authority import Actor


def timeline(request: Request) -> list[Entry]:
    """Give everything that was done to a request and its answers, oldest first."""
    return entries_of("casework.request", request.pk)


def answers_of(request: Request) -> QuerySet[Answer]:
    """Give a request's answers with their files, newest first; the first is the one in force."""
    found = Answer.objects.filter(request=request).select_related("drafter")
    return found.prefetch_related("files__file").order_by("-pk")


def told_with(case: Case, entries: Iterable[Entry]) -> dict[int, str]:
    """Give what was said with the acts of the entries that tell of some, by the entry's number.

    The journal keeps days and acts for good and no words about people; those stand in the events.

    Law: CLK-8, CLK-9 (how receipt was confirmed is kept), DOC-17.
    """
    found = {}
    for entry in entries:
        first, acts = entry.after.get("position"), entry.after.get("acts", ())
        if isinstance(first, int):
            done = case.history[first : first + len(acts)]
            found[entry.pk] = "；".join(act.facts.reason for act in done if act.facts.reason)
    return found


def submissions_of(request: Request) -> QuerySet[Submission]:
    """Give what the applicant sent after the application, oldest first (LAW-30-2, LAW-35-1)."""
    return Submission.objects.filter(request=request).order_by("pk")


def views_of(actor: Actor) -> QuerySet[SavedView]:
    """Give the lists that a person keeps, by name."""
    return SavedView.objects.filter(person=actor.person_id).order_by("name")


def draft_of(key: str) -> Draft | None:
    """Find what a citizen was typing by the browser's token."""
    return Draft.objects.filter(key=draft_digest(key)).first()
