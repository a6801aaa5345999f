"""Broken and hostile text ends in a report or a refusal, soon and without a traceback."""

from __future__ import annotations

from contextlib import suppress
from random import Random
from time import perf_counter

import pytest

from gongkai.report.document import UnreadableFile
from gongkai.report.interpreter import interpret
from gongkai.report.readers import markdown, plain_text
from report.interpreter.random_reports import cells, numbered_report
from report.made.shapes import MARKDOWN_SHAPES, TEXT_SHAPES

SHAPES = TEXT_SHAPES | MARKDOWN_SHAPES
MATERIAL = [
    "\n",
    "\n\n",
    "\t",
    "  ",
    "|",
    "｜",
    "　",
    "0",
    "/",
    "—",
    "一、",
    "（",
    "三、不",
    "总计",
    "其他",
    "**",
    "<table>",
    "\f",
    "\ufeff",
]


def mutated(text, rng):
    for _ in range(rng.randint(1, 12)):
        at = rng.randrange(len(text))
        kind = rng.randrange(4)
        if kind == 0:
            text = text[:at] + text[at + rng.randint(1, 20) :]
        elif kind == 1:
            text = text[:at] + rng.choice(MATERIAL) + text[at:]
        elif kind == 2:
            text = text[:at] + text[at : at + 30] + text[at:]
        else:
            other = rng.randrange(len(text))
            text = text[:at] + text[other : other + 10] + text[at + 10 :]
    return text


@pytest.mark.parametrize("shape", SHAPES)
def test_mutated_reports_end_in_a_report_or_a_refusal(shape):
    rng = Random(shape)  # noqa: S311
    report = numbered_report()
    text = SHAPES[shape](report)
    reader = markdown if shape in MARKDOWN_SHAPES else plain_text
    for _ in range(10):
        broken = mutated(text, rng)
        try:
            read = interpret(reader.read_document(broken.encode()), "x")
        except UnreadableFile:
            continue
        plain = broken.translate(str.maketrans("０１２３４５６７８９", "0123456789")).replace(
            ",", ""
        )
        for path, figure in cells(read).items():
            assert figure is None or str(abs(figure)) in plain or path.endswith("amount")


@pytest.mark.parametrize(
    "text",
    [
        "一、总体情况\n" * 8_000,
        "三、收到和处理政府信息公开申请情况\n" + "甲乙丙丁戊己\t1\t2\t3\n" * 8_000,
        "三、收到和处理政府信息公开申请情况\n" + "其他  1  2  3\n" * 8_000,
        "0  " * 60_000,
        "澄湾市公安局2023年政府信息公开工作年度报告\n" * 8_000,
        "\t" * 100_000,
        "| " * 60_000,
        "（" * 60_000,
        "一、总体情况\n二、主动公开政府信息情况\n" + "\t行政许可\n行政\n\n" * 8_000,
    ],
    ids=range(9),
)
def test_a_huge_text_is_read_in_bounded_time(text):
    started = perf_counter()
    with suppress(UnreadableFile):
        interpret(plain_text.read_document(text.encode()), "x")
    assert perf_counter() - started < 8
