"""A normative document with its interpretation, from its draft to its repeal, and table 2 with it.

The row 行政规范性文件 of table 2, counted by hand (RPT-21): issued in the year, ended in the year,
in force on its last day, or on the day of asking while it runs. When the story begins the register
holds one older document, in force since 2023.

| on         | what has happened                                     | 2025    | 2026    |
|------------|-------------------------------------------------------|---------|---------|
| 2025-03-03 | the document is drafted                               | 0, 0, 1 |         |
| 2025-04-10 | issued on the 8th and released; in force from 1 May   | 1, 0, 1 |         |
| 2025-05-06 | it is in force                                        | 1, 0, 2 |         |
| 2025-12-31 | amended: issued on 16 October, in force from 1 January| 2, 0, 2 |         |
| 2026-01-05 | the older wording ended on 1 January                  | 2, 0, 2 | 0, 1, 2 |
| 2026-06-09 | repealed on paper, from tomorrow                      | 2, 0, 2 | 0, 1, 2 |
| 2026-06-10 | the day has come                                      | 2, 0, 2 | 0, 2, 1 |
"""

from __future__ import annotations

import re
from datetime import date

import pytest

from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.register_tasks import standings_renewed
from gongkai.publishing.services import columns_lay
from platform_signers import Desks

pytestmark = pytest.mark.django_db(transaction=True)

DRAFTED = date(2025, 3, 3)
CHECKED = date(2025, 3, 20)
ATTRIBUTED = date(2025, 4, 2)
ISSUED = date(2025, 4, 8)
RELEASED = date(2025, 4, 10)
"""The second of the twenty working days after the 8th: 9 and 10 April."""
IN_FORCE = date(2025, 5, 6)
AMENDED = date(2025, 10, 16)
LAST_DAY = date(2025, 12, 31)
NEXT_YEAR = date(2026, 1, 5)
REPEALED = date(2026, 6, 9)
ENDED = date(2026, 6, 10)

OLD = "云泽市公安局治安联防管理规定"
TITLE = "云泽市城区养犬管理办法"
NUMBER = "云公规〔2025〕3号"
EXPLAINED = "一图读懂养犬新规"
AMENDMENT = "云泽市文明养犬管理办法"
AMENDMENT_NUMBER = "云公规〔2025〕9号"
TEXT = "第一条 为了规范养犬行为，制定本办法。\n第二条 城区养犬应当登记。"

COLUMNS = ("issued", "repealed", "in_force")


@pytest.fixture
def desks(office):
    """Lay the columns and seat nobody yet."""
    columns_lay(organ=office.cast.organ, by=Actor.system())
    return Desks(office)


def _counted(desks, day, year):
    """Read the row of table 2 off the year's page, counted twice and agreed."""
    officer = desks.at(day, Role.OFFICER)
    officer.page.goto(f"/office/figures/{year}/?again=1")
    assert "与按办理步骤重新计算的结果一致" in officer.read()
    return tuple(int(_cell(officer, column).inner_text()) for column in COLUMNS)


def _cell(officer, column):
    return officer.main.locator(f"a[href*='disclosure.normative_documents.{column}/']")


def _opened(officer, column):
    """Open a cell, from the year's page or from another of its cells; give what it counts."""
    if not _cell(officer, column).count():
        officer.follow("回到")
        officer.page.get_by_role("heading", name="年度报告数据").wait_for()
    _cell(officer, column).click()
    officer.see("与表中数字一致")
    return officer.main.get_by_role("rowheader").get_by_role("link").all_inner_texts()


def _act(officer, page, act, said, **told):
    """Do an act on a document's page."""
    officer.page.goto(page)
    form = officer.unfold(act)
    for label, words in told.items():
        form.get_by_label(label).fill(words)
    officer.press(act, form)
    officer.see(said)


def _bind(officer, page, act, title):
    """Look an item up by its title, choose it from what is found, and bind it."""
    officer.page.goto(page)
    officer.unfold(act).get_by_role("searchbox").fill(title)
    officer.press("查找", officer.unfold(act))
    form = officer.unfold(act)
    form.get_by_role("radio", name=title).check()
    officer.press(act, form)


def _enter_the_old(desks):
    """One document from before the register was kept."""
    officer = desks.at(DRAFTED, Role.OFFICER)
    officer.page.goto("/office/documents/")
    officer.follow("补录已印发的文件")
    officer.fill("标题", OLD)
    officer.fill("起草日期", "2023-01-09")
    officer.fill("文号", "云公规〔2023〕1号")
    officer.fill("印发日期", "2023-03-01")
    officer.press("登记")
    officer.see("已补录。")


def _register(officer, title, *, replaces=""):
    """Enter a document whose drafting has begun; give the address of its page."""
    officer.page.goto("/office/documents/")
    officer.follow("登记起草中的文件")
    officer.fill("标题", title)
    if replaces:
        officer.choose("修改的文件", replaces)
        officer.main.get_by_label("需要同步解读").uncheck()
    officer.press("登记")
    officer.see("已登记。")
    return officer.page.url


def _attribute(desks):
    """Propose at the source what becomes of the paper; the signer decides. Law: PUB-30."""
    officer = desks.at(CHECKED, Role.OFFICER)
    officer.page.goto("/office/sources/")
    officer.follow("拟定公开属性")
    officer.fill("标题", TITLE)
    officer.fill("正文或者内容摘要", TEXT)
    officer.press("查看建议或者登记")
    officer.see("建议：主动公开")
    assert "标题表明属于规章、规范性文件，应当主动公开" in officer.read()
    officer.choose("拟定属性", "主动公开")
    officer.press("查看建议或者登记")
    officer.see("已登记。")
    paper = officer.page.url
    officer.press("送审")
    officer.see("已送审。")
    desks.signed(ATTRIBUTED, TITLE)
    officer = desks.at(ATTRIBUTED, Role.OFFICER)
    officer.page.goto(paper)
    assert officer.told("认定") == "主动公开，2025年4月2日 周三"
    officer.choose("栏目", "行政规范性文件")
    officer.press("转为信息草稿")
    officer.see("已转为信息草稿。")
    return officer.page.url


def _write(officer, title, column, text):
    """Write an item in the editor; give the address of its page."""
    officer.page.goto("/office/items/new/")
    officer.fill("标题", title)
    officer.choose("栏目", column)
    officer.page.get_by_role("textbox", name=re.compile("^正文")).fill(text)
    officer.press("保存草稿")
    officer.see("草稿已保存。")
    return officer.page.url


def _submit(officer, page):
    officer.page.goto(page)
    officer.press("送审")
    officer.see("已送审。")


def _issue(officer, document, number, effective_on):
    _act(
        officer,
        document,
        "登记印发",
        "已登记印发。",
        文号=number,
        施行日期=effective_on.isoformat(),
    )


def _number_the_text(officer, page, number):
    """Put number and day of the issue to the text that will be public."""
    officer.page.goto(page)
    form = officer.unfold("修改")
    form.get_by_label("文号").fill(number)
    form.get_by_label("生成日期").fill(ISSUED.isoformat())
    officer.press("保存修改", form)
    officer.see("已保存。")


def _refused(officer, page, sentence):
    officer.page.goto(page)
    officer.confirm("立即发布", "发布")
    officer.see(sentence)


def _prepare(desks, document, text):
    """Bind text and interpretation, and issue: in no other order. Law: PUB-14, PUB-17."""
    officer = desks.at(ISSUED, Role.OFFICER)
    explained = _write(officer, EXPLAINED, "政策解读", "养犬登记怎么办：到派出所办理。")
    _bind(officer, document, "关联正文", TITLE)
    officer.see("已关联正文。")
    said = "请先登记合法性审核意见"
    _act(officer, document, "登记印发", said, 文号=NUMBER)
    told = {"合法性审核意见文号": "云司审〔2025〕8号", "审核日期": CHECKED.isoformat()}
    _act(officer, document, "登记合法性审核意见", "已登记合法性审核意见。", **told)
    _act(officer, document, "登记印发", "请先关联解读材料", 文号=NUMBER)
    _bind(officer, document, "关联解读材料", EXPLAINED)
    officer.see("已关联解读材料。")
    _issue(officer, document, NUMBER, date(2025, 5, 1))
    _number_the_text(officer, text, NUMBER)
    return explained


def _release(desks, text, explained):
    """Neither goes out without the other; both go out with one press. Law: PUB-17, PUB-18."""
    officer = desks.at(ISSUED, Role.OFFICER)
    _submit(officer, text)
    desks.signed(RELEASED, TITLE)
    reader = desks.at(RELEASED)
    assert _hits(reader) == []
    officer = desks.at(RELEASED, Role.OFFICER)
    _refused(officer, text, "解读材料尚未签发")
    _submit(officer, explained)
    desks.signed(RELEASED, EXPLAINED)
    officer = desks.at(RELEASED, Role.OFFICER)
    _refused(officer, explained, f"请发布文件“{TITLE}”，解读材料将一并发布")
    officer.page.goto(text)
    officer.confirm("立即发布", "发布")
    officer.see("已发布。")


def _hits(reader):
    """Give the titles that two characters find, as a reader looks for them."""
    reader.page.goto("/")
    reader.page.get_by_label("站内搜索").fill("养犬")
    reader.page.get_by_role("button", name="搜索", exact=True).click()
    reader.page.wait_for_url("**q=**")
    return sorted(reader.main.locator(".hit-title").all_inner_texts())


def _read_the_pair(reader):
    """Each of the two leads to the other. Law: PUB-19."""
    assert _hits(reader) == sorted([TITLE, EXPLAINED])
    reader.follow(EXPLAINED)
    reader.see("解读的文件")
    reader.follow(TITLE)
    reader.see("有效性和解读")
    assert reader.told("文号") == NUMBER
    assert f"解读：{EXPLAINED}" in reader.read()


def _validity(desks, day, title):
    """Let the night pass, and read on the public page whether a document holds."""
    reader = desks.at(day)
    standings_renewed.func()
    reader.page.goto(f"/o/{desks.office.cast.organ.code}/documents/")
    reader.follow(title)
    reader.page.get_by_role("heading", name=title).wait_for()
    return reader.told("有效性")


def _amend(desks):
    """Issue and release a new document in place of the first. Law: PUB-12, PUB-14."""
    officer = desks.at(AMENDED, Role.OFFICER)
    document = _register(officer, AMENDMENT, replaces=TITLE)
    text = _write(officer, AMENDMENT, "行政规范性文件", "第一条 为了规范养犬，制定本办法。")
    _bind(officer, document, "关联正文", AMENDMENT)
    officer.see("已关联正文。")
    told = {"合法性审核意见文号": "云司审〔2025〕21号"}
    _act(officer, document, "登记合法性审核意见", "已登记合法性审核意见。", **told)
    _issue(officer, document, AMENDMENT_NUMBER, date(2026, 1, 1))
    _submit(officer, text)
    desks.signed(AMENDED, AMENDMENT)
    officer = desks.at(AMENDED, Role.OFFICER)
    officer.page.goto(text)
    officer.confirm("立即发布", "发布")
    officer.see("已发布。")
    return document


def _repeal(desks, document):
    officer = desks.at(REPEALED, Role.OFFICER)
    told = {"废止日期": ENDED.isoformat(), "废止依据": "云公规〔2026〕5号"}
    _act(officer, document, "登记废止", "已登记废止。", **told)


def _goes_out(desks):
    """From the draft to both on the public site; table 2 moves only by the issue."""
    document = _register(desks.at(DRAFTED, Role.OFFICER), TITLE)
    assert _counted(desks, DRAFTED, 2025) == (0, 0, 1)
    text = _attribute(desks)
    _release(desks, text, _prepare(desks, document, text))
    _read_the_pair(desks.at(RELEASED))
    assert _validity(desks, RELEASED, TITLE) == "尚未施行"
    assert _counted(desks, RELEASED, 2025) == (1, 0, 1)
    assert _opened(desks.at(RELEASED, Role.OFFICER), "issued") == [TITLE]
    assert _counted(desks, IN_FORCE, 2025) == (1, 0, 2)
    assert _opened(desks.at(IN_FORCE, Role.OFFICER), "in_force") == [OLD, TITLE]
    assert _validity(desks, IN_FORCE, TITLE) == "现行有效"


def test_a_normative_document_lives_and_table_2_moves_with_it(desks):
    """Law: PUB-12, PUB-14, PUB-15, PUB-17, PUB-18, PUB-19, PUB-30, RPT-12, RPT-21, RPT-V13."""
    _enter_the_old(desks)
    _goes_out(desks)
    document = _amend(desks)
    assert _counted(desks, LAST_DAY, 2025) == (2, 0, 2)
    assert _opened(desks.at(LAST_DAY, Role.OFFICER), "issued") == [TITLE, AMENDMENT]
    assert _counted(desks, NEXT_YEAR, 2026) == (0, 1, 2)
    assert _opened(desks.at(NEXT_YEAR, Role.OFFICER), "repealed") == [TITLE]
    assert _opened(desks.at(NEXT_YEAR, Role.OFFICER), "in_force") == [OLD, AMENDMENT]
    assert _validity(desks, NEXT_YEAR, TITLE) == "已修改"
    assert _hits(desks.at(NEXT_YEAR)) == sorted([TITLE, EXPLAINED, AMENDMENT])
    _repeal(desks, document)
    assert _counted(desks, REPEALED, 2026) == (0, 1, 2)
    assert _validity(desks, REPEALED, AMENDMENT) == "现行有效"
    assert _counted(desks, ENDED, 2026) == (0, 2, 1)
    assert _opened(desks.at(ENDED, Role.OFFICER), "repealed") == [TITLE, AMENDMENT]
    assert _opened(desks.at(ENDED, Role.OFFICER), "in_force") == [OLD]
    assert _validity(desks, ENDED, AMENDMENT) == "废止"
    assert _counted(desks, ENDED, 2025) == (2, 0, 2)
