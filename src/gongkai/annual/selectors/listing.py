"""The records behind a cell in a few plain words, for lists outside the pages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from gongkai.annual.period import period_of
from gongkai.annual.selectors.counted_requests import label_of
from gongkai.annual.selectors.figures import records_behind
from gongkai.decisions.models import Standing
from gongkai.today import today as civil_today

if TYPE_CHECKING:
    from collections.abc import Callable

    from django_stubs_ext import WithAnnotations

    from gongkai.annual.models import TypedFigure
    from gongkai.annual.period import Period
    from gongkai.annual.selectors.counted_requests import InTheYear
    from gongkai.casework.models import Dispute, Request
    from gongkai.decisions.models import Charge, Tally
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ
    from gongkai.publishing.models import Document


def records_listed(
    organ: Organ,
    year: int,
    cell: str,
    actor: Actor | None = None,
    *,
    today: date | None = None,
) -> list[dict[str, Any]]:
    """Give the records that a cell counts, none of them with an applicant's data.

    Returns:
        For each record `id`, `number`, `title`, `received_on`, `outcome`, `concluded_on` as the
        year has them, and `on`, the day from which it counts.

    Raises:
        CellUnknown, YearNotBegun: as in `records_behind`.
    """
    day = today or civil_today()
    period = period_of(year, day)
    found = records_behind(organ, year, cell, actor, today=day)
    line = _LINES[found.model._meta.label_lower]  # noqa: SLF001 - Django's public name
    return [line(record, period) for record in found.iterator(chunk_size=2000)]


def _request(request: WithAnnotations[Request, InTheYear], _: Period) -> dict[str, Any]:
    return {
        "id": request.pk,
        "number": request.number,
        "title": request.title,
        "on": request.received_on,
        "received_on": request.received_on,
        "outcome": label_of(request.outcome_then) if request.is_done else "",
        "concluded_on": request.concluded_on if request.is_done else None,
    }


def _dispute(dispute: Dispute, period: Period) -> dict[str, Any]:
    is_done = dispute.concluded_on is not None and dispute.concluded_on <= period.last
    return {
        "id": dispute.pk,
        "number": dispute.reference,
        "title": f"{dispute.get_kind_display()} {dispute.authority}",
        "on": dispute.filed_on,
        "received_on": dispute.filed_on,
        "outcome": dispute.get_result_display() if is_done else "",
        "concluded_on": dispute.concluded_on if is_done else None,
    }


def _document(document: Document, _: Period) -> dict[str, Any]:
    return {
        "id": document.pk,
        "number": document.document_number,
        "title": document.title,
        "on": document.issued_on,
        "received_on": document.issued_on,
        "outcome": "",
        "concluded_on": None,
    }


def _tally(tally: Tally, _: Period) -> dict[str, Any]:
    month = _month(tally.month)
    standing = Standing(tally.standing).label
    return _counted(tally.pk, f"{tally.decisions}件", f"{month:%Y年%m月}{standing}", month)


def _charge(charge: Charge, _: Period) -> dict[str, Any]:
    month = _month(charge.month)
    return _counted(charge.pk, f"{charge.yuan}元", f"{month:%Y年%m月}{charge.item}", month)


def _counted(pk: int, number: str, title: str, month: date) -> dict[str, Any]:
    return {
        "id": pk,
        "number": number,
        "title": title,
        "on": month,
        "received_on": month,
        "outcome": "",
        "concluded_on": None,
    }


def _month(month: int) -> date:
    return date(month // 100, month % 100, 1)


def _typed(figure: TypedFigure, _: Period) -> dict[str, Any]:
    typed_on = figure.typed_at.date()
    return {
        "id": figure.pk,
        "number": figure.value,
        "title": f"{figure.typed_by.name}填报：{figure.reason}",
        "on": typed_on,
        "received_on": typed_on,
        "outcome": "",
        "concluded_on": None,
    }


_LINES: dict[str, Callable[[Any, Period], dict[str, Any]]] = {
    "casework.request": _request,
    "casework.dispute": _dispute,
    "publishing.document": _document,
    "decisions.tally": _tally,
    "decisions.charge": _charge,
    "annual.typedfigure": _typed,
}
