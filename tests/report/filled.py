"""A made-up report whose every cell is filled and whose tables add up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from gongkai.report.forms import FORMS, form_for
from gongkai.report.model import MONEY, Report, Section

PROSE = "（一）主动公开。全年公开信息1,204条，其中规范性文件3件；发布解读12篇，较上年增长12.5%。"


def filled_report(year=2023, organ="澄湖市公安局", **changes):
    """Make a report; `changes` replace its fields."""
    form = FORMS[form_for(year).name]
    fields = {
        "file": "",
        "organ": organ,
        "year": year,
        "form": form.name,
        "title": f"{organ}{year}年政府信息公开工作年度报告",
        "period": (date(year, 1, 1), date(year, 12, 31)),
        "sections": tuple(
            Section(number, title, PROSE if number in {1, 5, 6} else "")
            for number, title in enumerate(form.sections, 1)
        ),
        "disclosure": _disclosure(form),
        "requests": _requests(form),
        "disputes": {
            "reconsideration": (2, 0, 0, 1, 3),
            "litigation": (0, 1, 0, 0, 1),
            "litigation_after_reconsideration": (0, 0, 0, 0, 0),
        },
    }
    return Report(**(fields | changes))


def with_row(report, part, key, row):
    """Give the rows of a table with one replaced."""
    return {**getattr(report, part), key: row}


def _disclosure(form):
    return {
        row.key: {
            column.key: Decimal("1350.1714") if (row.key, column.key) in MONEY else at
            for at, column in enumerate(block.columns)
        }
        for block in form.disclosure
        for row in block.rows
    }


def _requests(form):
    outcomes = form.outcome_keys()
    rows = {key: _totalled(at % 3, 1, 0, 0, 0, at % 2) for at, key in enumerate(outcomes)}
    concluded = tuple(sum(rows[key][column] for key in outcomes) for column in range(7))
    carried_out = _totalled(2, 1, 0, 0, 0, 0)
    carried_in = _totalled(1, 0, 0, 0, 0, 0)
    received = tuple(
        done + left - before
        for done, left, before in zip(concluded, carried_out, carried_in, strict=True)
    )
    return {
        "received": received,
        "carried_in": carried_in,
        **rows,
        "concluded": concluded,
        "carried_out": carried_out,
    }


def _totalled(*counts):
    return (*counts, sum(counts))
