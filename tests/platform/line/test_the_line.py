"""The line played whole: filed, registered, drafted, reviewed, signed, served, counted."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

from files_corpus import pdf
from gongkai.organs.roles import Role

TITLE = "2025年治安管理处罚统计"
ANSWER = pdf(pages=3)
CELLS = [f'a[href*="{quote(f"requests.granted[{column}]")}"]' for column in (0, 6)]
"""The figures of natural persons and of all, found by the addresses that they lead to."""
DUE = "2026年10月26日"
"""Twenty working days after 21 September: Mid-Autumn and the National Day lie between, and the
Saturday on which people work in exchange counts (国务院办公厅关于2026年部分节假日安排的通知)."""


def _file(citizen):
    """Fill in the form, step by step; give number and query code as the receipt shows them."""
    citizen.page.goto("/o/yunze-gaj/apply/")
    citizen.follow("开始填写")
    citizen.pick("自然人")
    citizen.press("下一步")
    citizen.fill("姓名", "张三")
    citizen.choose("证件类型", "居民身份证")
    citizen.fill("证件号码", "11010519491231002X")
    citizen.press("下一步")
    citizen.fill("信息名称或者文号", TITLE)
    citizen.fill("内容描述", "2025年全市治安管理处罚案件的数量，按区县列出。")
    citizen.press("下一步")
    citizen.pick("电子文件")
    citizen.pick("网上获取")
    citizen.fill("联系电话", "010-12345678")
    citizen.press("下一步")
    citizen.attach("身份证明", "证件.pdf", pdf())
    citizen.press("下一步")
    assert "证件.pdf" in citizen.read()
    assert TITLE in citizen.read()
    citizen.press("提交申请")
    assert "申请已经提交" in citizen.read()
    return citizen.told("登记编号"), citizen.told("查询码")


def _ask(citizen, number, code):
    """Ask how it stands, by number and code."""
    citizen.page.goto("/status/")
    citizen.fill("登记编号", number)
    citizen.fill("查询码", code)
    citizen.press("查询")
    return citizen.read()


def _receive(officer, number):
    """Confirm, register, assign; the case tells the due date and why."""
    officer.follow("去办理", TITLE)
    assert number in officer.read()
    officer.press("确认收到申请", officer.unfold("确认收到申请"))
    assert f"答复期限至 {DUE}" in officer.read()
    officer.press("登记申请", officer.unfold("登记申请"))
    explained = officer.unfold("逐日说明").inner_text()
    assert "国庆节" in explained
    assert "条例" in explained
    officer.unfold("分办申请")
    officer.choose("承办单位", "治安支队")
    officer.choose("承办人", "承办人")
    officer.press("分办")
    assert "治安支队，承办人" in officer.told("承办")


def _draft(handler):
    """Be led to the outcome, draft with the file, send to review."""
    handler.follow("去办理", TITLE)
    handler.follow("逐项判断")
    assert "申请人是否已经撤回申请？" in handler.read()
    handler.press("否")
    assert "申请人是否无正当理由逾期不补正？" in handler.read()
    handler.follow("其余情形都不存在")
    assert "建议：予以公开" in handler.read()
    handler.follow("按此拟制答复")
    assert "云泽市人民政府申请行政复议" in handler.read()
    handler.fill("提供信息的清单", "统计表1份，共3页。")
    handler.fill("答复内容", "现将2025年治安管理处罚统计提供给您。")
    handler.attach("随答复提供的文件", "统计表.pdf", ANSWER)
    handler.press("保存拟稿")
    assert "统计表.pdf" in handler.read()
    handler.press("送审")
    assert "已送审。" in handler.page.inner_text("body")


def _agree(reviewer, number, opinion, *, button="同意"):
    """Read what is reviewed, and agree to it."""
    reviewer.follow("去审核", number)
    assert "现将2025年治安管理处罚统计提供给您。" in reviewer.read()
    assert "统计表.pdf" in reviewer.read()
    reviewer.fill("审核意见", opinion)
    reviewer.press(button)
    assert opinion in reviewer.read()


def _serve(officer):
    officer.follow("去办理", TITLE)
    form = officer.main.locator(".serve")
    form.get_by_label("送达方式").select_option(label="电子送达")
    officer.press("登记送达", form)
    officer.see("已登记送达。")
    assert "予以公开" in officer.told("办理结果")


def _cell(someone):
    """Give the figures of the cell and of its row's end, and the numbers behind the cell."""
    someone.page.goto("/office/figures/2026/")
    shown = [int(someone.main.locator(link).inner_text()) for link in CELLS]
    assert "与按办理步骤重新计算的结果一致" in someone.read()
    someone.main.locator(CELLS[0]).click()
    return shown, set(re.findall(r"云公开〔\d+〕第\d+号", someone.read()))


def _download(citizen):
    assert "现将2025年治安管理处罚统计提供给您。" in citizen.read()
    assert "云泽市人民政府" in citizen.read()
    with citizen.page.expect_download() as downloading:
        citizen.follow("统计表.pdf")
    return Path(downloading.value.path()).read_bytes()


def test_a_request_answered_in_the_browser_moves_one_cell_and_the_cell_opens_it(
    office, at_browser
):
    """Law: CLK-6, PUB-36, RPT-16, RPT-22, RPT-V13."""
    officer = at_browser(Role.OFFICER)
    before, listed = _cell(officer)
    printed = office.figures()
    citizen = at_browser()
    number, code = _file(citizen)
    assert "已提交，待确认收到" in _ask(citizen, number, code)
    officer.page.goto("/office/")
    _receive(officer, number)
    assert DUE in _ask(citizen, number, code)
    _draft(at_browser(Role.HANDLER))
    _agree(at_browser(Role.FIRST_REVIEWER), number, "内容属实，拟同意。")
    _agree(at_browser(Role.UNIT_HEAD), number, "同意公开。")
    _agree(at_browser(Role.SECRECY_REVIEWER), number, "不涉密，可以公开。")
    assert "现将" not in _ask(citizen, number, code)
    _agree(at_browser(Role.SIGNING_LEADER), number, "予以签发。", button="签发")
    officer.page.goto("/office/")
    _serve(officer)
    _ask(citizen, number, code)
    assert _download(citizen) == ANSWER
    after, listed_now = _cell(officer)
    assert after == [figure + 1 for figure in before]
    assert listed_now - listed == {number}
    assert len(listed_now) == after[0]
    officer.follow(TITLE)
    assert number in officer.read()
    counted = office.figures().requests["granted"]
    assert (counted[0], counted[-1]) == tuple(after)
    assert printed.requests["granted"][0] == before[0]
    assert "没有发现改动" in office.told("journal", "verify")


def test_without_script_a_citizen_files_follows_and_downloads(office, at_browser):
    """Law: SITE-13."""
    citizen = at_browser(script=False)
    number, code = _file(citizen)
    assert "已提交，待确认收到" in _ask(citizen, number, code)
    assert number in citizen.read()
