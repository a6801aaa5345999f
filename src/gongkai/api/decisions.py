"""Decisions of law enforcement that anyone may read."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router

from gongkai.api import schemas
from gongkai.api.caching import kept
from gongkai.api.cursors import cursor, read_cursor
from gongkai.api.public import After, Limit, public_organ
from gongkai.decisions.selectors import (
    Filters,
    Kind,
    Listed,
    PartyKind,
    decision_public,
    decisions_page,
)
from gongkai.today import today

router = Router()
router.add_decorator(kept, mode="view")

_Words = Annotated[str, Query(max_length=100)]
_Day = Annotated[str, Query(max_length=10, description="形如2026-01-31")]


@router.get(
    "/organs/{code}/decisions",
    response=schemas.or_refused(schemas.DecisionPage),
    summary="行政执法决定",
)
def decisions(
    request: HttpRequest,
    code: str,
    kind: Annotated[str, Query(max_length=1, description="1许可、2处罚、3强制")] = "",
    party: _Words = "",
    matter: _Words = "",
    number: _Words = "",
    from_on: _Day = "",
    until_on: _Day = "",
    after: After = "",
    limit: Limit = 20,
) -> dict[str, Any]:
    """Give an organ's decisions that are shown, newest first."""
    asked = {"kind": kind, "party": party, "matter": matter, "number": number}
    filters = Filters.from_query(asked | {"from": from_on, "until": until_on})
    before = read_cursor(after)
    page = decisions_page(public_organ(code), filters, today=today(), before=before, limit=limit)
    return {
        "decisions": [_shape(row) for row in page.rows],
        "next": cursor(*page.next) if page.next else "",
    }


@router.get(
    "/organs/{code}/decisions/{decision_id}",
    response=schemas.or_refused(schemas.DecisionOut),
    summary="一件行政执法决定",
)
def decision(request: HttpRequest, code: str, decision_id: int) -> dict[str, Any]:
    """Give a decision; one that was withdrawn answers 410 with the reason."""
    return _shape(decision_public(public_organ(code), decision_id, today=today()))


def _shape(row: Listed) -> dict[str, Any]:
    return {
        "id": row.pk,
        "kind": Kind(row.kind).label,
        "party_kind": PartyKind(row.party_kind).label,
        "unit": row.unit or None,
        **{name: getattr(row, name) for name in _PLAIN},
    }


_PLAIN = (
    "number",
    "party",
    "code",
    "matter",
    "sort",
    "facts",
    "basis",
    "content",
    "amount",
    "decided_on",
    "valid_until",
    "published_on",
    "shown_until",
)
