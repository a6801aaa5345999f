"""The weekly police bulletin is forgotten, asked for, written, reviewed and released.

The column owes something new in the week after that of its last bulletin, weeks beginning on
Monday (SITE-V4). The first bulletin goes out on Wednesday 22 April 2026, in the week from 20 to 26
April, so that the next is owed by Sunday 3 May, a holiday like the days up to the 5th
(国务院办公厅关于2026年部分节假日安排的通知): the period rolls to Wednesday 6 May. It is asked for
from three days before, 3 May, and late from 7 May.

The second goes out on Friday 8 May, in the week from 4 to 10 May: the third is owed by Sunday 17
May, which rolls to Monday 18 May.
"""

from __future__ import annotations

import re
from datetime import date

import pytest

from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.selectors import column_by_slug
from gongkai.publishing.services import columns_lay
from platform_publishing import released
from platform_signers import Desks

pytestmark = pytest.mark.django_db(transaction=True)

FIRST = date(2026, 4, 22)
BEFORE = date(2026, 5, 2)
ASKED_FOR = date(2026, 5, 3)
LAST = date(2026, 5, 6)
LATE = date(2026, 5, 7)
SECOND = date(2026, 5, 8)
NEXT_QUIET = date(2026, 5, 14)
NEXT_ASKED_FOR = date(2026, 5, 15)

COLUMN = "警情通报"
OLDER, TITLE = "第16期警情通报", "第18期警情通报"


@pytest.fixture
def desks(office):
    """Lay the columns, with a bulletin of two weeks ago."""
    organ = office.cast.organ
    columns_lay(organ=organ, by=Actor.system())
    told = {"title": OLDER, "formed_on": FIRST, "today": FIRST}
    released(office.cast, column=column_by_slug(organ, "police-notices"), **told)
    return Desks(office)


def _asked(desks, day):
    """Give the days' badge and the reason with which my work asks for a bulletin; none if not."""
    officer = desks.at(day, Role.OFFICER)
    officer.page.goto("/office/")
    table = officer.main.get_by_role("region", name="待办的信息发布事项")
    row = table.get_by_role("row").filter(has=officer.page.get_by_text(COLUMN, exact=True))
    if not row.count():
        return None
    when, what, *_ = row.get_by_role("cell").all_inner_texts()
    return re.split(r"\s*\n\s*", f"{when.strip()}\n{what.strip()}")


def _kept(desks, day):
    """Read the column's line in the list of columns: last, due, how many are public."""
    officer = desks.at(day, Role.OFFICER)
    officer.page.goto("/office/items/columns/")
    row = officer.main.get_by_role("row").filter(
        has=officer.page.get_by_role("rowheader", name=COLUMN, exact=True)
    )
    _, last, due, _, count = row.get_by_role("cell").all_inner_texts()
    return last.strip(), due.strip(), count.strip()


def _write(officer):
    """Write it in the editor: a heading, a paragraph and a table, by the keyboard."""
    officer.page.goto("/office/")
    officer.follow("去办理", COLUMN)
    officer.follow("改为撰写文章")
    officer.page.get_by_role("heading", name="拟制信息").wait_for()
    chosen = officer.main.get_by_label("栏目").first
    assert chosen.locator("option:checked").inner_text() == COLUMN
    officer.fill("标题", TITLE)
    keys = officer.page.keyboard
    officer.page.get_by_role("textbox", name=re.compile("^正文")).click()
    officer.choose("段落样式", "一级标题")
    keys.type("本周警情")
    keys.press("Enter")
    keys.type("全市刑事警情平稳，请群众假期后检查门窗。")
    keys.press("Enter")
    officer.press("插入表格")
    for words in ("类别", "本期", "上期"):
        keys.type(words)
        keys.press("Tab")
    for words in ("盗窃", "3", "5"):
        keys.type(words)
        keys.press("Tab")
    officer.press("保存草稿")
    officer.see("草稿已保存。")


def _put_out(desks):
    """Submit it, have it signed, and release it where my work says that it waits."""
    officer = desks.at(LATE, Role.OFFICER)
    _write(officer)
    officer.press("送审")
    officer.see("已送审。")
    assert _asked(desks, LATE) is not None
    desks.signed(SECOND, TITLE)
    officer = desks.at(SECOND, Role.OFFICER)
    officer.page.goto("/office/")
    officer.follow("去办理", TITLE)
    officer.confirm("立即发布", "发布")
    officer.see("已发布。")


def _read(reader, code):
    """Read it as the public does, from the column."""
    reader.page.goto(f"/o/{code}/c/police-notices/")
    assert OLDER in reader.read()
    reader.follow(TITLE)
    reader.page.get_by_role("heading", name="本周警情").wait_for()
    assert reader.told("发布日期") == "2026年5月8日 周五"
    text = reader.main.locator(".reading")
    assert text.get_by_role("columnheader").all_inner_texts() == ["类别", "本期", "上期"]
    assert text.get_by_role("cell").all_inner_texts()[:3] == ["盗窃", "3", "5"]


def test_a_stale_column_is_asked_for_until_its_bulletin_is_released(desks):
    """Law: SITE-V4, CLK-2, CLK-24, PUB-35, PUB-36."""
    code = desks.office.cast.organ.code
    assert _asked(desks, BEFORE) is None
    soon = ["剩3天", "5月6日", "更新栏目", "即将到更新期限"]
    assert _asked(desks, ASKED_FOR) == soon
    assert _asked(desks, LAST) == ["今日到期", "5月6日", "更新栏目", "即将到更新期限"]
    assert _asked(desks, LATE) == ["已逾期1天", "5月6日", "更新栏目", "已超过更新期限"]
    assert _kept(desks, LATE) == ("2026-04-22", "超期未更新 2026-05-06", "1")
    reader = desks.at(LATE)
    reader.page.goto(f"/o/{code}/c/police-notices/")
    assert TITLE not in reader.read()
    _put_out(desks)
    assert _asked(desks, SECOND) is None
    assert _kept(desks, SECOND) == ("2026-05-08", "2026-05-18", "2")
    _read(desks.at(SECOND), code)
    assert _asked(desks, NEXT_QUIET) is None
    assert _asked(desks, NEXT_ASKED_FOR)[3] == "即将到更新期限"
