"""Figures that leap from one year to the next: explained, or perhaps mistyped."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from gongkai.report.checks.cells import (
    DISPUTE_TOTAL,
    REQUEST_TOTAL,
    disclosure_path,
    dispute_path,
    request_path,
)
from gongkai.report.checks.check import Check, Subject, check
from gongkai.report.checks.years.previous import comparable
from gongkai.report.findings import Finding, Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.model import Figure, Report

_LEAST_CHANGE = 5
_TEN_THOUSAND = 10_000
# Collections vary; a slip between 元 and 万元 moves a figure by four digits, give or take.
_UNIT_SLIP = (Decimal(2000), Decimal(50000))

_EXPLAINED = expression(r"由于|因为|原因|主要是|主要系|受.{0,12}影响|得益于|[，；。]因|所致|口径")
_MOVED = expression(r"上升|增长|增加|增幅|提高|下降|减少|降幅|回落|变化|波动")


class _Figure(NamedTuple):
    path: str
    name: str
    words: tuple[str, ...]
    now: Figure
    before: Figure


@check(
    "years.swing",
    law="RPT-V16",
    severity=Severity.WARNING,
    title="与上年相比增减超过一半的数，文字中应有说明",
    example="新收申请由40件变为130件，全文没有说明原因",
)
def swing(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find main figures that changed by more than half, by five at least, unexplained.

    Law: RPT-V16.
    """
    previous = comparable(subject)
    for figure in _figures(subject.report, previous) if previous else ():
        if not _swings(figure) or _explains(subject.report, figure.words):
            continue
        if figure.path == _CHARGES and _unit_slip(figure):
            continue
        yield card.finding(
            subject.report,
            figure.path,
            f"{figure.name}由上年的 {figure.before} 变为 {figure.now}，增减超过一半，"
            "报告中没有说明原因。",
            evidence=f"上年{figure.before}，本年{figure.now}",
            advice="请核对这个数；属实的，请在报告中说明增减原因。",
        )


@check(
    "years.charges-unit",
    law="RPT-23",
    severity=Severity.WARNING,
    title="收费金额以万元为单位，与上年相比没有差一万倍",
    example="行政事业性收费：上年233万元，本年2410000",
)
def charges_unit(card: Check, subject: Subject) -> Iterator[Finding]:
    """Find charges that look as if written in yuan, or twice divided by ten thousand.

    Law: RPT-23.
    """
    previous = comparable(subject)
    if previous is None:
        return
    figure = _charges(subject.report, previous)
    if _unit_slip(figure):
        yield card.finding(
            subject.report,
            figure.path,
            f"行政事业性收费由上年的 {figure.before} 万元变为 {figure.now} 万元，"
            "相差约一万倍，可能写错了单位。",
            evidence=f"上年{figure.before}，本年{figure.now}",
            advice="这一格以万元为单位，请把以元计的数除以10000后填写。",
        )


_CHARGES = disclosure_path("charges", "amount")


def _figures(report: Report, previous: Report) -> Iterator[_Figure]:
    for row, name, words in (
        ("received", "本年新收申请", ("申请",)),
        ("concluded", "办结申请总计", ("申请",)),
    ):
        now, before = report.requests.get(row), previous.requests.get(row)
        if now and before:
            path = request_path(row, REQUEST_TOTAL)
            yield _Figure(path, name, words, now[REQUEST_TOTAL], before[REQUEST_TOTAL])
    for row, name in (
        ("permits", "行政许可"),
        ("penalties", "行政处罚"),
        ("coercion", "行政强制"),
    ):
        pair = (other.disclosure.get(row, {}).get("decisions") for other in (report, previous))
        yield _Figure(disclosure_path(row, "decisions"), f"{name}决定数量", (name,), *pair)
    yield _charges(report, previous)
    for group, name, words in (
        ("reconsideration", "行政复议总计", ("复议",)),
        ("litigation", "行政诉讼（未经复议）总计", ("诉讼",)),
        ("litigation_after_reconsideration", "行政诉讼（复议后）总计", ("诉讼",)),
    ):
        now, before = report.disputes.get(group), previous.disputes.get(group)
        if now and before:
            path = dispute_path(group, DISPUTE_TOTAL)
            yield _Figure(path, name, words, now[DISPUTE_TOTAL], before[DISPUTE_TOTAL])


def _charges(report: Report, previous: Report) -> _Figure:
    now, before = (
        other.disclosure.get("charges", {}).get("amount") for other in (report, previous)
    )
    return _Figure(_CHARGES, "行政事业性收费", ("收费",), now, before)


def _swings(figure: _Figure) -> bool:
    if figure.now is None or figure.before is None:
        return False
    change = abs(Decimal(figure.now) - Decimal(figure.before))
    return change >= _LEAST_CHANGE and change * 2 > figure.before


def _unit_slip(figure: _Figure) -> bool:
    if not figure.now or not figure.before:
        return False
    ratio = Decimal(figure.now) / Decimal(figure.before)
    low, high = _UNIT_SLIP
    return low <= ratio <= high or low <= 1 / ratio <= high


def _explains(report: Report, words: tuple[str, ...]) -> bool:
    """Tell whether some sentence speaks of the figure's move and of a reason."""
    for text in (report.preface, *(part.text for part in report.sections)):
        for sentence in re.split(r"[。\n]", text):
            if (
                any(word in sentence for word in words)
                and _MOVED.search(sentence)
                and _EXPLAINED.search(sentence)
            ):
                return True
    return False


CHECKS = (swing, charges_unit)
