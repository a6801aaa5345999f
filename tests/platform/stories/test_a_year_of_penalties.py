"""A bureau puts half a year's penalties online: bad rows come back, are mended, and all count.

`GONGKAI_STORY_DECISIONS` says how many rows the file has. Every count is taken of what was
generated; every number looked at is read off a page.

The days: Wednesday 15 July 2026. Ordered on Monday 13 July a withdrawal is due on Thursday 16
July; ordered on Wednesday 8 July it was due on Monday 13 July.
"""

from __future__ import annotations

import csv
import io
import os
import re
from contextlib import contextmanager
from datetime import date

import pytest
from django.db import connection, transaction

from gongkai.decisions.models import Decision, Matter, Tally
from gongkai.jobs.worker import drain
from gongkai.organs.roles import Role
from platform_decisions import csv_of
from platform_many_decisions import (
    HEADINGS,
    UNITS,
    Row,
    by_month,
    by_unit,
    file_of,
    reasons,
    rows_of,
)

pytestmark = pytest.mark.django_db(transaction=True)

MANY = int(os.environ.get("GONGKAI_STORY_DECISIONS", "2000"))
PIECES = 4
TODAY = date(2026, 7, 15)
ORDERED, ORDERED_LONG_AGO = date(2026, 7, 13), date(2026, 7, 8)
DUE, DUE_LONG_AGO = "2026-07-16", "2026-07-13"
PERMITS = (
    "行政许可决定文书号,行政相对人名称,许可项目名称,许可类别,许可决定日期,公示日期,承办单位",
    "云公许〔2026〕1号,云泽甲旅馆有限公司,特种行业许可,核准,2026-03-02,2026-03-03,治安支队",
    "云公许〔2026〕2号,云泽乙旅馆有限公司,特种行业许可,核准,2026-04-02,2026-04-03,治安支队",
)
WHY = "行政复议决定撤销"
_OVER = "refreshed"
_RUNS = "/office/decisions/runs/"
_COUNTS = "/office/decisions/counts/"
_LONG = 120_000  # milliseconds; forty megabytes go up and are looked at


@pytest.fixture
def pieces(monkeypatch):
    """Let the rows be written in some pieces, as a file of a million rows is."""
    sizes = "gongkai.decisions.importing.writing.PIECES"
    monkeypatch.setattr(sizes, {connection.vendor: -(-MANY // PIECES)})


@pytest.fixture
def officer(office, pieces):
    office.turn_to(TODAY)
    someone = office.at(Role.OFFICER)
    someone.context.set_default_timeout(_LONG)
    return someone


def _put_down(officer, kind, path):
    """Upload a file and take the columns as they were guessed; give where its run is seen.

    The officer leaves that page, as people may: it asks every two seconds how far the run is.
    """
    officer.page.goto("/office/decisions/files/")
    officer.choose("决定类别", kind)
    officer.main.get_by_label(re.compile(r"^\s*文件")).set_input_files(path)
    officer.press("上传")
    officer.see("每一项在哪一列")
    officer.press("开始导入")
    officer.see("1个文件已开始导入")
    officer.follow(path.name)
    officer.see("等待导入")
    address = officer.page.url
    officer.page.goto(_RUNS)
    return address


def _import(officer, kind, path):
    """Upload a file, have the worker carry the import out, and give the report."""
    address = _put_down(officer, kind, path)
    drain()
    officer.page.goto(address)
    return _reported(officer)


def _reported(someone):
    """Give the counts of the report that stands open."""
    someone.see("导入报告")
    counted = {}
    for term in ("读取", "导入", "更正", "没有变化", "退回"):
        counted[term] = int(someone.told(term).removesuffix("行"))
    return counted


@contextmanager
def _followed(someone, address):
    """Let a second browser stand before a run, its clock in our hand; give what it was shown.

    It asks whenever the run has told how far it is, and is let go on only then.
    """
    page, shown = someone.page, []
    page.clock.install(time="2026-07-15T00:00:00Z")
    page.clock.pause_at("2026-07-15T01:00:00Z")
    page.goto(address)

    def look():
        if shown and shown[-1] == _OVER:
            return
        with page.expect_response("**/progress/") as answered:
            page.clock.run_for(2_100)
        if answered.value.headers.get("hx-refresh"):
            shown.append(_OVER)
            return
        page.clock.run_for(500)
        shown.append(answered.value.text())

    def telling(execute, sql, params, many, context):
        done = execute(sql, params, many, context)
        if sql.startswith('UPDATE "decisions_run"'):
            transaction.on_commit(look)
        return done

    with connection.execute_wrapper(telling):
        yield shown


def _plain(html):
    return re.sub(r"<[^>]+>|\s+", "", html)


def _returned(officer):
    """Fetch the rows that came back, as the officer's browser saves them."""
    with officer.page.expect_download() as fetched:
        officer.follow("下载退回的行")
    return fetched.value.path().read_text("utf-8-sig")


def _mended(text):
    """Put every row that came back right, and leave the file's columns as they are."""
    reader = csv.DictReader(io.StringIO(text))
    mended = []
    for cells in reader:
        place = int(re.search(r"第(\d+)起", cells["违法事实"])[1])
        mended.append(cells | Row(place).right())
    return file_of(mended, list(reader.fieldnames or ())), len(mended)


def _table(someone, name):
    """Give a table of counts: label → permits, penalties, coercion, late."""
    rows = someone.main.get_by_role("region", name=name).locator("tbody tr").all()
    told = [re.split(r"\s*\t\s*", row.inner_text().strip()) for row in rows]
    return {label: [int(re.match(r"\d+", cell)[0]) for cell in cells] for label, *cells in told}


def _counted(officer):
    """Read the counts by month and by unit off their page."""
    officer.page.goto(_COUNTS)
    return _table(officer, "按月份"), _table(officer, "按承办单位")


def _seen_in_list(someone, address):
    """Give how many decisions a list says that it has."""
    someone.page.goto(address)
    return int(re.search(r"共(\d+)件", someone.read())[1])


def _all_counts_are_right(office, officer, rows):
    """Compare the pages' counts with what was generated: kind, unit, month, late, table 2."""
    months, units = _counted(officer)
    permits = {"3月": 1, "4月": 1}
    penalties = by_month(rows)
    for label, (permitted, punished, coerced, _) in months.items():
        assert (permitted, punished, coerced) == (
            permits.get(label, 0),
            penalties.get(label, 0),
            0,
        ), label
    assert {name: units[name][1] for name in UNITS} == by_unit(rows)
    assert [units[name][0] for name in UNITS] == [2, 0]
    late = sum(row.is_late for row in rows)
    assert sum(cells[3] for cells in months.values()) == late
    head = office.at(Role.OFFICE_HEAD)
    head.page.goto("/office/figures/2026/?again=1")
    for row, many in (("permits", 2), ("penalties", len(rows))):
        cell = head.main.locator(f"td.counted a[href*='disclosure.{row}.decisions']")
        assert cell.inner_text().strip() == str(many)


def _a_list_agrees(officer, rows):
    """Open the list behind a unit's count, narrow it to March, and count what was generated."""
    officer.page.goto(_COUNTS)
    units = officer.main.get_by_role("region", name="按承办单位")
    asked = units.get_by_role("link", name=f"件：{UNITS[0]}").last.get_attribute("href")
    assert "kind=2" in asked
    march = asked.replace("2026-01-01", "2026-03-01").replace("2026-12-31", "2026-03-31")
    expected = [row for row in rows if row.unit == UNITS[0] and row.decided_on.month == 3]
    assert _seen_in_list(officer, march) == len(expected)


def _withdraw(officer, citizen, row, ordered_on):
    """Withdraw a decision that the public has open: its address is gone at once, and says why."""
    officer.page.goto("/office/decisions/")
    officer.fill("决定文书号", row.number)
    officer.press("筛选")
    officer.follow(row.number)
    officer.see("应当公示的最后一日")
    address = officer.page.get_by_role("link", name="公示页面").get_attribute("href")
    party = row.right()["行政相对人名称"]
    assert citizen.page.goto(address).status == 200
    assert party in citizen.read()
    officer.main.locator("summary", has_text="撤回公示").click()
    form = officer.page.get_by_role("dialog", name="撤回公示")
    form.get_by_label("变更、撤销、确认违法或者无效之日").fill(ordered_on.isoformat())
    form.get_by_label("撤回原因").fill(WHY)
    officer.press("撤回公示", form)
    officer.see("已撤回，原地址说明撤回原因。")
    assert citizen.page.goto(address).status == 410
    assert WHY in citizen.read()
    assert party not in citizen.read()


def _first_import(office, officer, rows, path):
    """Import the file with its bad rows, followed in a second browser to the report."""
    bad = [row for row in rows if row.fault]
    address = _put_down(officer, "行政处罚", path)
    follower = office.at(Role.OFFICE_HEAD)
    with _followed(follower, address) as shown:
        drain()
    assert shown[-1] == _OVER, "at the end the page shows the report by itself"
    told = [_plain(one) for one in shown[:-1]]
    good, piece = len(rows) - len(bad), -(-MANY // PIECES)
    for wrote in (piece, 2 * piece, 3 * piece):
        assert any(f"写入{wrote}行，共{good}行" in one and "速度每秒" in one for one in told)
    assert any("大约还需" in one for one in told)
    found = {"读取": len(rows), "导入": good, "更正": 0, "没有变化": 0, "退回": len(bad)}
    assert _reported(follower) == found
    officer.page.goto(address)
    assert _reported(officer) == found
    lines = officer.main.get_by_role("region", name="退回的原因").locator("tbody tr").all()
    told_reasons = dict(line.inner_text().split("\t") for line in lines)
    assert {name: int(many) for name, many in told_reasons.items()} == reasons(bad)
    return good, bad


def test_bad_rows_are_mended_everything_counts_once_and_two_are_withdrawn(
    office, officer, tmp_path
):
    """Law: PUB-24, PUB-25, PUB-26, PUB-28, RPT-22."""
    rows = rows_of(MANY)
    permits, sent, mended = (tmp_path / f"{name}.csv" for name in ("许可", "处罚", "处罚-改正"))
    permits.write_bytes(csv_of(*PERMITS[1:], headings=PERMITS[0]).read())
    sent.write_text(file_of((row.sent() for row in rows), HEADINGS.split(",")), "utf-8")
    assert _import(officer, "行政许可", permits)["导入"] == 2

    good, bad = _first_import(office, officer, rows, sent)
    _all_counts_are_right(office, officer, [row for row in rows if not row.fault])

    officer.page.goto(_RUNS)
    officer.follow("处罚.csv")
    text, came_back = _mended(_returned(officer))
    assert came_back == len(bad)
    mended.write_text(text, "utf-8")
    again = _import(officer, "行政处罚", mended)
    assert again == {"读取": len(bad), "导入": len(bad), "更正": 0, "没有变化": 0, "退回": 0}
    _all_counts_are_right(office, officer, rows)
    _a_list_agrees(officer, rows)

    stood = sorted(Tally.objects.values_list())
    again = _import(officer, "行政处罚", mended)
    assert (again["导入"], again["没有变化"], again["退回"]) == (0, len(bad), 0)
    again = _import(officer, "行政处罚", sent)
    assert (again["导入"], again["没有变化"], again["退回"]) == (0, good, len(bad))
    assert sorted(Tally.objects.values_list()) == stood
    assert Decision.objects.count() == len(rows) + 2
    assert Matter.objects.count() == 2

    citizen = office.at()
    public = "/o/yunze-gaj/decisions/?kind=2"
    shown = sum(not row.is_hidden for row in rows)
    assert _seen_in_list(citizen, public) == shown
    in_time, late = bad[:2]
    _withdraw(officer, citizen, in_time, ORDERED)
    assert f"应当至迟{DUE}撤回（含当日）" in officer.read()
    assert "已逾期" not in officer.read()
    _withdraw(officer, citizen, late, ORDERED_LONG_AGO)
    assert f"应当至迟{DUE_LONG_AGO}撤回（含当日），已逾期" in officer.read()
    officer.page.goto("/office/decisions/late/")
    flagged = officer.main.get_by_role("region", name="逾期撤回").last.inner_text()
    assert late.number in flagged
    assert in_time.number not in flagged
    assert _seen_in_list(citizen, public) == shown - 2
    _all_counts_are_right(office, officer, rows)
