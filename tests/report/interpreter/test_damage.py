"""Whatever is damaged, no number is invented, moved or read twice, and what is whole stays right.

Every cell of the report holds a number of its own, so a number in a wrong cell shows at once.
"""

from __future__ import annotations

import re
from random import Random

import pytest

from gongkai.report.interpreter import interpret
from gongkai.report.readers import markdown, plain_text
from report.interpreter.random_reports import cells, numbered_report
from report.made.shapes import MARKDOWN_SHAPES, TEXT_SHAPES

SHAPES = {
    name: shape
    for name, shape in (TEXT_SHAPES | MARKDOWN_SHAPES).items()
    if name != "full_width"  # its numbers would escape NUMBER; its tables are those of `tabs`
}
NUMBER = re.compile(r"(?<!\d)[1-9]\d{3}(?!\d|年)")
ROUNDS = 5


def read(shape, text):
    reader = markdown if shape in MARKDOWN_SHAPES else plain_text
    return interpret(reader.read_document(text.encode()), "made")


def tokens(text):
    return [
        found for found in NUMBER.finditer(text) if int(found[0]) > 1000 and int(found[0]) < 2000
    ]


def check(shape, text, report):
    """Every number read is the one that stood in this cell; few others are lost."""
    true = cells(report)
    got = cells(read(shape, text))
    moved = {path: got[path] for path in got if got[path] not in (None, true.get(path))}
    lost = [path for path in true if got.get(path) is None]
    return moved, lost


@pytest.mark.parametrize("shape", SHAPES)
def test_a_number_deleted_moves_no_other(shape):
    report = numbered_report()
    text = SHAPES[shape](report)
    rng = Random(shape)  # noqa: S311
    for _ in range(ROUNDS):
        gone = rng.choice(tokens(text))
        moved, lost = check(shape, text[: gone.start()] + text[gone.end() :], report)
        assert not moved, gone
        assert len(lost) <= 15, (gone, lost)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_number_deleted_with_what_parts_it_moves_no_other(shape):
    report = numbered_report()
    text = SHAPES[shape](report)
    rng = Random(shape)  # noqa: S311
    for _ in range(ROUNDS):
        gone = rng.choice(tokens(text))
        rest = re.sub(r"^(?:\n?\t|[ \t|]+|\n)", "", text[gone.end() :], count=1)
        moved, lost = check(shape, text[: gone.start()] + rest, report)
        assert not moved, gone
        assert len(lost) <= 30, (gone, lost)


@pytest.mark.parametrize("shape", SHAPES)
def test_two_numbers_run_together_are_no_third_number_elsewhere(shape):
    report = numbered_report()
    text = SHAPES[shape](report)
    rng = Random(shape)  # noqa: S311
    for _ in range(ROUNDS):
        found = tokens(text)
        at = rng.randrange(len(found) - 1)
        first, second = found[at], found[at + 1]
        gap = text[first.end() : second.start()]
        if re.search(r"[\u4e00-\u9fff]", gap):
            continue
        fused = first[0] + second[0]
        moved, lost = check(shape, text[: first.start()] + fused + text[second.end() :], report)
        assert set(moved.values()) <= {int(fused)}, (first, moved)
        assert len(lost) <= 30


@pytest.mark.parametrize("shape", SHAPES)
def test_a_line_lost_moves_no_number(shape):
    report = numbered_report()
    lines = SHAPES[shape](report).split("\n")
    rng = Random(shape)  # noqa: S311
    for _ in range(ROUNDS):
        at = rng.randrange(6, len(lines) - 6)
        moved, _ = check(shape, "\n".join(lines[:at] + lines[at + 1 :]), report)
        assert not moved, lines[at]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_line_repeated_changes_no_number(shape):
    report = numbered_report()
    lines = SHAPES[shape](report).split("\n")
    rng = Random(shape)  # noqa: S311
    for _ in range(ROUNDS):
        at = rng.randrange(6, len(lines) - 6)
        moved, _ = check(shape, "\n".join(lines[: at + 1] + lines[at:]), report)
        assert not moved, lines[at]


@pytest.mark.parametrize("shape", SHAPES)
def test_a_stray_number_gets_into_no_cell(shape):
    report = numbered_report()
    lines = SHAPES[shape](report).split("\n")
    rng = Random(shape)  # noqa: S311
    for _ in range(ROUNDS):
        at = rng.randrange(8, len(lines) - 6)
        moved, lost = check(shape, "\n".join([*lines[:at], "9999", *lines[at:]]), report)
        assert not moved, lines[at]
        assert len(lost) <= 30
