"""Several matters in one form: each becomes a request with its own number and clock."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gongkai.casework.matters import MOST_MATTERS, matters_of
from gongkai.portal.wizard.drafts import MATTER

if TYPE_CHECKING:
    from gongkai.portal.wizard.drafts import Draft
    from gongkai.portal.wizard.forms import StepForm

TOO_MANY = f"一次最多提交{MOST_MATTERS}件申请，其余的请在提交后另行填写。"
_BLANK = dict.fromkeys(MATTER, "")


def rearranged(draft: Draft, form: StepForm, wish: str) -> Draft | None:
    """Give the draft as a wish about its matters leaves it; None where it is about none."""
    if wish.startswith("remove:"):
        return _without(draft, wish.removeprefix("remove:"))
    if wish == "split":
        return _split(draft)
    if wish == "another" and form.is_valid() and len(draft.more) + 1 < MOST_MATTERS:
        return _with_another(draft)
    return None


def parts_of(draft: Draft) -> tuple[str, ...]:
    """Give the matters that the one at hand seems to consist of; none where it is one.

    Law: FEE-3, MAP-7.
    """
    parts = matters_of(draft.typed.get("description", ""))
    return parts if 1 < len(parts) <= MOST_MATTERS - len(draft.more) else ()


def _with_another(draft: Draft) -> Draft:
    """Lay the matter at hand aside, for another to be written."""
    matter = {name: draft.typed.get(name, "") for name in MATTER}
    return replace(draft, typed={**draft.typed, **_BLANK}, more=(*draft.more, matter))


def _without(draft: Draft, place: str) -> Draft:
    """Take out one that was laid aside; a place that there is not changes nothing."""
    left = tuple(one for number, one in enumerate(draft.more) if str(number) != place)
    return replace(draft, more=left)


def _split(draft: Draft) -> Draft:
    """Make a matter of each part; a title that was for all of them goes before each."""
    title = draft.typed.get("title", "").strip()
    told = [{**_BLANK, "description": f"{title}\n{part}".strip()} for part in parts_of(draft)]
    if not told:
        return draft
    return replace(draft, typed={**draft.typed, **told[-1]}, more=(*draft.more, *told[:-1]))
