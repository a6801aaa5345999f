"""One person files 43 requests in a month: fees for those above ten, one paid, the rest lapse.

The days, counted by hand on the calendar of 2025. Off: 1 to 3 and 6 to 8 October. Worked: Sunday
28 September and Saturday 11 October (国务院办公厅关于2025年部分节假日安排的通知).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from files_corpus import pdf
from gongkai.casework.models import Fee, Request
from gongkai.law.fees import Tariff
from gongkai.law.procedure import Act
from gongkai.organs.roles import Role
from platform_play import APPLICATION, Play, answered, handling

pytestmark = pytest.mark.django_db(transaction=True)

FIRST = date(2025, 9, 15)
"""A Monday: thirty forms are handed in."""
SECOND = date(2025, 9, 22)
"""The Monday after: thirteen more."""
NOTICED = date(2025, 9, 26)
TOLD = date(2025, 9, 28)
"""A Sunday on which people work: the applicant gets the notices."""
FREE_ANSWERED = date(2025, 10, 16)
PAID = date(2025, 10, 20)
LAST_DAY = date(2025, 10, 31)
LAPSED = date(2025, 11, 3)
ANSWERED = date(2025, 11, 17)
NEXT_YEAR = date(2026, 1, 5)

ANSWER_BY = {
    # 16-19 Sep are days 1-4, 22-26 days 5-9, 28 day 10, 29 and 30 days 11-12, 9-11 Oct days
    # 13-15, 13-17 Oct days 16-20.
    FIRST: "2025年10月17日 周五",
    # 23-26 Sep are days 1-4, 28 day 5, 29 and 30 days 6-7, 9-11 Oct days 8-10, 13-17 Oct days
    # 11-15, 20-24 Oct days 16-20.
    SECOND: "2025年10月24日 周五",
}
# From the day after 28 September: 29 and 30 are days 1-2, 9-11 Oct days 3-5, 13-17 days 6-10,
# 20-24 days 11-15, 27-31 days 16-20.
PAY_BY = "2025年10月31日 周五"
# From the day after 20 October: 21-24 are days 1-4, 27-31 days 5-9, 3-7 Nov days 10-14, 10-14 days
# 15-19, Monday 17 day 20.
RESTARTED = "2025年11月17日 周一"

FORM = replace(APPLICATION, name="钱多多")
FREE, CHARGED = 10, 33
FEE_OF = (
    dict.fromkeys(range(11, 31), 100)
    | dict.fromkeys(range(31, 41), 200)
    | dict.fromkeys(range(41, 44), 300)
)
NOTICED_IN_ALL = 4900  # 20 of 100, 10 of 200, 3 of 300: 2000 + 2000 + 900
FIRST_OF_EACH_BAND = (11, 31, 41)
THE_PAID = 41

AFTER_THE_LAPSE = {
    "requests.received[0]": 43,
    "requests.received[6]": 43,
    "requests.granted[0]": 10,
    "requests.granted[6]": 10,
    "requests.other_fee_overdue[0]": 32,
    "requests.other_fee_overdue[6]": 32,
    "requests.concluded[0]": 42,
    "requests.concluded[6]": 42,
    "requests.carried_out[0]": 1,
    "requests.carried_out[6]": 1,
}
AT_THE_END = {
    "requests.received[0]": 43,
    "requests.received[6]": 43,
    "requests.granted[0]": 11,
    "requests.granted[6]": 11,
    "requests.other_fee_overdue[0]": 32,
    "requests.other_fee_overdue[6]": 32,
    "requests.concluded[0]": 43,
    "requests.concluded[6]": 43,
}


def _type_rows(officer, places):
    """Type a row a form, ask for room below when there is none, and enter them all."""
    officer.page.goto("/office/requests/new/batch/")
    for row, place in enumerate(places, start=1):
        card = officer.page.get_by_role("group", name=f"第{row}件", exact=True)
        if not card.count():
            officer.press("再加5行")
        card.get_by_label("姓名或者名称").fill("钱多多")
        card.get_by_label("证件类型").select_option(label="居民身份证")
        card.get_by_label("证件号码").fill("11010519491231002X")
        card.get_by_label("所需信息的内容描述").fill(f"第{place}号巡逻点位的设置依据。")
    officer.press("全部录入")
    officer.see("请把编号和查询码告知各申请人")
    return _receipts(officer, len(places))


def _receipts(officer, count):
    """Give number and query code of every row, as they are shown this once."""
    assert f"已录入{count}件" in officer.read()
    rows = officer.main.get_by_role("region", name=f"已录入{count}件").locator("tbody tr").all()
    cells = [row.inner_text().split("\t") for row in rows]
    return [(one[0].strip(), one[2].strip(), one[4].strip()) for one in cells]


def _file(office):
    """Thirty forms at the counter, one by one; a week later thirteen more as a batch."""
    office.turn_to(FIRST)
    plays = {place: handling(office.cast, FIRST, FORM) for place in range(1, 31)}
    officer = office.at(Role.OFFICER)
    _open(officer, plays[30])
    assert f"答复期限至 {ANSWER_BY[FIRST]}" in officer.read()
    office.turn_to(SECOND)
    receipts = _type_rows(office.at(Role.OFFICER), range(31, 44))
    assert {due for *_, due in receipts} == {ANSWER_BY[SECOND]}
    for place, (number, *_) in enumerate(receipts, start=31):
        request = Request.objects.get(number=number)
        plays[place] = Play(office.cast, request).registered(SECOND)
    return plays, receipts[THE_PAID - 31]


def _open(officer, play):
    officer.page.goto(f"/office/requests/{play.request.pk}/")


def _notice(officer, play, place):
    """Look at what the fee would be, send the notice, and see it with its calculation."""
    _open(officer, play)
    tried = officer.unfold(f"本月向本机关提出的第{place}件申请").inner_text()
    assert f"按件计收：{FEE_OF[place]}元" in tried
    officer.unfold("更多步骤")
    form = officer.unfold("发出收费通知")
    form.get_by_label("计收方式").select_option(label="按件计收")
    officer.press("发出收费通知", form)
    officer.see("已发出收费通知。")
    assert "待申请人缴费" in officer.page.inner_text("main")
    assert f"{FEE_OF[place]}元" in officer.main.locator(".fee").inner_text()


def _charge(office, plays):
    """Send the notices: the first of each band on the page, the others likewise."""
    office.turn_to(NOTICED)
    officer = office.at(Role.OFFICER)
    _open(officer, plays[FREE])
    assert "第10件申请" in officer.read()
    for place in range(FREE + 1, FREE + CHARGED + 1):
        if place in FIRST_OF_EACH_BAND:
            _notice(officer, plays[place], place)
        else:
            plays[place].act(Act.NOTICE_FEE, NOTICED, tariff=Tariff.BY_CASE)
    amounts = dict(Fee.objects.values_list("quantity", "amount"))
    assert amounts == FEE_OF
    assert sum(amounts.values()) == NOTICED_IN_ALL
    office.turn_to(TOLD)
    for place in range(FREE + 1, FREE + CHARGED + 1):
        plays[place].act(Act.NOTE_FEE_NOTICE, TOLD)


def _pay(office, play, receipt):
    """The applicant reads what is asked and sends the proof; the office finds it paid in full."""
    office.turn_to(PAID)
    citizen, officer = office.at(), office.at(Role.OFFICER)
    _ask(citizen, receipt)
    asked = citizen.read()
    assert "应缴300元" in asked.replace("\n", "")
    assert f"请在{PAY_BY}以前提交" in asked
    citizen.fill("缴费日期", PAID.isoformat())
    citizen.attach("缴费凭证", "缴款书.pdf", pdf())
    citizen.press("提交缴费凭证")
    citizen.see("正等待工作人员核对登记")
    _open(officer, play)
    form = officer.unfold("缴清信息处理费")
    assert form.get_by_label("缴清的日期").input_value() == PAID.isoformat()
    officer.press("缴清信息处理费", form)
    officer.see("已缴清信息处理费。")
    assert f"答复期限至 {RESTARTED}" in officer.read()
    _ask(citizen, receipt)
    assert f"最迟{RESTARTED}答复" in citizen.read()


def _ask(citizen, receipt):
    citizen.page.goto("/status/")
    if "退出查询" in citizen.read():
        citizen.press("退出查询")
    citizen.fill("登记编号", receipt[0])
    citizen.fill("查询码", receipt[1])
    citizen.press("查询")
    citizen.see("办理经过")


def _lapse(office, plays):
    """On the last day nothing lapses yet; from the day after, everything that is not paid."""
    unpaid = [place for place in range(FREE + 1, FREE + CHARGED + 1) if place != THE_PAID]
    first, *others = unpaid
    office.turn_to(LAST_DAY)
    officer = office.at(Role.OFFICER)
    _open(officer, plays[first])
    refused = officer.unfold("现在不能办理的步骤").inner_text()
    assert "逾期未缴费，不再处理" in refused
    office.turn_to(LAPSED)
    officer = office.at(Role.OFFICER)
    _open(officer, plays[first])
    officer.press("逾期未缴费，不再处理", officer.unfold("逾期未缴费，不再处理"))
    officer.see("已逾期未缴费，不再处理。")
    assert "逾期未缴纳信息处理费" in officer.told("办理结果")
    for place in others:
        plays[place].act(Act.LAPSE_FEE, LAPSED)


def test_of_43_requests_33_cost_a_fee_32_lapse_and_one_is_paid(office, figures_seen):
    """Law: FEE-3, FEE-4, FEE-8, FEE-9, CLK-18, CLK-25, FEE-14, RPT-16."""
    plays, receipt = _file(office)
    _charge(office, plays)
    for place in range(1, FREE + 1):
        answered(plays[place].assigned(FREE_ANSWERED), FREE_ANSWERED)
    _pay(office, plays[THE_PAID], receipt)
    _lapse(office, plays)
    assert figures_seen(office.at(Role.OFFICE_HEAD), 2025) == AFTER_THE_LAPSE
    # On the twentieth day, the whole of which is in time.
    answered(plays[THE_PAID].assigned(ANSWERED), ANSWERED)
    office.turn_to(NEXT_YEAR)
    assert figures_seen(office.at(Role.OFFICE_HEAD), 2025) == AT_THE_END
    paid = Fee.objects.exclude(paid_on=None).values_list("amount", "paid_on")
    assert list(paid) == [(Decimal(300), PAID)]
