"""Whatever shape its tables are in, a report reads back equal, cell for cell."""

from __future__ import annotations

import pytest

from gongkai.report.interpreter import interpret
from gongkai.report.readers.plain_text import read_document
from report.interpreter.random_reports import made_report
from report.made.shapes import ENCODINGS, TEXT_SHAPES


@pytest.mark.parametrize("shape", TEXT_SHAPES)
@pytest.mark.parametrize("form", ["2021", "2019"])
@pytest.mark.parametrize("seed", range(4))
def test_it_reads_back_every_cell(shape, form, seed):
    report = made_report(seed, form, small=seed % 2 == 0)
    read = interpret(read_document(TEXT_SHAPES[shape](report).encode()), "made")
    assert dict(read.disclosure) == report.disclosure
    assert dict(read.requests) == report.requests
    assert dict(read.disputes) == report.disputes


@pytest.mark.parametrize("shape", [name for name in TEXT_SHAPES if name != "no_headings"])
def test_it_reads_back_the_text_outside_the_tables(shape):
    report = made_report(7)
    read = interpret(read_document(TEXT_SHAPES[shape](report).encode()), "made")
    assert [(part.number, part.title, part.text) for part in read.sections] == [
        (part.number, part.title, part.text) for part in report.sections
    ]
    assert (read.organ, read.year, read.title) == (report.organ, report.year, report.title)
    assert read.preface == report.preface
    assert read.period == report.period


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_it_reads_every_encoding_that_offices_write(encoding):
    report = made_report(3)
    text = TEXT_SHAPES["tabs"](report).replace("\n", "\r\n")
    read = interpret(read_document(text.encode(encoding)), "made")
    assert dict(read.requests) == report.requests
    assert read.title == report.title
