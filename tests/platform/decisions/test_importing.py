"""A file of decisions goes in: good rows whole, bad rows back, masked, counted, once."""

from __future__ import annotations

import csv
import io
import re
from datetime import date

import pytest
from django.core.files.storage import default_storage

from gongkai.decisions.models import Decision, Kind, Party, PartyKind, Run, Standing, Tally
from gongkai.decisions.refusals import FileUnfit, MappingUnfit
from gongkai.decisions.selectors import counted_in, guess
from gongkai.decisions.services import Columns, run_begin
from gongkai.files.models import StoredFile
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from platform_decisions import ADULT, CHILD, PENALTIES, csv_of, penalty

PERSON = {"kind": "自然人", "code": ""}


def rejected(run):
    with default_storage.open(run.rejected.key) as file:
        return file.read().decode("utf-8-sig")


def test_it_takes_the_good_rows_and_returns_the_bad_ones(cast, imported):
    run = imported(penalty("1号"), penalty("2号", code="911100008021004330"))
    assert run.state == Run.State.DONE
    assert (run.rows_read, run.rows_written, run.rows_rejected) == (2, 1, 1)
    kept = Decision.objects.get()
    assert (kept.party.name, kept.unit, kept.amount) == ("云泽甲物流有限公司", cast.unit, 500)
    assert "2号" in rejected(run)
    assert "统一社会信用代码校验不符" in rejected(run)


BAD = {
    "缺少决定文书号": penalty(""),
    "缺少行政相对人名称": penalty("1号", ""),
    "不在代码表内": penalty("2号", sort="没收全部"),
    "决定日期晚于今天": penalty("3号", on="2026-06-11"),
    "决定日期早于1949年10月1日": penalty("4号", on="1949-09-30"),
    "不是日期": penalty("5号", on="2026-02-30"),
    "身份证号码校验不符": penalty("6号", "张三", **PERSON, identity="110105194912310021"),
    "自然人不应有统一社会信用代码": penalty("7号", "张三", kind="自然人"),
    "决定文书号中有当事人的姓名": penalty("7号张 三", "张三", **PERSON),
    "不是本机关的内设机构": penalty("8号", unit="水务处"),
    "金额不是数字": penalty("9号", amount="五百"),
    "决定文书号超过80字": penalty("1" * 81),
}


def test_every_check_says_why_in_chinese(cast, imported):
    """PUB-25: each bad row comes back with its reason, and none of them is kept."""
    run = imported(*BAD.values())
    lines = rejected(run).splitlines()[1:]
    for reason, line in zip(BAD, lines, strict=True):
        assert reason in line
    assert run.facts["reasons"]["决定日期晚于今天"] == 1
    assert not Decision.objects.exists()


def test_the_headings_of_a_plain_sheet_are_known():
    """PUB-25."""
    found = guess(["处罚决定书文号", "处罚决定书文书号", "罚款（万元）"], Kind.PENALTY)
    assert found.headings == {"number": "处罚决定书文书号", "amount_wan": "罚款（万元）"}
    assert guess(["许可决定文书号"], Kind.PERMIT).headings == {"number": "许可决定文书号"}


def test_the_report_counts_reasons_without_what_was_written(cast, imported):
    run = imported(*BAD.values(), penalty("9号"), penalty("9号"))
    assert run.facts["reasons"]["承办单位不是本机关的内设机构"] == 1
    assert run.facts["reasons"]["决定日期不是日期"] == 1


def test_rows_that_are_no_rows_come_back_too(cast, imported):
    run = imported(penalty("1号"), '"2号","少了几列"', penalty("3号"))
    assert (run.rows_written, run.rows_rejected) == (2, 1)
    assert "少了几列" in rejected(run)


def test_the_second_of_one_number_comes_back(cast, imported):
    run = imported(penalty("1号"), penalty("1号"))
    assert "决定文书号与第2行重复" in rejected(run)
    assert Decision.objects.count() == 1


def test_the_returned_file_mended_goes_in(cast, imported):
    run = imported(penalty("1号"), penalty("2号", "=甲有限公司", unit="水务处"))
    mended = rejected(run).replace("水务处", "交警支队")
    assert "'=甲有限公司" in mended, "no spreadsheet takes it for a formula"
    assert imported(file=io.BytesIO(mended.encode())).rows_written == 1
    assert Decision.objects.get(number="2号").party.name == "=甲有限公司"


def test_nothing_of_a_returned_file_is_a_formula(cast, imported):
    """Not what was no row, nor a heading, nor behind a break; brought again it is as it was."""
    row = penalty("2号", "＝甲有限公司", unit="水务处", facts="\r=1+2")
    file = csv_of("=cmd|1,too,few", f'{row},"-1"', headings=f"{PENALTIES},=备注")
    text = rejected(imported(file=file))
    assert not re.search(r"(?:^|,)\"?[=+@＝\r\t-]", text, re.MULTILINE)
    mended = text.replace("水务处", "交警支队")
    assert imported(file=io.BytesIO(mended.encode())).rows_written == 1
    assert Decision.objects.get().party.name == "＝甲有限公司"
    assert next(csv.reader(io.StringIO(text)))[-2] == "'=备注"


def test_the_same_file_twice_changes_nothing(cast, imported):
    rows = [penalty("1号"), penalty("2号")]
    imported(*rows)
    before = list(Decision.objects.values_list().order_by("pk"))
    again = imported(*rows, on=date(2026, 6, 12))
    assert (again.rows_written, again.rows_unchanged, again.rows_rejected) == (0, 2, 0)
    assert list(Decision.objects.values_list().order_by("pk")) == before
    assert Tally.objects.get().decisions == 2


def test_the_next_file_knows_an_organisation_without_a_credit_code(cast, imported):
    imported(penalty("1号", code=""))
    assert imported(penalty("2号", code="")).state == Run.State.DONE
    assert {one.party_id for one in Decision.objects.all()} == {Party.objects.get().pk}


def test_another_content_is_returned_unless_it_corrects(cast, imported):
    """PUB-26: what is kept changes only when somebody says that it is a correction."""
    imported(penalty("1号"))
    assert "已经导入，内容不同" in rejected(imported(penalty("1号", amount="0.1")))
    run = imported(penalty("1号", amount="0.1", on="2026-05-30"), corrects=True)
    kept = Decision.objects.get()
    assert (run.rows_corrected, kept.amount, kept.decided_on) == (1, 1000, date(2026, 5, 30))
    was = kept.changes.get().was
    assert was["amount"] == "500.00"
    assert dict(Tally.objects.values_list("month", "decisions")) == {202606: 0, 202605: 1}


def test_all_or_none_takes_none(cast, imported):
    run = imported(penalty("1号"), penalty("2号", on=""), is_whole=True)
    assert (run.state, run.rows_rejected) == (Run.State.REFUSED, 1)
    assert "缺少决定日期" in rejected(run)
    assert not Decision.objects.exists()


def test_natural_persons_are_masked_and_minors_not_shown(cast, imported):
    """PUB-28, SITE-17: no name, no number; of a minor nothing but the decision itself."""
    facts = "张三丰（110105194912310021）驾驶京A12345，电话13800138000"
    imported(
        penalty("1号", "张三丰", **PERSON, identity=ADULT, facts=facts),
        penalty("2号", "李小明", **PERSON, identity=CHILD),
        penalty("3号", "欧阳修", **PERSON),
        kind=Kind.PENALTY,
    )
    first, child, third = Decision.objects.order_by("number")
    assert (first.person, child.person, third.person) == ("张某某", "", "欧阳某")
    assert {first.standing, child.standing, third.standing} == {Standing.WITHHELD}
    assert not Party.objects.exists()
    assert counted_in(cast.organ, 2026) == {Kind.PENALTY: 3}, "RPT-22: withheld ones count"


def test_permits_of_natural_persons_are_shown_masked(cast, imported):
    """PUB-27, PUB-28."""
    row = '"许1号","张三丰","自然人","准予张三丰（110105194912310021）经营"'
    row += ',"登记：张三丰","2026-06-05"'
    headings = "行政许可决定文书号,行政相对人名称,行政相对人类别,许可内容,许可类别,许可决定日期"
    columns = Columns(
        {
            "number": "行政许可决定文书号",
            "party": "行政相对人名称",
            "party_kind": "行政相对人类别",
            "content": "许可内容",
            "sort": "许可类别",
            "decided_on": "许可决定日期",
        },
        {"matter": "烟花爆竹经营许可"},
    )
    imported(file=csv_of(row, headings=headings), kind=Kind.PERMIT, mapping=columns)
    kept = Decision.objects.get()
    assert (kept.standing, kept.person) == (Standing.SHOWN, "张某某")
    assert kept.content == "准予张某某（11************0021）经营"
    assert kept.sort == "登记：张某某"
    assert kept.matter.text == "烟花爆竹经营许可"


def test_who_is_not_said_to_be_an_organisation_is_masked(cast, imported):
    """PUB-28: a name without code and without a firm's word is a person's."""
    imported(
        *(
            penalty(f"{len(name)}{name[1]}号", name, kind="", code="")
            for name in ("王小二", "刘园园")
        )
    )
    assert set(Decision.objects.values_list("party_kind", flat=True)) == {PartyKind.NATURAL}


def test_what_comes_after_seven_working_days_is_late(cast, imported):
    """PUB-24."""
    imported(penalty("1号", on="2026-05-29"), penalty("2号", on="2026-06-01"))
    assert dict(Decision.objects.values_list("number", "is_late")) == {"1号": True, "2号": False}
    assert Tally.objects.get(month=202605).late == 1


def test_the_file_itself_is_deleted_when_it_is_in(cast, imported):
    imported(penalty("1号"))
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_it_reads_the_encodings_of_offices(cast, imported, encoding):
    imported(file=csv_of(penalty("1号"), encoding=encoding))
    assert Decision.objects.get().party.name == "云泽甲物流有限公司"


@pytest.mark.parametrize("sign", ["\t", ";", "|"])
def test_it_reads_other_delimiters(cast, imported, sign):
    text = csv_of(penalty("1号")).getvalue().decode().replace(",", sign)
    imported(file=io.BytesIO(text.encode()))
    assert Decision.objects.count() == 1


def test_it_reads_a_workbook(cast, imported):
    import xlsxwriter

    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"default_date_format": "yyyy-mm-dd"}) as book:
        sheet = book.add_worksheet()
        headings = ("文书号", "相对人名称", "信用代码", "案由", "处罚决定日期", "罚款数额")
        sheet.write_row(0, 0, headings)
        row = ("1号", "云泽甲物流有限公司", "91110000802100433B", "违规", date(2026, 6, 5), 500)
        for place, value in enumerate(row):
            sheet.write(1, place, value)
    made.seek(0)
    imported(file=made, name="处罚.xlsx")
    kept = Decision.objects.get()
    assert (kept.amount, kept.decided_on) == (500, date(2026, 6, 5))


def test_it_reads_parquet(cast, imported, tmp_path, settings):
    import duckdb

    path = tmp_path / "处罚.parquet"
    duckdb.sql(
        "SELECT '1号' AS \" 文书号 \", '云泽甲物流有限公司' AS 相对人名称, '违规' AS 案由,"
        " DATE '2026-06-05' AS 处罚决定日期, 500 AS 罚款数额"
    ).write_parquet(str(path))
    with path.open("rb") as file:
        imported(file=file, name=path.name)
    assert Decision.objects.get().amount == 500
    settings.IMPORT_ROWS = 0
    with path.open("rb") as file, pytest.raises(FileUnfit, match="超过0行"):
        imported(file=file, name=path.name)


def test_a_file_without_the_columns_is_refused_with_the_field(cast, imported):
    with pytest.raises(MappingUnfit, match="决定文书号") as refusal:
        imported(file=csv_of("甲", headings="名称"))
    assert refusal.value.field == "number"
    with pytest.raises(FileUnfit):
        imported(penalty("1号"), name="处罚.exe")
    for content in (b"%PDF-1.7 ...", b"a," + b"x" * 140_000):
        with pytest.raises(FileUnfit):
            imported(file=io.BytesIO(content))
    assert not Run.objects.exists()


def test_who_may_not_import_does_not(cast):
    with pytest.raises(NotAllowed):
        run_begin(
            organ=cast.organ,
            kind=Kind.PENALTY,
            file=csv_of(penalty("1号")),
            name="处罚.csv",
            by=cast.actor[Role.AUDITOR],
        )
