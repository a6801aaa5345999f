"""How an item was reviewed: each submission, what sent it back, and whose turn it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.selectors import REVISION
from gongkai.review.selectors import last_reviews, return_of, reviews_of_all
from gongkai.workspace.forms.reviews import RecallForm

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gongkai.organs.authority import Actor


@dataclass(frozen=True, slots=True)
class Submission:
    """A review of one of the wordings, and whether this person may open its page."""

    number: int
    review: Any
    may_open: bool


def reviews_context(
    actor: Actor, item: Any, revision: Any, history: Sequence[Any]
) -> dict[str, Any]:
    """Give what the page of an item shows of its reviews.

    Args:
        actor: Who looks.
        item: An item that the actor may see.
        revision: Its open wording; None where there is none.
        history: All its wordings.
    """
    numbers = {one.pk: one.number for one in history}
    found = reviews_of_all(REVISION, list(numbers))
    decides = actor.may(Permission.REVIEW_DECIDE, place_of(item.organ, item.unit))
    last = found[0] if found and revision and found[0].subject_id == revision.pk else None
    running = last if last and last.ended_at is None else None
    is_drafters = running is not None and running.drafter_id == actor.person_id
    return {
        "reviews": [
            Submission(numbers[one.subject_id], one, decides or one.drafter_id == actor.person_id)
            for one in found
        ],
        "returned": return_of(last) if last and revision.stage == "draft" else None,
        "running": running,
        "recall_form": RecallForm(initial={"version": running.version}, auto_id="id_recall_%s")
        if running and is_drafters
        else None,
    }


def sent_back(items: Iterable[Any]) -> set[int]:
    """Give the keys of the drafts of listed items that came back from their review."""
    drafts = [one.pk for item in items for one in item.opened if one.stage == "draft"]
    return {key for key, review in last_reviews(REVISION, drafts).items() if return_of(review)}
