"""The workbook: totals as formulas that give the report's figures, marks, no formula from text."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal

import pytest
from lxml import etree
from python_calamine import CalamineWorkbook

from gongkai.report.model import Section
from gongkai.report.writers.sheets import render_xlsx
from report.filled import filled_report, with_row

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
NAMES = ["说明", "主动公开", "依申请公开", "复议诉讼"]


def cells(report, sheet):
    """Give place → (formula, value as stored) of one sheet."""
    with zipfile.ZipFile(io.BytesIO(render_xlsx(report))) as container:
        root = etree.fromstring(container.read(f"xl/worksheets/sheet{NAMES.index(sheet) + 1}.xml"))
    return {
        cell.get("r"): (cell.findtext(f"{S}f"), cell.findtext(f"{S}v"))
        for cell in root.iter(f"{S}c")
    }


def formulas(report, sheet):
    return {place: formula for place, (formula, _) in cells(report, sheet).items() if formula}


def test_it_has_a_sheet_for_the_text_and_one_a_table():
    book = CalamineWorkbook.from_filelike(io.BytesIO(render_xlsx(filled_report())))
    assert book.sheet_names == NAMES
    bare = filled_report(disclosure={}, disputes={})
    book = CalamineWorkbook.from_filelike(io.BytesIO(render_xlsx(bare)))
    assert book.sheet_names == ["说明", "依申请公开"]


def test_it_writes_totals_as_formulas_that_give_the_reports_figures():  # RPT-V3, RPT-V2
    report = filled_report()
    found = cells(report, "依申请公开")
    assert found["J4"] == ("SUM(D4:I4)", str(report.requests["received"][6]))
    concluded = list(report.requests).index("concluded") + 4
    assert found[f"D{concluded}"] == (
        f"SUM(D6:D{concluded - 1})",
        str(report.requests["concluded"][0]),
    )
    assert found[f"J{concluded}"][0] == f"SUM(D{concluded}:I{concluded})"


def test_it_writes_the_totals_of_disputes_as_formulas():  # RPT-V6
    found = cells(filled_report(), "复议诉讼")
    assert found["E4"] == ("SUM(A4:D4)", "3")
    assert found["J4"] == ("SUM(F4:I4)", "1")
    assert found["E6"][1] == "✓"


def test_it_marks_the_identity_of_each_column():  # RPT-V1
    found = cells(filled_report(), "依申请公开")
    last = max(int(place[1:]) for place in found)
    formula, mark = found[f"D{last}"]
    assert formula == ('IF(COUNT(D4,D5,D27,D28)<4,"缺数",IF(SUM(D4:D5)=SUM(D27:D28),"✓","≠"))')
    assert mark == "✓"


def test_it_leaves_a_contradicted_total_as_it_is_and_marks_it():
    report = filled_report()
    wrong = (*report.requests["granted"][:6], 99)
    found = cells(
        filled_report(requests=with_row(report, "requests", "granted", wrong)), "依申请公开"
    )
    assert found["J6"] == (None, "99")
    assert found["L6"][1] == "≠"
    assert found["L4"][1] == "✓"
    assert any(mark == "≠" for place, (_, mark) in found.items() if place.startswith("J"))


def test_it_cannot_prove_what_is_blank():
    report = filled_report()
    part = (None, *report.requests["granted"][1:])
    found = cells(
        filled_report(requests=with_row(report, "requests", "granted", part)), "依申请公开"
    )
    assert found["D6"] == (None, None)
    assert found["J6"][0] is None
    assert found["L6"][1] == "缺数"


def test_it_proves_nothing_it_has_no_rows_for():
    only = {"granted": (1, 0, 0, 0, 0, 0, 1)}
    assert set(formulas(filled_report(requests=only), "依申请公开")) == {"J4", "L4"}
    totals = {"concluded": (1, 0, 0, 0, 0, 0, 1)}
    assert set(formulas(filled_report(requests=totals), "依申请公开")) == {"J4", "L4"}
    assert formulas(filled_report(), "主动公开") == {}


def test_it_names_outcomes_that_are_no_neighbours_one_by_one():
    report = filled_report()
    rows = {key: report.requests[key] for key in ("granted", "concluded", "carried_out")}
    rows["concluded"] = rows["granted"]
    found = cells(filled_report(requests=rows), "依申请公开")
    assert found["D5"][0] == "SUM(D4)"


@pytest.mark.parametrize("text", ["=1+1", "+A1", "-2", "@SUM(A1)", "=HYPERLINK(1)", "http://a.b"])
def test_it_never_makes_a_formula_or_link_of_text(text):
    report = filled_report(
        title=text, organ=text, preface=text, sections=(Section(1, text, f"{text}\n{text}"),)
    )
    assert formulas(report, "说明") == {}
    book = CalamineWorkbook.from_filelike(io.BytesIO(render_xlsx(report)))
    rows = [row[0] for row in book.get_sheet_by_index(0).to_python()]
    assert rows == [text, text, f"一、{text}", text, text]


@pytest.mark.parametrize(
    ("amount", "stored"),
    [
        (Decimal("64.2623"), 64.2623),
        (Decimal("25.10"), 25.1),
        (Decimal(233), 233),
        (Decimal("1E+3"), 1000),
        (Decimal("12345678901234.567"), "12345678901234.567"),
        (None, ""),
    ],
)
def test_it_keeps_money_exact(amount, stored):
    report = filled_report(disclosure={"charges": {"amount": amount}})
    book = CalamineWorkbook.from_filelike(io.BytesIO(render_xlsx(report)))
    assert book.get_sheet_by_name("主动公开").to_python()[2][1] == stored


def test_it_writes_counts_beyond_a_number_s_reach_as_text():
    report = filled_report()
    long = with_row(report, "requests", "granted", (10**15 + 1, 0, 0, 0, 0, 0, 10**15 + 1))
    book = CalamineWorkbook.from_filelike(io.BytesIO(render_xlsx(filled_report(requests=long))))
    row = book.get_sheet_by_name("依申请公开").to_python()[5]
    assert row[3] == "1000000000000001"
    assert row[11] == "缺数"


def test_it_cuts_a_paragraph_that_no_cell_can_hold():
    text = "公" * 70_000
    report = filled_report(sections=(Section(1, "总体情况", text),))
    book = CalamineWorkbook.from_filelike(io.BytesIO(render_xlsx(report)))
    rows = [row[0] for row in book.get_sheet_by_index(0).to_python()][2:]
    assert [len(row) for row in rows] == [32_767, 32_767, 4_466]
    assert "".join(rows) == text


def test_it_freezes_heads_and_prints_only_the_official_table():
    with zipfile.ZipFile(io.BytesIO(render_xlsx(filled_report()))) as container:
        sheet = etree.fromstring(container.read("xl/worksheets/sheet3.xml"))
        book = container.read("xl/workbook.xml").decode()
    pane = sheet.find(f".//{S}pane")
    assert (pane.get("xSplit"), pane.get("ySplit"), pane.get("state")) == ("3", "3", "frozen")
    assert "依申请公开!$A$1:$J$28" in book
    assert "依申请公开!$1:$3" in book
