"""Records by the sheet: heads in one line or two, a preview, drafts, and the rest given back."""

from __future__ import annotations

from io import BytesIO

import pytest
import xlsxwriter

from gongkai.law.listings import LISTINGS, problems
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.publishing.models import Item
from gongkai.publishing.refusals import ColumnUnfit, ItemIncomplete
from gongkai.publishing.selectors import column_by_slug, titles_in
from gongkai.publishing.services import records_import
from gongkai.publishing.sheets import (
    SheetUnfit,
    blank_sheet,
    lines_of,
    refused_sheet,
    rows_of,
)
from listing_samples import RECORDS
from platform_publishing import DAY

STATIONS, HOUSEHOLD = LISTINGS["stations"], LISTINGS["household"]
STATION = RECORDS["stations"]
HEADS = ["排列顺序", "名称", "类别", "所在县区或者街道", "地址", "办公时间", "电话"]
ROW = ["1", "城东派出所", "派出所", "城东区", "和平街2号", "全天", "0571-12345678"]
# The standard's own heads: two lines, the last three split and ticked (PUB-21).
STANDARD = [
    ["户籍管理领域基层政务公开标准目录", *[""] * 13],
    [
        *("序号", "公开事项", "", "公开内容(要素)", "公开依据", "公开时限", "公开主体"),
        *("公开渠道和载体", "公开对象", "", "公开方式", "", "公开层级", ""),
    ],
    [
        *("", "一级事项", "二级事项", "", "", "", "", ""),
        *("全社会", "特定群众", "主动", "依申请公开", "县级", "乡、村级"),
    ],
    [
        *("1", "出生登记", "国内出生登记", "条件、材料", "《户口登记条例》", "20个工作日"),
        *("县级公安机关", "政府网站", "√", "", "√", "", "√", "√"),
    ],
    ["2", "", "国外出生登记", "条件、材料", "", "", "", "", "√", "", "√", "", "√", ""],
]


def sheet(lines):
    written = BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        page = book.add_worksheet()
        for at, line in enumerate(lines):
            page.write_row(at, 0, line)
    return BytesIO(written.getvalue())


def read(listing, lines, known=()):
    return rows_of(listing, lines_of(sheet(lines)), known=known)


def test_lines_below_the_heads_are_records():
    (row,) = read(STATIONS, [HEADS, ROW])
    assert row.reasons == ()
    assert row.number == 2
    assert row.title == "城东派出所"
    assert row.data["rank"] == "001"


def test_the_standard_catalogue_is_read_with_its_two_lines_of_heads():
    """PUB-21: what is merged goes on below, what is ticked is chosen."""
    first, second = read(HOUSEHOLD, STANDARD)
    assert first.reasons == second.reasons == ()
    assert first.title == "出生登记：国内出生登记"
    assert first.data["tier"] == "县级、乡、村级"
    assert second.title == "出生登记：国外出生登记"
    assert second.data["basis"] == "《户口登记条例》"
    assert (second.data["audience"], second.data["tier"]) == ("全社会", "县级")


def test_each_line_that_is_not_whole_says_why():
    bad = ["x", "", "站", "城西区", "", "全天", "13800138000"]
    good, refused = read(STATIONS, [HEADS, ROW, bad])
    assert good.reasons == ()
    assert len(refused.reasons) == 5
    assert "缺少名称，请填写。" in refused.reasons


def test_a_name_that_is_there_already_is_refused():
    rows = read(STATIONS, [HEADS, ROW, ROW, [*ROW[:1], "城西派出所", *ROW[2:]]], {"城西派出所"})
    assert [bool(row.reasons) for row in rows] == [False, True, True]


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ([HEADS[:3], ROW[:3]], "表头缺少“所在县区或者街道”“地址”"),
        ([HEADS], "下面没有内容"),
        ([["说明"], ["没有表头"]], "表头缺少"),
        ([HEADS, *([[str(n), f"第{n}所", *ROW[2:]] for n in range(301)])], "最多导入300条"),
    ],
)
def test_a_sheet_that_is_none_is_refused(lines, says):
    with pytest.raises(SheetUnfit, match=says):
        read(STATIONS, lines)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04nothing", b"a,b\n1,2"])
def test_a_file_that_is_no_workbook_is_refused(content):
    with pytest.raises(SheetUnfit, match="另存为xlsx"):
        lines_of(BytesIO(content))


def test_too_large_a_sheet_is_refused_before_it_is_read():
    with pytest.raises(SheetUnfit, match="不能超过2000行"):
        read(STATIONS, [HEADS, *[ROW] * 2100])


@pytest.mark.parametrize("key", LISTINGS)
def test_what_was_refused_comes_back_mended_as_it_went(key):
    data = RECORDS[key]
    written = refused_sheet(LISTINGS[key], [(data, ["原因"])])
    (row,) = rows_of(LISTINGS[key], lines_of(BytesIO(written)), known=())
    assert {name: value for name, value in row.data.items() if value} == data
    assert problems(LISTINGS[key], row.data) == row.reasons == ()


@pytest.mark.parametrize("key", LISTINGS)
def test_the_empty_sheet_has_the_heads_and_says_how(key):
    lines = lines_of(BytesIO(blank_sheet(LISTINGS[key])))
    assert lines[0] == [field.label for field in LISTINGS[key].fields]
    with pytest.raises(SheetUnfit, match="没有内容"):
        rows_of(LISTINGS[key], lines, known=())


def test_what_begins_like_a_formula_stays_a_text():
    written = refused_sheet(STATIONS, [(STATION | {"name": '=cmd|"/c calc"!A1'}, [])])
    (row,) = rows_of(STATIONS, lines_of(BytesIO(written)), known=())
    assert row.title.startswith("=cmd")
    assert b"<f>" not in written


@pytest.fixture
def bring(cast, column):
    def give(*rows, slug="stations", **told):
        facts = {"formed_on": DAY, "by": cast.actor[Role.OFFICER], "today": DAY}
        where = column_by_slug(cast.organ, slug)
        return records_import(organ=cast.organ, column=where, rows=rows, **(facts | told))

    return give


def test_every_record_becomes_a_draft_of_its_own(bring):
    """PUB-35: each has its own review."""
    made = bring(STATION, STATION | {"name": "城西派出所"})
    assert {item.title for item in made} == {"城东派出所", "城西派出所"}
    assert {item.state for item in made} == {"draft"}
    assert all(item.revisions.get().data["area"] == "城东区" for item in made)


def test_the_same_sheet_twice_changes_nothing(cast, bring):
    bring(STATION)
    assert bring(STATION, STATION) == []
    assert titles_in(column_by_slug(cast.organ, "stations")) == {"城东派出所"}


def test_one_record_that_is_not_whole_stops_all(bring):
    with pytest.raises(ItemIncomplete, match="第2条不完整：缺少地址"):
        bring(STATION, STATION | {"name": "城西派出所", "address": ""})
    assert not Item.objects.exists()


def test_only_a_column_of_records_takes_them(bring):
    with pytest.raises(ColumnUnfit, match="不按清单登记"):
        bring(STATION, slug="interpretations")


def test_who_may_not_draft_brings_nothing(cast, sibling, bring):
    for actor in (sibling.actor[Role.OFFICER], cast.actor[Role.AUDITOR]):
        with pytest.raises(NotAllowed):
            bring(STATION, by=actor)


def test_a_unit_brings_its_own_and_no_others(cast, bring):
    (item,) = bring(STATION, unit=cast.unit, by=cast.actor[Role.HANDLER])
    assert item.unit == cast.unit
    with pytest.raises(NotAllowed):
        bring(STATION, unit=cast.other_unit, by=cast.actor[Role.HANDLER])
