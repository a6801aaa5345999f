import time

import pytest

from gongkai.report.document import UnreadableFile
from report.readers.html.pages import lines

SECONDS = 8


@pytest.mark.parametrize(
    "markup",
    [
        "<b id=%d><p>" * 4000,
        "<font color=%d>" * 20_000,
        "<table><tr><td>" * 5_000,
        "<div>" * 9_000,
        "<span style=display:none>" * 9_000,
        "<p " + "a%d=1 " * 30_000 + ">",
        "<img src='data:" + "A" * 3_000_000 + "'>",
        "<table><tr>" + "<td colspan=1000000 rowspan=1000000>1" * 3_000,
        "<!--" * 300_000,
        "&" * 500_000,
    ],
    ids=lambda markup: markup[:20],
)
def test_it_reads_pages_built_to_exhaust_it(markup):
    started = time.perf_counter()
    if "%d" in markup:
        markup = "".join(part + str(index) for index, part in enumerate(markup.split("%d")))
    lines(f"<p>甲</p>{markup}底")
    assert time.perf_counter() - started < SECONDS


def test_it_refuses_a_page_nested_without_end():
    with pytest.raises(UnreadableFile, match="嵌套"):
        lines("<div>" * 100_000)


def test_it_reads_long_pages_that_only_forget_to_close():
    assert len(lines("<li><p>甲<td></div>" * 21_000)) == 21_000


def test_it_reads_long_pages_of_any_letter_case():
    assert len(lines("<DIV><P>甲</div>" * 15_000)) == 15_000


def test_it_refuses_a_page_longer_than_any_report():
    with pytest.raises(UnreadableFile, match="网页"):
        lines("x" * 26_000_000)
    with pytest.raises(UnreadableFile, match="网页"):
        lines("<p>x" * 100_001)
