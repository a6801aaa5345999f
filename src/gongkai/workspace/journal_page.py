"""What the journal's page shows: entries with names, and what each changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from gongkai.journal.selectors import entries
from gongkai.journal.verbs import all_verbs
from gongkai.organs.roles import Role
from gongkai.organs.selectors import names_of
from gongkai.workspace.forms.journal import JournalForm
from gongkai.workspace.instant_keys import next_page, read_key
from gongkai.workspace.journal_words import name_of, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.organs.middleware import ActorRequest
    from gongkai.workspace.organ_choice import OrganChoice

_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Change:
    """One value before and after, in words; "" before when there was none."""

    name: str
    before: str
    after: str


def journal_context(request: ActorRequest, chosen: OrganChoice) -> dict[str, Any]:
    """Give a page of the chosen organ's journal."""
    form = JournalForm(request.GET, verbs=all_verbs())
    told = form.cleaned_data if form.is_valid() else {}
    found = entries(
        chains=[chosen.organ.code],
        verb=told.get("verb") or None,
        person_id=told.get("person_id"),
        since=_midnight(told.get("since")),
        until=_midnight(told.get("until"), days=1),
        before=read_key(request.GET.get("after", "")),
        limit=_A_PAGE + 1,
    )
    shown, following = next_page(found, _A_PAGE, "at")
    names = names_of({row.person_id for row in shown})
    return {
        "chosen": chosen,
        "form": form,
        "rows": [
            (row, names.get(row.person_id or 0, ""), role_label(row.role), changes(row))
            for row in shown
        ],
        "page": following,
    }


def changes(entry: Any) -> list[Change]:
    """Give what an entry changed, value by value."""
    before: Mapping[str, Any] = entry.before
    after: Mapping[str, Any] = entry.after
    names = list(dict.fromkeys([*before, *after]))
    return [
        Change(
            name_of(name),
            words_of(name, before[name]) if before.get(name) is not None else "",
            words_of(name, after.get(name)),
        )
        for name in names
    ]


def role_label(role: str) -> str:
    """Give the label of a role's code; 公众 and 系统 are their own."""
    return Role(role).label if role in Role.values else role


def _midnight(day: date | None, days: int = 0) -> datetime | None:
    if day is None:
        return None
    return timezone.make_aware(datetime.combine(day + timedelta(days=days), time()))
