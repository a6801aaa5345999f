"""What the narrative sections must speak of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.checks.organs import is_government
from gongkai.report.findings import Finding, Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.model import Report

_SUMMARY, _PROBLEMS, _OTHER = 1, 5, 6
_LENGTH = 1000
_FEES_SINCE = 2021

_THEMES = {
    "主动公开": expression(r"主动公开|公开.{0,12}信息|发布.{0,12}信息"),
    "依申请公开": expression(r"依申请|公开申请"),
    "政府信息管理": expression(
        r"信息.{0,4}管理|规范性文件|公开属性|保密审查|信息发布.{0,6}(?:审核|制度|流程)|目录"
    ),
    "政府信息公开平台建设": expression(r"平台|网站|新媒体|公众号|专栏|专区|公报"),
    "监督保障": expression(r"监督|保障|考核|评议|培训|领导小组|责任追究|监管"),
}
_GOVERNMENT_ITEMS = {
    "工作考核": expression(r"考核|考评|绩效|评估"),
    "社会评议": expression(r"评议|社会评价|满意度|第三方评估"),
    "责任追究结果": expression(r"责任追究|追究责任|追责|问责"),
}
_NOT_A_PROBLEM = expression(r"(?:解决|破解|回应|化解|整改|针对|聚焦)[^，。；]{0,8}问题|问题导向")
_PROBLEM = expression(
    r"问题|不足|差距|薄弱|有待|仍需|还需|尚需|不够|欠缺|短板|困难|缺乏|滞后|单一|"
    r"不(?:高|强|多|全|深|细|广|及时|到位|平衡|规范|完善|丰富|主动|明确)"
)
_IMPROVEMENT = expression(r"下一?步|下一年|今后|接下来|改进|整改|针对|将|进一步|拟|打算|计划")
_FEE = expression(r"信息处理费|公开处理费|处理费用|信息公开.{0,8}费|收取.{0,10}处理费")


@check(
    "structure.themes",
    law="RPT-7",
    severity=Severity.WARNING,
    title="总体情况写到主动公开、依申请公开、信息管理、平台建设、监督保障五方面",
    example="总体情况没有写到监督保障",
)
def themes(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find themes that section 一 does not touch.

    Law: 国办公开办函〔2021〕30号 (RPT-7).
    """
    if subject.report.form != "2021":
        return
    yield from _lacking(
        card,
        subject.report,
        _THEMES,
        message="总体情况没有写到：{}。",
        advice="总体情况应写主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，请补写。",
    )


@check(
    "structure.government-items",
    law="RPT-8",
    severity=Severity.WARNING,
    title="政府的报告写明工作考核、社会评议和责任追究结果",
    example="某县人民政府的报告没有写责任追究结果",
)
def government_items(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find governments' reports silent on assessment, social evaluation or accountability.

    Law: 条例 art 50(1)(4) (LAW-50-1, RPT-8).
    """
    report = subject.report
    if not is_government(report.organ):
        return
    text = "\n".join(part.text for part in report.sections)
    yield from _lacking(
        card,
        report,
        _GOVERNMENT_ITEMS,
        message="政府的年度报告没有写到：{}。",
        advice="请在监督保障中写明工作考核、社会评议和责任追究结果，没有发生责任追究的也应写明。",
        text=text,
    )


@check(
    "structure.length",
    law="RPT-7",
    severity=Severity.NOTE,
    title="总体情况一般不超过1000字",
    example="总体情况共2300字",
)
def length(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find a section 一 longer than is usual.

    Law: RPT-7.
    """
    report = subject.report
    for index, part in enumerate(report.sections):
        characters = len(re.sub(r"\s", "", part.text))
        if part.number == _SUMMARY and report.form == "2021" and characters > _LENGTH:
            yield card.finding(
                report,
                f"sections[{index}].text",
                f"总体情况共{characters}字，一般不超过{_LENGTH}字。",
                line=part.line_at(0),
                advice="请突出重点，压缩篇幅。",
            )


@check(
    "structure.problems",
    law="RPT-9",
    severity=Severity.WARNING,
    title="第五部分既写存在的问题，也写改进情况",
    example="第五部分只写下一步打算，没有写存在的问题",
)
def problems(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find a section 五 without problems or without improvements.

    Law: 条例 art 50(1)(4) (LAW-50-1, RPT-9).
    """
    report = subject.report
    for index, part in enumerate(report.sections):
        if part.number != _PROBLEMS or not part.text.strip():
            continue
        lacking = []
        if not _PROBLEM.search(_NOT_A_PROBLEM.sub("", part.text)):
            lacking.append("存在的问题")
        if not _IMPROVEMENT.search(part.text):
            lacking.append("改进情况")
        if lacking:
            yield card.finding(
                report,
                f"sections[{index}].text",
                f"第五部分没有写{'和'.join(lacking)}。",
                line=part.line_at(0),
                advice="请既写明具体问题，又写明已经或者将要采取的改进措施。",
            )


@check(
    "structure.fee-statement",
    law="RPT-10",
    severity=Severity.WARNING,
    title="2021年度起，第六部分写明收取信息处理费的情况",
    example="第六部分没有提到信息处理费",
)
def fee_statement(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find reports since 2021 that say nothing of information-processing fees.

    Law: 国办函〔2020〕109号 (FEE-13, RPT-10).
    """
    report = subject.report
    part = report.section(_OTHER)
    if part is None or not part.text.strip() or (report.year or 0) < _FEES_SINCE:
        return
    if any(_FEE.search(other.text) for other in report.sections):
        return
    yield card.finding(
        report,
        f"sections[{report.sections.index(part)}].text",
        "第六部分没有写收取信息处理费的情况。",
        line=part.line_at(0),
        advice="请写明发出收费通知的件数、总金额和实际收取的总金额，没有收取的也应写明。",
    )


def _lacking(
    card: Check,
    report: Report,
    wanted: dict[str, re.Pattern[str]],
    *,
    message: str,
    advice: str,
    text: str | None = None,
) -> Iterator[Finding]:
    part = report.section(_SUMMARY)
    if part is None or not part.text.strip():
        return
    words = part.text if text is None else text
    lacking = [name for name, pattern in wanted.items() if not pattern.search(words)]
    if lacking:
        yield card.finding(
            report,
            f"sections[{report.sections.index(part)}].text",
            message.format("、".join(lacking)),
            line=part.line_at(0),
            advice=advice,
        )


CHECKS = (themes, government_items, length, problems, fee_statement)
