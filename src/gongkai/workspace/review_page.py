"""A review as its page shows it: content, what changed, what was said, the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors import request_by_number
from gongkai.review.selectors import differences, may_decide, returns_to, versions_of
from gongkai.review.subjects import subject_of
from gongkai.workspace.forms.reviews import ApproveForm, RecallForm, ReturnForm
from gongkai.workspace.review_item import READ, item_reviewed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.forms import BaseForm

    from gongkai.organs.authority import Actor

_BRIEF = 40
"""Characters of a value that stands on a line of its own."""


def review_context(actor: Actor, found: Any, refused: Mapping[str, BaseForm]) -> dict[str, Any]:
    """Give what the page shows; forms that were refused stand in place of fresh ones."""
    versions = versions_of(found.subject_kind, found.subject_id)
    verdict = may_decide(actor, found)
    version = {"version": found.version}
    latest = versions[-1] if versions else None
    item = item_reviewed(actor, found, latest)
    return {
        "review": found,
        "verdict": verdict,
        **_content(found.subject_kind, latest, READ if item.get("is_read") else frozenset()),
        **item,
        "version": latest,
        "changes": differences(found, versions[-2].number, versions[-1].number)
        if len(versions) > 1
        else [],
        "before": versions[-2] if len(versions) > 1 else None,
        "steps": list(found.steps.all()),
        "approve_form": refused.get("approve")
        or ApproveForm(initial=version, auto_id="id_approve_%s"),
        "return_form": refused.get("send_back")
        or ReturnForm(earlier=returns_to(found), version=found.version),
        "recall_form": refused.get("recall")
        or RecallForm(initial=version, auto_id="id_recall_%s"),
        "about": _request_of(actor, found, latest),
        "is_drafter": found.drafter_id == actor.person_id,
        "is_running": found.ended_at is None,
    }


def _content(subject_kind: str, version: Any, read: frozenset[str]) -> dict[str, Any]:
    """Give what was submitted with its labels, in short and in full; empty fields are left out.

    So is what is `read` elsewhere on the page, and what seals the content by a digest.
    """
    subject = subject_of(subject_kind)
    labels, left_out = subject.fields or {}, read | subject.seals
    content: Mapping[str, Any] = version.content if version else {}
    told = [
        (labels.get(name, name), value)
        for name, value in content.items()
        if value and name not in left_out
    ]
    brief = [one for one in told if isinstance(one[1], str) and len(one[1]) <= _BRIEF]
    return {
        "brief": brief,
        "content": [one for one in told if one not in brief],
        "seals": subject.seals,
    }


def _request_of(actor: Actor, found: Any, version: Any) -> Any:
    """Find the request that an answer under review is to; None for other kinds of record."""
    number = version.content.get("number", "") if version else ""
    try:
        return request_by_number(actor, found.organ, number)
    except CaseworkRefusal:
        return None
