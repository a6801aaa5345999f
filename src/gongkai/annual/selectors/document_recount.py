"""The second count of the register: every document's dates read again, and judged by the law."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from gongkai.annual.selectors.document_cells import ROWS
from gongkai.law.documents import DocumentDates, Place, places, takes_effect_on
from gongkai.publishing.models import Document

if TYPE_CHECKING:
    from datetime import date

    from gongkai.annual.period import Period
    from gongkai.organs.models import Organ

_COLUMNS = {
    "2021": {"issued": Place.ISSUED, "repealed": Place.REPEALED, "in_force": Place.IN_FORCE},
    "2019": {"made": Place.ISSUED},
}
_ROW_OF = {kind.value: row for row, kind in ROWS.items()}
_DATES = ("issued_on", "effective_on", "expires_on", "repealed_on")


def documents_again(organ: Organ, period: Period) -> dict[str, set[int]]:
    """Give which documents each cell counts; nothing where the register has issued none yet.

    Law: RPT-V13, RPT-21.
    """
    rows = list(
        Document.objects.filter(organ=organ).values_list(
            "pk", "kind", "is_own", "replaces", *_DATES
        )
    )
    lives = {pk: DocumentDates(*dates) for pk, _, _, _, *dates in rows}
    replaced = _replaced({pk: older for pk, _, _, older, *_ in rows}, lives)
    own = {pk: _ROW_OF[kind] for pk, kind, is_own, *_ in rows if is_own}
    if not any(_is_issued(lives[pk], period.last) for pk in own):
        return {}
    columns = _COLUMNS[period.form_name]
    found: dict[str, set[int]] = {
        f"disclosure.{row}.{column}": set() for row in ROWS for column in columns
    }
    for pk, row in own.items():
        life = replace(lives[pk], replaced_on=replaced.get(pk))
        there = places(life, period.year, period.last)
        for column, place in columns.items():
            if place in there:
                found[f"disclosure.{row}.{column}"].add(pk)
    return found


def _replaced(older: dict[int, int | None], lives: dict[int, DocumentDates]) -> dict[int, date]:
    """Give the day on which the first of its revisions takes effect, by the older document."""
    days: defaultdict[int, list[date]] = defaultdict(list)
    for pk, replaced_id in older.items():
        effect = takes_effect_on(lives[pk])
        if replaced_id is not None and effect is not None:
            days[replaced_id].append(effect)
    return {pk: min(found) for pk, found in days.items()}


def _is_issued(dates: DocumentDates, last: date) -> bool:
    return dates.issued_on is not None and dates.issued_on <= last
