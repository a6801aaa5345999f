"""Words often mistyped in these reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.checks.patterns import Slip, find_slips
from gongkai.report.findings import Finding, Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

# Each mistyped word with the right one; none of the left side can stand in correct text.
_WRONG = {
    "依申请公公开": "依申请公开",
    "依申公开": "依申请公开",
    "依申请开": "依申请公开",
    "信息公开开": "信息公开",
    "政府信公开": "政府信息公开",
    "政府信息公工作": "政府信息公开工作",
    "政府信息开公": "政府信息公开",
    "政务公工作": "政务公开工作",
    "信息公开条列": "信息公开条例",
    "行政复义": "行政复议",
    "行政复仪": "行政复议",
    "行政诉讼讼": "行政诉讼",
    "行政诉颂": "行政诉讼",
    "规范性文性": "规范性文件",
    "布署": "部署",
    "部暑": "部署",
    "按排": "安排",
    "既使": "即使",
    "以经": "已经",
    "己经": "已经",
    "通迅": "通讯",
    "凑效": "奏效",
    "再接再励": "再接再厉",
    "不径而走": "不胫而走",
    "园满": "圆满",
    "竟争": "竞争",
    "贯切": "贯彻",
    "惯彻": "贯彻",
    "公布与众": "公布于众",
    "迫不急待": "迫不及待",
    "一如继往": "一如既往",
    "渎职失查": "渎职失察",
    "防犯": "防范",
    "侯选": "候选",
    "座落": "坐落",
    "帐户": "账户",
    "帐号": "账号",
    "台帐": "台账",
    "帐目": "账目",
    "报帐": "报账",
    "做为": "作为",
    "其它组织": "其他组织",
}

# 政公开 is a slip for 政务公开 unless it ends another word: 财政公开, 行政公开 …
_AFFAIRS = Slip(
    expression(r"(?<![财行党民邮市村警军家廉仁新施内执议参朝司])(?P<words>政公开)"),
    "“{}”可能漏了字，应为“政务公开”。",
    "请改为“政务公开”。",
)
_UNTIL = Slip(
    expression(r"(?P<words>截止)(?=(?:到|至)?(?:\d{2,4}年|\d{1,2}月|目前|年底|本年))(?!至)"),
    "“{}”后面跟着时间时应写作“截至”。",
    "请改为“截至”。",
    Severity.NOTE,
)


@check(
    "wording.slip",
    law="",
    severity=Severity.WARNING,
    title="没有常见的错别字和漏字",
    example="完善政公开工作责任制",
)
def slip(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find words that are often mistyped in these reports."""
    prose = [passage for passage in subject.passages if passage.is_prose]
    for passage in prose:
        for found in _ANY.finditer(passage.text):
            right = _WRONG[found[0]]
            yield card.finding_in(
                subject.report,
                passage,
                found.span(),
                f"“{found[0]}”应为“{right}”。",
                advice=f"请改为“{right}”。",
            )
    yield from find_slips(card, subject, prose, (_AFFAIRS, _UNTIL))


_ANY = expression("|".join(sorted(_WRONG, key=len, reverse=True)))

CHECKS = (slip,)
