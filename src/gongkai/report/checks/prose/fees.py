"""What the report says of information-processing fees, here, there and in table 2."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from gongkai.report.checks.check import check
from gongkai.report.checks.prose.reading import passages
from gongkai.report.checks.prose.wording import OTHER_PERIOD, SUB_SCOPE, plain, quote
from gongkai.report.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.check import Check, Subject
    from gongkai.report.checks.prose.reading import Place, Sentence
    from gongkai.report.findings import Finding
    from gongkai.report.model import Report

_FEE = r"(?:信息(?:公开)?(?:信息)?处理费用?)"
_NONE = re.compile(
    rf"(?:未(?!按|缴|及时)|没有|无(?!正当)|不存在|零)[^，。；]{{0,20}}{_FEE}|{_FEE}[^，。；]{{0,6}}(?:未收取|为?零|为无)"
)
_COLLECTED = re.compile(
    rf"(?:收取|收缴|收到|实收|征收)[^，。；]{{0,16}}{_FEE}|{_FEE}[^。；]{{0,16}}(?:收取|实收|共计|合计|总额|金额)"
)
_NO_NOTICE = re.compile(
    r"(?:未|没有)(?:曾)?(?:发出|开具|送达|作出|产生)[^，。；]{0,12}(?:收费通知|缴费通知)"
)
_YUAN = Decimal(10_000)


class _Said(NamedTuple):
    """One statement on the fee: the yuan collected, and where it is said."""

    yuan: Decimal
    place: Place
    sentence: Sentence
    start: int
    end: int


@check(
    "prose.fee",
    law="FEE-13",
    severity=Severity.WARNING,
    title="信息处理费的说法前后一致，并与表格相容",
    example="一处说“未收取信息处理费”，另一处说“收取信息处理费300元”",
)
def fee_statements(card: Check, subject: Subject) -> Iterator[Finding]:
    """Compare what is said of the information-processing fee with itself, and with the tables.

    Law: FEE-13, RPT-23 (the fee is an administrative fee and belongs in table 2), RPT-10.
    """
    report = subject.report
    said = [statement for place in passages(report) for statement in _statements(place)]
    first = said[0] if said else None
    for statement in said[1:]:
        if first and statement.yuan != first.yuan:
            words = f"信息处理费此处为{plain(statement.yuan)}元，前文为{plain(first.yuan)}元，前后不一致，请核对。"
            yield _finding(card, report, statement, words)
    charged = report.disclosure.get("charges", {}).get("amount")
    for statement in said:
        if charged is not None and statement.yuan > charged * _YUAN:
            words = f"正文收取信息处理费{plain(statement.yuan)}元，多于表中行政事业性收费{plain(charged)}万元，请核对。"
            yield _finding(card, report, statement, words)
    yield from _unnoticed(card, report)


def _statements(place: Place) -> Iterator[_Said]:
    for sentence in place.passage.sentences:
        text = sentence.text
        if "处理费" not in text or OTHER_PERIOD.search(text) or SUB_SCOPE.search(text):
            continue
        none, collected = _NONE.search(text), _COLLECTED.search(text)
        amounts = [number for number in sentence.counts if number.unit == "元" and number.is_exact]
        if none:
            yield _Said(Decimal(0), place, sentence, *none.span())
        elif collected and len(amounts) == 1 and amounts[0].start >= collected.start():
            value = Decimal(amounts[0].value or 0)
            yield _Said(value, place, sentence, collected.start(), amounts[0].after)


def _unnoticed(card: Check, report: Report) -> Iterator[Finding]:
    unpaid = (report.requests.get("other_fee_overdue") or (None,))[-1]
    for place in passages(report) if unpaid else ():
        for sentence in place.passage.sentences:
            denied = _NO_NOTICE.search(sentence.text)
            if denied:
                words = f"正文说没有发出收费通知，表中却有{unpaid}件因逾期未缴费不再处理，请核对。"
                yield _finding(
                    card, report, _Said(Decimal(0), place, sentence, *denied.span()), words
                )


def _finding(card: Check, report: Report, said: _Said, message: str) -> Finding:
    evidence, span = quote(said.place.passage, said.sentence, said.start, said.end)
    return card.finding(
        report,
        said.place.where,
        message,
        evidence=evidence,
        advice="核对收费台账，使各处说法和表格一致。",
        span=span,
    )
