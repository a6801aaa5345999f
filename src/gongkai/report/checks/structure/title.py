"""Title, period and date: what the report says it is, of whom and for when."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.checks.organs import is_government, names_no_place
from gongkai.report.findings import Finding, Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.passages import Passage

_SPACE = expression(r"\s+")
_YEAR = expression(r"20\d{2}年(?:度)?|二[〇○零Ｏ]\S{2}年(?:度)?")
_OFFICIAL = expression(r"20\d{2}年(?:度)?政府信息公开(?:工作)?年度报告$")
_TITLE_LIKE = expression(r"政府信息公开.*报告|政务公开.*报告|信息公开.*年报")

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_SIGNED = expression(r"^\s*(20\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*$")
_SIGNED_CHINESE = expression(
    r"^\s*([二〇○零一三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日\s*$"
)
_CLOSING = 3  # the signature stands in the last lines


@check(
    "structure.title",
    law="RPT-4",
    severity=Severity.WARNING,
    title="标题写明机关全称、年份和“政府信息公开工作年度报告”",
    example="公安局2022年政府信息公开工作年度报告（没有写明是哪里的公安局）",
)
def title(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find titles without organ, place, year or the official words.

    Law: RPT-4.
    """
    report = subject.report
    for fault, severity in _title_faults(_SPACE.sub("", report.title)):
        yield card.finding(
            report,
            "title",
            fault,
            evidence=report.title,
            severity=severity,
            advice="标题应写作“某某（机关全称）20XX年政府信息公开工作年度报告”。",
        )


def _title_faults(written: str) -> Iterator[tuple[str, Severity]]:
    if not written:
        yield "报告没有标题。", Severity.WARNING
        return
    year = _YEAR.search(written)
    if year is None:
        yield "标题没有写明年份。", Severity.WARNING
    elif year.start() == 0:
        yield "标题没有写明机关名称。", Severity.WARNING
    elif names_no_place(written[: year.start()]):
        yield (
            f"标题中的机关名称“{written[: year.start()]}”没有写明地区，看不出是哪里的机关。",
            Severity.WARNING,
        )
    if not _TITLE_LIKE.search(written):
        yield "标题没有写明这是政府信息公开工作年度报告。", Severity.WARNING
    elif year is not None and not _OFFICIAL.search(written):
        yield "标题的写法与“20XX年政府信息公开工作年度报告”不同。", Severity.NOTE


@check(
    "structure.period",
    law="RPT-2",
    severity=Severity.ERROR,
    title="统计期限为报告年度的1月1日至12月31日",
    example="2023年度报告写“统计期限自2022年1月1日起至2022年12月31日止”",
)
def period(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find periods that are not the calendar year of the report.

    Law: RPT-2.
    """
    report = subject.report
    if report.period is None or report.year is None:
        return
    first, last = report.period
    if (first, last) == (date(report.year, 1, 1), date(report.year, 12, 31)):
        return
    yield card.finding(
        report,
        "period",
        f"统计期限写作 {_day(first)}至{_day(last)}，应为 {report.year}年1月1日至12月31日。",
        evidence=f"{_day(first)}至{_day(last)}",
        line=_line_of(subject, r"期限|起至|截止|日起"),
        advice="请核对是否留用了往年的统计期限，并改为报告年度的全年。",
    )


@check(
    "structure.signature-date",
    law="RPT-2",
    severity=Severity.WARNING,
    title="署名日期在年度结束之后、法定公布期限之前",
    example="某局2023年度报告署“2024年3月5日”，部门应在1月31日前公布",
)
def signature_date(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find reports signed before their year ended or after the day of publication.

    Law: 条例 arts 49(1), 49(2) (LAW-49-1, LAW-49-2, RPT-2).
    """
    report = subject.report
    signed = _signature(subject)
    if signed is None or report.year is None:
        return
    passage, day = signed
    government = is_government(report.organ)
    limit = date(report.year + 1, 3, 31) if government else date(report.year + 1, 1, 31)
    if day <= date(report.year, 12, 31):
        message = f"署名日期{_day(day)}早于统计期限结束之日，可能留用了往年的日期。"
        advice = "请改为实际公布日期。"
    elif day > limit:
        message = (
            f"署名日期{_day(day)}晚于{'政府' if government else '部门'}年度报告的公布期限"
            f"{_day(limit)}。"
        )
        advice = "请核对署名日期；确已逾期的，应尽快公布并接受主管部门监督。"
    else:
        return
    yield card.finding_in(report, passage, (0, len(passage.text)), message, advice=advice)


def _signature(subject: Subject) -> tuple[Passage, date] | None:
    closing = [passage for passage in subject.passages if passage.is_prose][-_CLOSING:]
    for passage in reversed(closing):
        day = _date(passage.text)
        if day is not None:
            return passage, day
    return None


def _date(text: str) -> date | None:
    if found := _SIGNED.match(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _SIGNED_CHINESE.match(text):
        year = int("".join(str(_DIGITS[digit]) for digit in found[1]))
        month, day = _ordinal(found[2]), _ordinal(found[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _ordinal(text: str) -> int:
    """Read 一 … 三十一 (only the shapes days and months have)."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS[text] if len(text) == 1 else 0
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def _line_of(subject: Subject, pattern: str) -> int | None:
    found = (passage.line for passage in subject.passages if re.search(pattern, passage.text))
    return next(found, None)


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


CHECKS = (title, period, signature_date)
