"""Large exports on their pages: the offer to make one, and the list of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.http import urlencode

from gongkai.casework.selectors.filters import number_read
from gongkai.decisions.export_mail import kept_until
from gongkai.decisions.selectors import Export, exports_page, units_named
from gongkai.decisions.selectors.downloading import SHEET_ROWS
from gongkai.files.selectors import FileState
from gongkai.workspace.forms.enforcement import DecisionFilterForm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from gongkai.decisions.selectors import Filters
    from gongkai.organs.middleware import ActorRequest
    from gongkai.workspace.organ_choice import OrganChoice

_ROWS = 30
_TONES = {
    Export.State.WAITING: "waiting",
    Export.State.MAKING: "waiting",
    Export.State.DONE: "done",
    Export.State.FAILED: "late",
}


@dataclass(frozen=True, slots=True)
class Line:
    """An export in words; why its file cannot be fetched where the scan stands against it."""

    row: Any
    said: str
    query: str
    tone: str
    until: date | None
    hindrance: str


@dataclass(frozen=True, slots=True)
class ExportsPage:
    """A page of exports; `next` opens the one after."""

    rows: Sequence[Line]
    next: str


def offer_context(
    chosen: OrganChoice, filters: Filters, ending: str, count: int | None
) -> dict[str, Any]:
    """Give what the page shows that offers to make a large file in the background."""
    asked = filters.as_query()
    return {
        "chosen": chosen,
        "ending": ending,
        "asked": asked,
        "said": _said(asked, units_named([(chosen.organ.pk, asked)])),
        "query": urlencode({"organ": chosen.organ.code, **asked}),
        "count": count,
        "most": settings.EXPORT_ROWS,
        "sheet_rows": SHEET_ROWS,
        "is_beyond_sheet": ending == "xlsx" and (count or 0) > SHEET_ROWS,
        "days": settings.EXPORT_DAYS,
    }


def exports_context(request: ActorRequest) -> dict[str, Any]:
    """Give what the list of one's own exports shows; the last asked for stands first."""
    before = number_read(request.GET.get("after", ""))
    found = exports_page(request.actor, before=before, limit=_ROWS + 1)
    rows = found[:_ROWS]
    units = units_named([(row.organ_id, row.filters) for row in rows])
    following = str(rows[-1].pk) if len(found) > _ROWS else ""
    return {
        "page": ExportsPage([_line(row, units) for row in rows], following),
        "is_going": any(row.made_at is None for row in rows),
        "days": settings.EXPORT_DAYS,
    }


def _line(row: Any, units: Mapping[str, str]) -> Line:
    file = row.file
    return Line(
        row=row,
        said=_said(row.filters, units),
        query=urlencode({"organ": row.organ.code, **row.filters}),
        tone=_TONES[row.state],
        until=kept_until(row),
        hindrance=file.get_state_display() if file and file.state != FileState.CLEAN else "",
    )


def _said(asked: Mapping[str, str], units: Mapping[str, str]) -> str:
    """Say in words how a list is narrowed."""
    fields = DecisionFilterForm({}, ()).fields
    words = {
        name: units if name == "unit" else dict(getattr(fields[name], "choices", ()))
        for name in asked
    }
    told = [
        f"{fields[name].label}：{words[name].get(value, value)}" for name, value in asked.items()
    ]
    return "；".join(told) or "全部决定"
