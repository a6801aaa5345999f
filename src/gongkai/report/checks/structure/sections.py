"""The six sections: all there, in order, none empty, named and numbered as the layout has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.document import Paragraph
from gongkai.report.findings import Finding, Severity
from gongkai.report.forms import FORMS
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from gongkai.report.model import Report

_NUMERALS = "一二三四五六"
_HEADING_LENGTH = 30
# Words one of which any heading of the section has, however it is put.
_ALIKE = {
    1: expression(r"总体|概述|概况|基本情况"),
    2: expression(r"主动公开.*情况"),
    3: expression(r"申请.*(?:情况|处理)"),
    4: expression(r"复议.*诉讼|诉讼.*复议"),
    5: expression(r"问题|不足"),
    6: expression(r"其他.*(?:事项|情况)|需要?报告"),
}
_WITH_TABLE = {2, 3, 4}
_SPACE = expression(r"\s+")
_WORDS = expression(r"\w")
_NUMBERED = expression(r"^\W*?(?:第?([一二三四五六七八九十]+)|(\d+))(?:部分)?\s*([、.．,，:：]?)")


@check(
    "structure.section-missing",
    law="RPT-5",
    severity=Severity.ERROR,
    title="六个部分齐全",
    example="没有“五、存在的主要问题及改进情况”",
)
def section_missing(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find official sections that the report lacks.

    Law: 条例 art 50; 国办公开办函〔2021〕30号 (RPT-5).
    """
    report = subject.report
    titles = FORMS[report.form].sections
    missing = [number for number in range(1, 7) if report.section(number) is None]
    if len(missing) == len(titles):
        yield card.finding(
            report,
            "sections",
            "报告没有统一格式的六个部分。",
            advice="请按统一格式分六个部分编写，并写明各部分标题。",
        )
        return
    for number in missing:
        yield card.finding(
            report,
            "sections",
            f"缺少第{_NUMERALS[number - 1]}部分“{titles[number - 1]}”。",
            severity=_certainty(report, number),
            advice="请补写这一部分及其标题，没有情况的也应写明。",
        )


@check(
    "structure.section-order",
    law="RPT-5",
    severity=Severity.WARNING,
    title="六个部分按统一格式的顺序排列，不重复",
    example="“五、存在的主要问题”排在“四、行政复议、行政诉讼情况”之前",
)
def section_order(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find sections that stand before an earlier one, or twice.

    Law: RPT-5.
    """
    highest = 0
    for index, part in enumerate(subject.report.sections):
        if part.number <= highest:
            yield card.finding(
                subject.report,
                f"sections[{index}].title",
                f"“{part.title}”是第{_NUMERALS[part.number - 1]}部分，排在了"
                f"第{_NUMERALS[highest - 1]}部分之后。",
                evidence=part.title,
                line=_heading_line(subject.report, index),
                advice="请按统一格式的顺序排列六个部分，每部分只写一次。",
            )
        highest = max(highest, part.number)


@check(
    "structure.section-empty",
    law="RPT-5",
    severity=Severity.ERROR,
    title="第一、五、六部分有文字",
    example="“六、其他需要报告的事项”下面没有内容",
)
def section_empty(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find sections of prose without a word; those with a table have checks of their own.

    Law: 条例 art 50 (RPT-5).
    """
    for index, part in enumerate(subject.report.sections):
        if part.number not in _WITH_TABLE and not _WORDS.search(part.text):
            yield card.finding(
                subject.report,
                f"sections[{index}].text",
                f"第{_NUMERALS[part.number - 1]}部分“{part.title}”没有内容。",
                evidence=part.title,
                line=_heading_line(subject.report, index),
                advice="请补写内容，没有情况的也应用一句话写明。",
            )


@check(
    "structure.heading-title",
    law="RPT-5",
    severity=Severity.NOTE,
    title="各部分标题与统一格式一致",
    example="四、因政府信息公开工作被申请行政复议、提起行政诉讼情况统计表",
)
def heading_title(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find section titles worded otherwise than the layout.

    Law: RPT-5.
    """
    report = subject.report
    for index, part in enumerate(report.sections):
        official = FORMS[report.form].sections[part.number - 1]
        if _SPACE.sub("", part.title) != official:
            yield card.finding(
                report,
                f"sections[{index}].title",
                f"标题“{part.title}”与统一格式的“{official}”不同。",
                evidence=part.title,
                span=(0, len(part.title)),
                line=_heading_line(report, index),
                advice=f"请改为“{_NUMERALS[part.number - 1]}、{official}”。",
            )


@check(
    "structure.heading-numeral",
    law="RPT-5",
    severity=Severity.WARNING,
    title="各部分标题的序号为“一、”至“六、”",
    example="5、存在的主要问题及改进情况",
)
def heading_numeral(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find headings with a wrong numeral (warning) or other punctuation after it (note).

    Law: RPT-5.
    """
    report = subject.report
    headings = _headings(report)
    for index, part in enumerate(report.sections):
        line = _heading_line(report, index)
        found = _NUMBERED.match(headings.get(line, "")) if line is not None else None
        expected = f"{_NUMERALS[part.number - 1]}、"
        if line is None or (found and f"{found[1]}{found[3]}" == expected):
            continue
        yield card.finding(
            report,
            f"sections[{index}].title",
            f"标题“{part.title}”的序号{_written(found)}，应为“{expected}”。",
            evidence=headings.get(line, "").strip(),
            line=line,
            severity=Severity.NOTE if found and found[1] == expected[0] else Severity.WARNING,
            advice=f"请把序号改为“{expected}”。",
        )


def _certainty(report: Report, number: int) -> Severity:
    """Only doubt that a section is missing when some line looks like its heading."""
    known = {place.line for path, place in report.places.items() if path.startswith("sections")}
    alike = any(
        len(text) <= _HEADING_LENGTH and line not in known and _ALIKE[number].search(text)
        for line, text in _headings(report).items()
    )
    return Severity.WARNING if alike else Severity.ERROR


def _written(found: re.Match[str] | None) -> str:
    if found is None:
        return "没有写"
    return f"写作“{found[1] or found[2]}{found[3]}”"


def _heading_line(report: Report, index: int) -> int | None:
    place = report.places.get(f"sections[{index}]")
    return place.line if place else None


def _headings(report: Report) -> dict[int, str]:
    found: dict[int, str] = {}
    for block in report.document.blocks if report.document else ():
        if isinstance(block, Paragraph):
            found.setdefault(block.place.line, block.text)
    return found


CHECKS = (section_missing, section_order, section_empty, heading_title, heading_numeral)
