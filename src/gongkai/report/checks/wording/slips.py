"""Words often mistyped in these reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.checks.patterns import Slip, find_slips
from gongkai.report.findings import Finding, Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

# Each mistyped word with the right one; what can stand in correct text is guarded below.
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

# 预防犯罪, 自己经营, 校园满意, 信息公开开展: where the letters of a slip meet by chance.
_GUARDED = {
    "防犯": r"(?<!预)防犯(?![罪法错规人])",
    "己经": r"(?<!自)己经",
    "按排": r"按排(?=专|人|部署|布署|好|了|工作|落实)",
    "园满": r"园满(?=完成|成功|结束|收官|落幕|解决)",
    "布署": r"(?<![发公宣颁])布署(?!名)",
    "竟争": r"(?<!究)竟争(?![取做当先相议论执])",
    "既使": r"既使(?=[^，,。；;]{1,30}[，,](?:也|仍|还))",
    "做为": r"做为(?=一项|重要|主要|重点|首要|第一|工作|政府|信息|考核|抓手)",
    "座落": r"座落(?=[于在])",
    "依申请开": r"依申请开(?=情况|工作|事项|信息|申请|政府|[，。、；\d])",
    "信息公开开": r"信息公开开(?=工作|情况|申请|条例|指南|目录|年度|制度|[，。、；])",
    "贯切": r"贯切(?=落实|执行)",
}
_LAWS_WORDS = frozenset(["其它组织"])  # right Chinese, but the law says 其他组织

# 政公开 is a slip for 政务公开 unless it ends another word: 财政公开, 行政公开 …
_AFFAIRS = Slip(
    expression(
        r"(?<![财行党民邮市村警军家廉仁新施内执议参朝司路水渔农林勤德从简交法])(?P<words>政公开)"
    ),
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
                severity=Severity.NOTE if found[0] in _LAWS_WORDS else None,
            )
    yield from find_slips(card, subject, prose, (_AFFAIRS, _UNTIL))


_ANY = expression(
    "|".join(_GUARDED.get(word, word) for word in sorted(_WRONG, key=len, reverse=True))
)

CHECKS = (slip,)
