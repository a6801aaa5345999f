"""A law firm's e-mail, through correction, objection, extension and two disputes, to a new answer.

The days, counted by hand on the calendars of 2024 and 2025 (国务院办公厅关于部分节假日安排的通知).
2024: off are 16 and 17 September, 1 to 4 and 7 October; worked are Saturday 14 September, Sunday
29 September and Saturday 12 October. 2025: off is Monday 2 June.
"""

from __future__ import annotations

from datetime import date

import pytest

from files_corpus import pdf
from gongkai.casework.models import Request
from gongkai.organs.roles import Role
from platform_mail import written
from platform_play import Play

pytestmark = pytest.mark.django_db(transaction=True)

RECEIVED = date(2024, 8, 27)
"""A Tuesday: the mail of the day before is confirmed by telephone."""
ASKED = date(2024, 9, 4)
"""The sixth working day: 28, 29 and 30 Aug, 2, 3 and 4 Sep; the seventh is the last."""
ASKED_HEARD = date(2024, 9, 5)
CORRECTED = date(2024, 9, 14)
CONSULTED = date(2024, 9, 19)
LETTER_OPENED = date(2024, 9, 23)
OBJECTED = date(2024, 10, 9)
EXTENDED = date(2024, 10, 28)
DRAFTED = date(2024, 11, 11)
SIGNED = date(2024, 11, 12)
POSTED = date(2024, 11, 14)

# 28-30 Aug are days 1-3, 2-6 Sep days 4-8, 9-13 days 9-13, Saturday 14 day 14, 18-20 days 15-17,
# 23-25 days 18-20.
DUE_AT_FIRST = "2024年9月25日 周三"
# Fifteen from the day after 5 September: 6 is day 1, 9-14 days 2-7, 18-20 days 8-10, 23-27 days
# 11-15.
CORRECT_BY = "2024年9月27日 周五"
# From 14 September anew: 18-20 are days 1-3, 23-27 days 4-8, Sunday 29 and 30 days 9-10, 8-12 Oct
# days 11-15, 14-18 days 16-20.
DUE_ANEW = "2024年10月18日 周五"
# Fifteen from the day after 23 September: 24-27 are days 1-4, 29 and 30 days 5-6, 8-12 Oct days
# 7-11, 14-17 days 12-15.
OPINION_BY = "2024年10月17日 周四"
# The days after 19 September until 9 October do not count: 20, 23-27, 29 and 30 Sep, 8 and 9 Oct.
LEFT_OUT = "10个工作日"
# Ten more after 18 October: 21-25 are days 21-25, 28-31 days 26-29, 1 Nov day 30.
DUE_AFTER_OPINION = "2024年11月1日 周五"
# And ten more: 4-8 Nov are days 31-35, 11-15 days 36-40.
DUE_EXTENDED = "2024年11月15日 周五"
# Sixty natural days from 14 November: 30 Nov is day 16, 31 Dec day 47, 13 Jan day 60, a Monday.
RECONSIDERATION_UNTIL = "2025年1月13日 周一"

FILED, ACCEPTED = date(2024, 12, 2), date(2024, 12, 6)
COPY, DEFENDED = date(2024, 12, 10), date(2024, 12, 20)
UPHELD = date(2025, 1, 13)
# Ten working days after 10 December: 11-13 are days 1-3, 16-20 days 4-8, 23 and 24 days 9-10.
DEFEND_BY = "2024年12月24日 周二"
SUED, DOCKETED = date(2025, 1, 24), date(2025, 2, 7)
SUIT_COPY, SUIT_DEFENDED = date(2025, 2, 10), date(2025, 2, 20)
# Fifteen natural days after 10 February.
DEFEND_SUIT_BY = "2025年2月25日 周二"
JUDGED, IN_EFFECT = date(2025, 5, 14), date(2025, 5, 30)
# Fifteen natural days after 14 May.
APPEAL_UNTIL = "2025年5月29日 周四"
TAKEN_UP = date(2025, 6, 3)
ANSWERED_ANEW = date(2025, 6, 24)
# Twenty working days after 30 May, on which the judgment took effect: 3-6 Jun are days 1-4, 9-13
# days 5-9, 16-20 days 10-14, 23-27 days 15-19, Monday 30 day 20.
ANEW_BY = "2025年6月30日 周一"

FIRM = "正言律师事务所"
COMPANY = "清江保安服务有限公司"
CONTRACT = "2023年看守所安保服务合同"
NUMBER = "云公开〔2024〕第1号"
TRACKING = "1098765432109"

TABLE_3 = {
    "requests.received[4]": 1,
    "requests.received[6]": 1,
    "requests.granted_in_part[4]": 1,
    "requests.granted_in_part[6]": 1,
    "requests.concluded[4]": 1,
    "requests.concluded[6]": 1,
}
"""The law firm stands in the fifth column; answering anew adds nothing, in neither year."""
FIGURES_2024 = TABLE_3 | {
    "disputes.reconsideration[3]": 1,
    "disputes.reconsideration[4]": 1,
}
"""At the end of 2024 the reconsideration was pending."""
FIGURES_2025 = {
    "disputes.reconsideration[0]": 1,
    "disputes.reconsideration[4]": 1,
    "disputes.litigation_after_reconsideration[1]": 1,
    "disputes.litigation_after_reconsideration[4]": 1,
}
"""In 2025 it was upheld, and the suit after it corrected the answer."""


@pytest.fixture
def seat(office):
    """Seat somebody on a day: `seat(CORRECTED)` the public, `seat(ASKED, Role.OFFICER)`."""

    def at(day, role=None):
        office.turn_to(day)
        return office.at(role)

    return at


def _mail():
    """Write the firm's mail as its program does, with the power of attorney."""
    raw = written(
        f"请公开{CONTRACT}。",
        sender=f"{FIRM} <office@law.example>",
        files=(("授权委托书.pdf", pdf()),),
    )
    return raw.replace(b"Mon, 06 May 2024 09:00:00", b"Mon, 26 Aug 2024 16:40:00")


def _make_request(officer):
    """Drop the mail in and make a request of it; give number and query code."""
    officer.page.goto("/office/mail/drop/")
    officer.attach("邮件文件", "来信.eml", _mail(), "message/rfc822")
    officer.press("上传")
    officer.see("邮件已收取")
    officer.follow("录入为申请")
    assert officer.typed("申请人提交或者寄出的日期") == "2024-08-26"
    assert CONTRACT in officer.typed("所需信息的内容描述")
    assert "授权委托书.pdf" in officer.read()
    officer.fill("与申请人确认的日期", RECEIVED.isoformat())
    officer.fill("确认记录", "9时，拨打来信所留电话，与经办律师确认。")
    officer.choose("申请人类别", "法律服务机构")
    officer.fill("姓名或者名称", FIRM)
    officer.press("录入并取得编号")
    officer.see("查询码只显示这一次")
    assert officer.told("答复期限") == DUE_AT_FIRST
    return officer.told("登记编号"), officer.told("查询码")


def _open(someone, request):
    someone.page.goto(f"/office/requests/{request.pk}/")


def _do(officer, request, act, **told):
    """Do an act on the case page: its day is today, its other fields are told by label."""
    _open(officer, request)
    form = officer.unfold(act)
    for label, words in told.items():
        form.get_by_label(label).fill(words)
    officer.press(act, form)
    officer.see(f"已{act}。")


def _due(officer):
    return officer.main.locator(".clock-due").first.inner_text()


def _ask(citizen, receipt):
    citizen.page.goto("/status/")
    citizen.fill("登记编号", receipt[0])
    citizen.fill("查询码", receipt[1])
    citizen.press("查询")
    citizen.see("办理经过")


def _correct(seat, request, receipt):
    """Asked within seven days, the firm makes clear on its page what it wants; the clock restarts.

    Law: LAW-30-1, LAW-30-2, CLK-10, CLK-11, CLK-12.
    """
    officer = seat(ASKED, Role.OFFICER)
    _do(officer, request, "告知补正", 需要补正的内容="请写明合同的另一方。")
    _do(seat(ASKED_HEARD, Role.OFFICER), request, "登记补正告知送达")
    firm = seat(CORRECTED)
    _ask(firm, receipt)
    assert "请写明合同的另一方。" in firm.read()
    assert f"请在{CORRECT_BY}以前提交" in firm.read()
    firm.fill("补正内容", f"合同的另一方是{COMPANY}。")
    firm.press("提交补正")
    firm.see("正等待工作人员核对登记")
    officer = seat(CORRECTED, Role.OFFICER)
    _do(officer, request, "收到补正")
    assert DUE_ANEW in _due(officer)


def _consult(officer, request):
    """Consult the company; give the code on its letter."""
    _do(officer, request, "征求第三方意见", 对方名称=COMPANY, 所涉信息=CONTRACT)
    officer.press("生成网上答复码")
    officer.see("答复码只显示这一次")
    return officer.told("答复码")


def _object(seat, request, code):
    """The company reads who asks it what until when, and objects with reasons.

    Law: LAW-32-1, LAW-32-2, LAW-32-4, CLK-15.
    """
    company = seat(LETTER_OPENED)
    company.page.goto("/consultation/")
    company.fill("答复码", code)
    company.press("打开征求意见函")
    company.see("等待您答复")
    assert CONTRACT in company.read()
    assert FIRM not in company.read()
    _do(seat(LETTER_OPENED, Role.OFFICER), request, "登记征求意见书送达")
    company = seat(OBJECTED)
    company.page.goto("/consultation/")
    company.fill("答复码", code)
    company.press("打开征求意见函")
    company.see("等待您答复")
    assert f"请在{OPINION_BY}以前提出意见" in company.read()
    company.pick("不同意公开（请在下面写明理由）")
    company.fill("理由和具体意见", "合同单价是本公司的商业秘密。")
    company.press("提交意见")
    company.see("您已经答复")
    officer = seat(OBJECTED, Role.OFFICER)
    _do(officer, request, "收到征求意见答复")
    assert DUE_AFTER_OPINION in _due(officer)
    assert officer.told("征求意见扣除") == LEFT_OUT


def _extend(head, request):
    """Law: LAW-33-3, CLK-17."""
    _open(head, request)
    form = head.unfold("延长答复期限")
    form.get_by_label("延长的工作日数").fill("10")
    form.get_by_label("延长的理由").fill("需要逐项区分处理。")
    form.get_by_label("我批准延长").check()
    head.press("延长答复期限", form)
    head.see("已延长答复期限。")
    assert DUE_EXTENDED in _due(head)


def _draft(handler, request, given, *, withheld):
    """Be led to a partial disclosure by what the record says and by what is left to be said."""
    handler.page.goto(f"/office/requests/{request.pk}/guide/")
    handler.follow("其余情形都不存在")
    assert "是否还有可以区分处理" in handler.read()
    handler.press("是")
    assert "建议：部分公开" in handler.read()
    assert f"征求“{COMPANY}”意见：不同意公开且有合理理由" in handler.read()
    handler.follow("按此拟制答复")
    handler.fill("提供信息的清单", f"{CONTRACT}1份，共3页。")
    handler.fill("区分处理说明", f"提供{given}，不提供{withheld}。")
    handler.fill("答复内容", f"现将{given}提供给你单位，{withheld}不予公开。")
    handler.attach("随答复提供的文件", "合同（区分处理）.pdf", pdf(pages=3))
    handler.press("保存拟稿")
    handler.see("拟稿已保存")
    handler.press("送审")
    handler.see("已送审。")


def _agree(reviewer, *, button="同意"):
    reviewer.page.goto("/office/")
    reviewer.follow("去审核", NUMBER)
    reviewer.fill("审核意见", "属实。")
    reviewer.press(button)
    reviewer.see("已签发。" if button == "签发" else "已审核通过。")


def _sign(seat, day):
    for role in (Role.FIRST_REVIEWER, Role.UNIT_HEAD, Role.SECRECY_REVIEWER):
        _agree(seat(day, role))
    _agree(seat(day, Role.SIGNING_LEADER), button="签发")


def _serve(officer, request, manner, **told):
    _open(officer, request)
    form = officer.main.locator(".serve")
    form.get_by_label("送达方式").select_option(label=manner)
    for label, words in told.items():
        form.get_by_label(label).fill(words)
    officer.press("登记送达", form)
    officer.see("已登记送达。")
    assert "部分公开" in officer.told("办理结果")


def _answer(seat, request):
    """Drafted by the guide, agreed to by everyone, signed, posted with its number in time.

    Law: LAW-37-1, CLK-6, CLK-7, CLK-23, RR-3, DOC-16.
    """
    _draft(seat(DRAFTED, Role.HANDLER), request, "合同正文", withheld="合同单价")
    _sign(seat, SIGNED)
    officer = seat(POSTED, Role.OFFICER)
    _serve(officer, request, "邮寄送达", 邮件号码=TRACKING)
    read = officer.read()
    assert TRACKING in read
    assert f"至{RECONSIDERATION_UNTIL}" in read
    assert "应当先申请行政复议" in read


def _register(officer, kind, authority, reference):
    """Register a dispute about the answer; give the address of its page."""
    officer.page.goto("/office/disputes/new/")
    officer.choose("类别", kind)
    officer.fill("所涉申请的登记编号", NUMBER)
    officer.fill("复议机关或者法院", authority)
    officer.fill("案号", reference)
    officer.press("登记")
    officer.page.get_by_role("heading", name=reference).wait_for()
    return officer.page.url


def _happens(officer, page, act, **told):
    """Something happens in a dispute today; `told` chooses or fills in by label."""
    officer.page.goto(page)
    form = officer.unfold(act)
    for label, words in told.items():
        field = form.get_by_label(label).first
        if field.evaluate("node => node.tagName") == "SELECT":
            field.select_option(label=words)
        else:
            field.fill(words)
    officer.press(act, form)
    officer.main.locator(".timeline").get_by_text(act, exact=True).wait_for()


def _reconsidered(seat):
    """The government upholds the answer. Law: RR-1, RR-7, RR-8."""
    officer = seat(FILED, Role.OFFICER)
    page = _register(officer, "行政复议", "云泽市人民政府", "云政复〔2024〕9号")
    _happens(seat(ACCEPTED, Role.OFFICER), page, "受理（立案）")
    officer = seat(COPY, Role.OFFICER)
    _happens(officer, page, "收到申请书或者起诉状副本")
    assert DEFEND_BY in officer.read()
    _happens(seat(DEFENDED, Role.OFFICER), page, "提出书面答复（答辩状）")
    officer = seat(UPHELD, Role.OFFICER)
    _happens(officer, page, "作出复议决定", 结果="维持（结果维持）")
    assert "计入2025年度“结果维持”" in officer.read()


def _sued(seat):
    """The court sets the answer aside, nobody appeals, the organ takes up the order to answer.

    Law: RR-2, RR-7, RR-9, RR-12.
    """
    officer = seat(SUED, Role.OFFICER)
    page = _register(officer, "复议后起诉", "云泽铁路运输法院", "（2025）云71行初3号")
    _happens(seat(DOCKETED, Role.OFFICER), page, "受理（立案）")
    officer = seat(SUIT_COPY, Role.OFFICER)
    _happens(officer, page, "收到申请书或者起诉状副本")
    assert DEFEND_SUIT_BY in officer.read()
    _happens(seat(SUIT_DEFENDED, Role.OFFICER), page, "提出书面答复（答辩状）")
    officer = seat(JUDGED, Role.OFFICER)
    lost = {"结果": "判决撤销或者部分撤销（结果纠正）", "纠正的主要原因": "主要事实不清、证据不足"}
    _happens(officer, page, "一审裁判", **lost)
    assert APPEAL_UNTIL in officer.read()
    officer = seat(IN_EFFECT, Role.OFFICER)
    _happens(officer, page, "一审裁判生效")
    assert "计入2025年度“结果纠正”" in officer.read()
    officer = seat(TAKEN_UP, Role.OFFICER)
    officer.page.goto(page)
    officer.press("转入重新答复")
    officer.see("已转入重新答复，请按期限拟制新的答复。")
    return officer


def _answer_anew(seat, request, officer):
    """Answer once more within the twenty days that the judgment leaves. Law: RR-12, RPT-26."""
    assert officer.told("重新答复期限") == ANEW_BY
    _draft(seat(ANSWERED_ANEW, Role.HANDLER), request, "合同正文和合同总价", withheld="合同单价")
    _sign(seat, ANSWERED_ANEW)
    _serve(seat(ANSWERED_ANEW, Role.OFFICER), request, "直接送达", 签收人="经办律师")


def test_a_law_firms_request_is_answered_contested_and_answered_anew(seat, office, figures_seen):
    """Law: LAW-31-3, RPT-16, RPT-18, RPT-19, RPT-26, RR-8."""
    receipt = _make_request(seat(RECEIVED, Role.OFFICER))
    assert receipt[0] == NUMBER
    request = Request.objects.get()
    _do(seat(RECEIVED, Role.OFFICER), request, "登记申请")
    _correct(seat, request, receipt)
    play = Play(office.cast, request)
    play.assigned(CONSULTED, handler=office.cast.person[Role.HANDLER])
    code = _consult(seat(CONSULTED, Role.OFFICER), request)
    _object(seat, request, code)
    _extend(seat(EXTENDED, Role.OFFICE_HEAD), request)
    _answer(seat, request)
    _reconsidered(seat)
    _answer_anew(seat, request, _sued(seat))
    firm = seat(ANSWERED_ANEW)
    _ask(firm, receipt)
    assert "现将合同正文和合同总价提供给你单位" in firm.read()
    head = seat(ANSWERED_ANEW, Role.OFFICE_HEAD)
    assert figures_seen(head, 2024) == FIGURES_2024
    assert figures_seen(head, 2025) == FIGURES_2025
