"""Decisions as the staff sees them: the list, and one with what may be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.http import urlencode

from gongkai.appearance.day_keys import key_read, key_written
from gongkai.decisions.selectors import (
    Filters,
    Kind,
    Listed,
    PartyKind,
    Standing,
    count_of,
    decisions_page,
    late_page,
    late_withdrawals,
    told_count,
)
from gongkai.decisions.selectors.downloading import MEDIA_TYPES
from gongkai.decisions.selectors.dues import publication_due
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of, units_of
from gongkai.today import today
from gongkai.workspace.forms.enforcement import CorrectForm, DecisionFilterForm, WithdrawForm
from gongkai.workspace.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from django.forms import BaseForm
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest
    from gongkai.workspace.organ_choice import OrganChoice

_ROWS = 50
_TONES = {Standing.SHOWN: "done", Standing.WITHHELD: "none", Standing.WITHDRAWN: "late"}
_LABELS = {
    "unit_id": "承办单位",
    "party_id": "相对人",
    "party_kind": "相对人类别",
    "person": "相对人",
    "matter_id": "事项、案由",
    "sort": "种类",
    "facts": "事实",
    "basis": "依据",
    "content": "内容",
    "amount": "金额（元）",
    "decided_on": "决定日期",
    "valid_until": "有效期至",
    "shown_until": "公示截止日期",
}
_CORRECTED = ("sort", "facts", "basis", "content", "valid_until", "shown_until")


@dataclass(frozen=True, slots=True)
class Line:
    """A decision in words."""

    row: Listed
    kind: str
    party: str
    standing: str
    tone: str
    published_on: date | None


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of the list; `next` opens the one after."""

    rows: Sequence[Any]
    next: str


def line_of(row: Listed) -> Line:
    """Say a decision's numbers in words; who is not named is said to be so."""
    standing = Standing(row.standing)
    party = row.party or f"{PartyKind(row.party_kind).label}"
    published_on = None if standing == Standing.WITHHELD else row.published_on
    return Line(row, Kind(row.kind).label, party, standing.label, _TONES[standing], published_on)


def list_context(request: ActorRequest, chosen: OrganChoice) -> dict[str, Any]:
    """Give what the list shows."""
    organ, filters = chosen.organ, Filters.from_query(request.GET)
    before = key_read(request.GET.get("after", ""))
    found = decisions_page(
        organ, filters, today=today(), actor=request.actor, before=before, limit=_ROWS
    )
    asked = filters.as_query()
    return {
        "endings": tuple(MEDIA_TYPES),
        "chosen": chosen,
        "form": DecisionFilterForm(asked, units_of(organ)),
        "page": ListPage([line_of(row) for row in found.rows], key_written(found.next)),
        "count": told_count(count_of(organ, filters, public=False), found, before),
        "is_narrowed": bool(asked),
        "query": urlencode({"organ": organ.code, **asked}),
        "may_import": request.actor.may(Permission.DECISION_IMPORT, place_of(organ)),
    }


def late_context(request: ActorRequest, chosen: OrganChoice) -> dict[str, Any]:
    """Give what was published after its last day, and what was withdrawn after it."""
    before = key_read(request.GET.get("after", ""))
    found = late_page(chosen.organ, today=today(), actor=request.actor, before=before)
    rows = [(line_of(row), publication_due(row)) for row in found.rows]
    return {
        "chosen": chosen,
        "page": ListPage(rows, key_written(found.next)),
        "withdrawals": late_withdrawals(request.actor),
    }


def decision_page(
    request: ActorRequest,
    found: Any,
    *,
    withdraw: BaseForm | None = None,
    correct: BaseForm | None = None,
) -> HttpResponse:
    """Show a decision; a form that was refused is shown again with what was typed."""
    may_act = request.actor.may(Permission.DECISION_IMPORT, place_of(found.organ))
    stands = found.standing != Standing.WITHDRAWN
    kept = {name: getattr(found, name) for name in _CORRECTED}
    told = Listed.of(found)
    context = {
        "decision": found,
        "line": line_of(told),
        "party_kind": PartyKind(found.party_kind).label,
        "due_on": publication_due(told),
        "changes": [(change, list(_was(change))) for change in _changes(found)],
        "may_act": may_act and stands,
        "withdraw": withdraw or WithdrawForm(auto_id="id_withdraw_%s"),
        "correct": correct or CorrectForm(initial=kept, auto_id="id_correct_%s"),
        "is_public": found.standing == Standing.SHOWN
        and (found.shown_until is None or found.shown_until >= today()),
    }
    return page(request, "decision", context, here=found.number)


def _changes(found: Any) -> Any:
    return found.changes.select_related("person").order_by("-changed_on", "-pk")


def _was(change: Any) -> Iterator[tuple[str, str]]:
    for name, value in change.was.items():
        if name in _LABELS and not name.endswith("_id"):
            yield _LABELS[name], "无" if value in {None, ""} else str(value)
