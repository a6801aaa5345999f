"""Setting two reports against each other, across layouts where their keys map."""

from __future__ import annotations

from decimal import Decimal
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from gongkai.report.checks.cells import (
    disclosure_cells,
    disclosure_path,
    dispute_group,
    dispute_path,
    request_column,
    request_path,
    request_row,
)
from gongkai.report.compare.comparison import Change, Comparison, Kind, Likeness
from gongkai.report.forms import APPLICANT_COLUMNS, DISPUTE_COLUMNS, FORMS
from gongkai.report.model import DISPUTE_KEYS, REQUEST_KEYS
from gongkai.report.writers.outline import line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gongkai.report.model import Count, Report, Row

_UNDIVIDED, _REST = "other", "other_other"
_LONGEST = 4_000  # characters compared of a section; time grows with their square


def compare_reports(old: Report, new: Report) -> Comparison:
    """Compare two reports cell by cell, and their sections by how alike they read.

    Two reports of one organ are compared year on year, of two organs as organs.

    Law: RPT-15 for the undivided （六）; RPT-V16 for `Change.is_swing`.
    """
    kind = Kind.ORGANS if old.organ != new.organ else Kind.YEARS
    old_name, new_name = _names(old, new, kind)
    return Comparison(
        kind=kind,
        title=_title(old, new, kind),
        old_name=old_name,
        new_name=new_name,
        changes=(*_disclosure(old, new), *_requests(old, new), *_disputes(old, new)),
        sections=tuple(_sections(old, new)),
    )


def _names(old: Report, new: Report, kind: Kind) -> tuple[str, str]:
    """Name the two columns; what does not tell them apart is not used."""
    if kind is Kind.ORGANS:
        names = (line(old.organ or old.file), line(new.organ or new.file))
        if old.year != new.year:
            names = (f"{names[0]}{_year(old)}", f"{names[1]}{_year(new)}")
    else:
        names = (_year(old), _year(new))
    return names if all(names) and names[0] != names[1] else ("前一份", "后一份")


def _title(old: Report, new: Report, kind: Kind) -> str:
    if kind is Kind.ORGANS:
        return "政府信息公开工作年度报告对比"
    return f"{line(new.organ or '')}政府信息公开工作年度报告{_year(old)}与{_year(new)}对比"


def _year(report: Report) -> str:
    return "" if report.year is None else f"{report.year}年"


def _disclosure(old: Report, new: Report) -> Iterator[Change]:
    """Table 2 in the new report's layout, then the cells that only the other layout has."""
    forms = (new.form, *(form for form in FORMS if form != new.form))
    names = {
        (row, column): name
        for form in reversed(forms)
        for row, column, name in disclosure_cells(form)
    }
    cells = [(row, column) for form in forms for row, column, _ in disclosure_cells(form)]
    for row, column in dict.fromkeys(cells):
        if any(column in report.disclosure.get(row, {}) for report in (old, new)):
            yield Change(
                disclosure_path(row, column),
                "disclosure",
                names[row, column],
                old.disclosure.get(row, {}).get(column),
                new.disclosure.get(row, {}).get(column),
            )


def _requests(old: Report, new: Report) -> Iterator[Change]:
    before, after, is_legacy = _aligned(old.requests, new.requests)
    for key in (key for key in REQUEST_KEYS if key in before or key in after):
        pairs = _pairs(before.get(key), after.get(key), len(APPLICANT_COLUMNS))
        for place, (was, now) in enumerate(pairs):
            yield Change(
                request_path(key, place),
                "requests",
                f"{request_row(key)}的{request_column(place)}",
                was,
                now,
                is_legacy=is_legacy and key == _REST,
            )


def _aligned(
    old: Mapping[str, Row], new: Mapping[str, Row]
) -> tuple[Mapping[str, Row], Mapping[str, Row], bool]:
    """Set an undivided （六）其他处理 against 3.其他 of a report that divides it (RPT-15)."""
    old_whole, new_whole = _is_undivided(old), _is_undivided(new)
    if old_whole and _REST in new:
        return _renamed(old), new, True
    if new_whole and _REST in old:
        return old, _renamed(new), True
    return old, new, False


def _is_undivided(rows: Mapping[str, Row]) -> bool:
    return _UNDIVIDED in rows and _REST not in rows


def _renamed(rows: Mapping[str, Row]) -> Mapping[str, Row]:
    return {_REST if key == _UNDIVIDED else key: row for key, row in rows.items()}


def _disputes(old: Report, new: Report) -> Iterator[Change]:
    for key in (key for key in DISPUTE_KEYS if key in old.disputes or key in new.disputes):
        pairs = _pairs(old.disputes.get(key), new.disputes.get(key), len(DISPUTE_COLUMNS))
        for place, (was, now) in enumerate(pairs):
            label = f"{dispute_group(key)}的“{DISPUTE_COLUMNS[place].label}”"
            yield Change(dispute_path(key, place), "disputes", label, was, now)


def _pairs(old: Row | None, new: Row | None, width: int) -> Iterator[tuple[Count, Count]]:
    blank: Row = (None,) * width
    return zip(old or blank, new or blank, strict=True)


def _sections(old: Report, new: Report) -> Iterator[Likeness]:
    titles = FORMS[new.form].sections
    for number, title in enumerate(titles, 1):
        before, after = old.section(number), new.section(number)
        if before or after:
            ratio = _ratio(before.text, after.text) if before and after else None
            yield Likeness(number, title, ratio)


def _ratio(old: str, new: str) -> Decimal:
    """Give the share of the two texts that they have in common, in order."""
    matcher = SequenceMatcher(None, old[:_LONGEST], new[:_LONGEST], autojunk=False)
    return Decimal(matcher.ratio()).quantize(Decimal("0.01"))
