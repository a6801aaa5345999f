"""A blank cell is null and a written zero is zero; neither ever becomes the other (RPT-6)."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from gongkai.report.interpreter import interpret
from gongkai.report.readers import markdown, plain_text
from report.interpreter.random_reports import cells, made_report
from report.made.shapes import MARKDOWN_SHAPES, TEXT_SHAPES

SHAPES = TEXT_SHAPES | MARKDOWN_SHAPES
KEEPING_BLANKS = (
    "tabs",
    "leading_tabs",
    "pipes_with_edges",
    "pipes_without_edges",
    "page_rows",
    "page_cells",
    "page_cells_opened",
    "repeated_head",
    "page_furniture",
    "markdown",
    "markdown_bold",
)


def with_blanks(seed, share):
    rng = Random(seed)  # noqa: S311
    report = made_report(seed, ("2021", "2019")[seed % 2])

    def thinned(row):
        return tuple(None if rng.random() < share else count for count in row)

    return replace(
        report,
        disclosure={
            row: {key: None if rng.random() < share else figure for key, figure in figures.items()}
            for row, figures in report.disclosure.items()
        },
        requests={row: thinned(counts) for row, counts in report.requests.items()},
        disputes={row: thinned(counts) for row, counts in report.disputes.items()},
    )


def read(shape, report):
    reader = markdown if shape in MARKDOWN_SHAPES else plain_text
    return interpret(reader.read_document(SHAPES[shape](report).encode()), "made")


@pytest.mark.parametrize("shape", KEEPING_BLANKS)
@pytest.mark.parametrize("seed", range(3))
def test_where_cells_are_kept_every_blank_is_where_it_was(shape, seed):
    report = with_blanks(seed, 0.1)
    assert cells(read(shape, report)) == cells(report)


@pytest.mark.parametrize("shape", sorted(SHAPES))
@pytest.mark.parametrize("seed", range(2))
def test_where_they_are_lost_no_number_takes_their_place(shape, seed):
    report = with_blanks(seed, 0.05)
    true = cells(report)
    got = cells(read(shape, report))
    assert {path: got[path] for path in got if got[path] not in (None, true.get(path))} == {}


def test_rows_wholly_blank_are_rows_of_null():
    report = made_report(2)
    blank = replace(
        report,
        requests=report.requests | {"not_processed_repeat": (None,) * 7, "concluded": (None,) * 7},
    )
    for shape in ("tabs", "cells_stripped", "leading_tabs"):
        got = read(shape, blank).requests
        assert got["not_processed_repeat"] == (None,) * 7, shape
        assert got["carried_out"] == report.requests["carried_out"]


def test_a_table_of_disputes_left_blank_is_null():
    report = made_report(2)
    blank = replace(report, disputes=dict.fromkeys(report.disputes, (None,) * 5))
    for shape in ("tabs", "cells_stripped", "leading_tabs", "markdown"):
        assert dict(read(shape, blank).disputes) == blank.disputes, shape


def test_rows_that_the_source_lacks_are_absent():
    report = made_report(2)
    requests = {key: row for key, row in report.requests.items() if "refused" not in key}
    lacking = replace(report, requests=requests)
    for shape in ("tabs", "cells_stripped", "single_spaces"):
        assert dict(read(shape, lacking).requests) == requests, shape


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("key", ["other_other", "concluded", "carried_out"])
def test_a_row_left_blank_is_a_row_though_it_is_called_like_a_head(shape, key):
    report = made_report(1)
    blank = replace(report, requests=report.requests | {key: (None,) * 7})
    assert dict(read(shape, blank).requests) == blank.requests


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("2021", "normative_documents"),
        ("2021", "coercion"),
        ("2019", "coercion"),
        ("2019", "charges"),
    ],
)
def test_a_blocks_last_row_left_blank_keeps_its_own_columns(shape, form, key):
    report = made_report(1, form)
    blank = replace(
        report,
        disclosure=dict(report.disclosure) | {key: dict.fromkeys(report.disclosure[key])},
    )
    assert dict(read(shape, blank).disclosure) == blank.disclosure
