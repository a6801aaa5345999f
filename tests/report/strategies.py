"""Hypothesis strategies for whole reports: both layouts, mixtures, blanks, big numbers, prose."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from gongkai.report.forms import APPLICANT_COLUMNS, DISPUTE_COLUMNS, FORMS, form_for
from gongkai.report.model import DISPUTE_KEYS, MONEY, Report, Section

PLACES = ("澄湖市", "青榆县", "望麓区", "临泽洲市", "白杨堡县")
BODIES = ("公安局", "人民政府办公室", "自然资源和规划局", "卫生健康委员会", "城市管理行政执法局")

# Characters a person may type into a report and that mean something to some format.
MARKUP = "#$*_@<>&\\\"'`~=+-|[]{}^%/;"
WORDS = (
    "全年主动公开政府信息",
    "条，通过门户网站发布",
    "政务新媒体",
    "镕喆堃昇赟玥龢",
    "办好“两微一端”",
    "依照《条例》第二十条",
    "12.5%",
    "1,204",
    "条（含以前年度）",
    "https://example.invalid/a?b=1&c=<d>",
    "一二三",
)
# Real text that the packaged typeface has no glyph for.
RARE = ("😀", "𠮷", "\ue000", "\U0002f800")

BIGGEST = 999_999_999_999

counts = st.one_of(
    st.integers(0, 9),
    st.integers(0, 9),
    st.none(),
    st.integers(0, 99_999),
    st.integers(0, BIGGEST),
)
amounts = st.one_of(
    st.none(),
    st.decimals(0, 9_999_999, places=4),
    st.integers(0, 9_999).map(Decimal),
    st.sampled_from([Decimal(0), Decimal("64.2623"), Decimal("25.10")]),
)


@st.composite
def sentences(draw: Any, extra: tuple[str, ...] = ()) -> str:
    """A sentence that begins and ends as prose does, with anything in between."""
    pieces = draw(
        st.lists(
            st.one_of(
                st.sampled_from(WORDS + extra),
                st.text(MARKUP, min_size=1, max_size=6),
                st.text("abcXYZ019", min_size=1, max_size=6),
            ),
            max_size=8,
        )
    )
    return f"本机关{''.join(pieces)}等工作有序开展。"


@st.composite
def texts(draw: Any, extra: tuple[str, ...] = ()) -> str:
    """Some paragraphs, one a line."""
    return "\n".join(draw(st.lists(sentences(extra), max_size=4)))


def _disclosure_cell(row: str, column: str) -> st.SearchStrategy[Any]:
    if (row, column) in MONEY:
        return amounts
    return st.integers(-30, 30) if column == "change" else counts


@st.composite
def disclosures(draw: Any, form: str) -> dict[str, dict[str, Any]]:
    """Some rows of the own layout, sometimes one that only the other has."""
    rows = {row.key: block for block in FORMS[form].disclosure for row in block.rows}
    kept = [key for key in rows if draw(st.integers(0, 9)) > 0]
    other = "2019" if form == "2021" else "2021"
    foreign = {row.key: block for block in FORMS[other].disclosure for row in block.rows}
    only_there = sorted(foreign.keys() - rows)
    if only_there and draw(st.integers(0, 4)) == 0:
        key = draw(st.sampled_from(only_there))
        rows[key] = foreign[key]
        kept.append(key)
    return {
        key: {column.key: draw(_disclosure_cell(key, column.key)) for column in rows[key].columns}
        for key in kept
    }


def _row(width: int) -> st.SearchStrategy[tuple[int | None, ...]]:
    filled = st.tuples(*[counts] * width)
    zeros, blank = st.just((0,) * width), st.just((None,) * width)
    return st.one_of(zeros, blank, filled, filled, filled)


@st.composite
def requests(draw: Any, form: str) -> dict[str, tuple[int | None, ...]]:
    """Table 3, a few rows left out; a later report sometimes leaves （六） undivided."""
    if draw(st.integers(0, 9)) == 0:
        return {}
    name = "2019" if draw(st.integers(0, 4)) == 0 else form
    keys = [row.key for row in FORMS[name].requests]
    dropped = draw(st.sets(st.sampled_from(keys), max_size=3))
    width = len(APPLICANT_COLUMNS)
    return {key: draw(_row(width)) for key in keys if key not in dropped}


@st.composite
def disputes(draw: Any) -> dict[str, tuple[int | None, ...]]:
    """Some groups of table 4; a blank one alone is no table."""
    keys = [key for key in DISPUTE_KEYS if draw(st.integers(0, 9)) > 0]
    found = {key: draw(_row(len(DISPUTE_COLUMNS))) for key in keys}
    return found if len(found) > 1 or any(map(any, found.values())) else {}


@st.composite
def sections(draw: Any, form: str, extra: tuple[str, ...] = ()) -> tuple[Section, ...]:
    """Most of the six sections, in order."""
    titles = FORMS[form].sections
    return tuple(
        Section(number, title, draw(texts(extra)))
        for number, title in enumerate(titles, 1)
        if draw(st.integers(0, 9)) > 0
    )


@st.composite
def reports(draw: Any, extra: tuple[str, ...] = ()) -> Report:
    """A whole report as the contract has it.

    Args:
        draw: Hypothesis's own.
        extra: More pieces of text for the prose.
    """
    year = draw(st.integers(2019, 2029))
    form = form_for(year).name
    organ = draw(st.sampled_from(PLACES)) + draw(st.sampled_from(BODIES))
    wording = draw(st.sampled_from(["年政府信息公开工作年度报告", "年度政府信息公开工作报告"]))
    return Report(
        file="",
        organ=organ,
        year=year,
        form=form,
        title=f"{organ}{year}{wording}",
        period=(date(year, 1, 1), date(year, 12, 31)),
        sections=draw(sections(form, extra)),
        disclosure=draw(disclosures(form)),
        requests=draw(requests(form)),
        disputes=draw(disputes()),
        preface=draw(texts(extra)),
    )
