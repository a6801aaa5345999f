"""What the scan found, beside the words in which it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.publishing.selectors.history import revision_last
from gongkai.publishing.selectors.scanning import (
    SCANNED_STAGES,
    findings_of,
    last_scan,
    texts_of,
)
from gongkai.workspace.forms.scanning import OverrideForm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.forms import BaseForm

    from gongkai.organs.authority import Actor


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words; `finding` is what was found in it, None for what is in order."""

    words: str
    finding: Any = None


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the wording in its parts."""

    place: str
    parts: tuple[Part, ...]


def findings_context(
    actor: Actor, item: Any, refused: tuple[int, BaseForm] | None = None
) -> dict[str, Any]:
    """Give what the page shows of the wording that is being written, or else was public last.

    Args:
        actor: Who looks.
        item: An item that the actor may see.
        refused: The number of a finding, and the form of an answer that was refused.
    """
    revision = revision_last(item)
    if revision is None:
        return {"item": item, "revision": None}
    found = findings_of(revision)
    waiting = [one for one in found if one.overridden_at is None]
    may_answer = _may_answer(actor, item, revision)
    return {
        "item": item,
        "revision": revision,
        "may_answer": may_answer,
        "stopping": [
            (one, _form(one, refused) if may_answer else None)
            for one in waiting
            if one.is_stopping
        ],
        "advice": [one for one in waiting if not one.is_stopping],
        "answered": [one for one in found if one.overridden_at],
        "texts": [_marked(piece.place, piece.text, waiting) for piece in texts_of(revision)],
        "scan": last_scan(revision),
    }


def findings_told(actor: Actor, item: Any, revision: Any) -> dict[str, Any] | None:
    """Count what waits for somebody and what is only advice; None where nothing is written."""
    if revision is None:
        return None
    waiting = [one for one in findings_of(revision) if one.overridden_at is None]
    stopping = sum(one.is_stopping for one in waiting)
    return {
        "stopping": stopping,
        "advice": len(waiting) - stopping,
        "scan": last_scan(revision),
        "may_scan": _may_answer(actor, item, revision),
    }


def _may_answer(actor: Actor, item: Any, revision: Any) -> bool:
    if revision.stage not in SCANNED_STAGES:
        return False
    needed = Permission.ITEM_EDIT if revision.stage == "draft" else Permission.ITEM_PUBLISH
    return actor.may(needed, place_of(item.organ, item.unit))


def _form(finding: Any, refused: tuple[int, BaseForm] | None) -> BaseForm:
    if refused and refused[0] == finding.pk:
        return refused[1]
    return OverrideForm(auto_id=f"id_{finding.pk}_%s")


def _marked(place: str, text: str, findings: Sequence[Any]) -> Text:
    return Text(place, tuple(_parts(text, [one for one in findings if one.place == place])))


def _parts(text: str, findings: Sequence[Any]) -> Iterator[Part]:
    """Cut a text where something was found; where two overlap, the first is marked."""
    done = 0
    for one in sorted(findings, key=lambda each: (each.start, not each.is_stopping)):
        if done <= one.start < one.end <= len(text):
            if done < one.start:
                yield Part(text[done : one.start])
            yield Part(text[one.start : one.end], one)
            done = one.end
    if done < len(text):
        yield Part(text[done:])
