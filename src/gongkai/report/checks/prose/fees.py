"""What the report says of information-processing fees, here, there and in table 2."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from gongkai.report.checks.check import check
from gongkai.report.checks.prose.desk import desks
from gongkai.report.checks.prose.wording import OTHER_PERIOD, of_a_part, plain, worth
from gongkai.report.findings import Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.check import Check, Subject
    from gongkai.report.checks.prose.desk import Desk
    from gongkai.report.checks.prose.reading import Sentence
    from gongkai.report.findings import Finding

_FEE = r"(?:信息(?:公开)?(?:信息)?处理费用?)"
_NONE = expression(
    rf"(?:未(?!按|缴|及时)|没有|无(?!正当)|不存在|零)[^，。；]{{0,20}}{_FEE}"
    rf"|{_FEE}[^，。；]{{0,6}}(?:未收取|为?零|为无)"
)
_COLLECTED = expression(
    rf"(?:收取|收缴|收到|实收|征收)[^，。；]{{0,16}}{_FEE}|{_FEE}[^。；]{{0,16}}(?:收取|实收|共计|合计|总额|金额)"
)
_NO_NOTICE = expression(
    r"(?:未|没有)(?:曾)?(?:发出|开具|送达|作出|产生)[^，。；]{0,12}(?:收费通知|缴费通知)"
)
_YUAN = Decimal(10_000)


class _Said(NamedTuple):
    """One statement on the fee: the yuan collected, and where it is said."""

    yuan: Decimal
    desk: Desk
    sentence: Sentence
    start: int
    end: int

    def finding(self, message: str) -> Finding:
        """Make a finding on this statement."""
        advice = "核对收费台账，使各处说法和表格一致。"
        return self.desk.say(self.sentence, self.start, self.end, message, advice=advice)


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
    said = [statement for desk in desks(card, subject) for statement in _statements(desk)]
    yield from _contradictions(said)
    charged = subject.report.disclosure.get("charges", {}).get("amount")
    for statement in said:
        if charged is not None and statement.yuan > charged * _YUAN:
            yuan, table = f"{plain(statement.yuan)}元", f"{plain(charged)}万元"
            yield statement.finding(
                f"正文收取信息处理费{yuan}，多于表中行政事业性收费{table}，请核对。"
            )
    unpaid = (subject.report.requests.get("other_fee_overdue") or (None,))[-1]
    for desk in desks(card, subject) if unpaid else ():
        for statement in _denied_notices(desk):
            yield statement.finding(
                f"正文说没有发出收费通知，表中却有{unpaid}件因逾期未缴费不再处理，请核对。"
            )


def _contradictions(said: list[_Said]) -> Iterator[Finding]:
    for statement in said[1:]:
        if statement.yuan != said[0].yuan:
            here, before = f"{plain(statement.yuan)}元", f"{plain(said[0].yuan)}元"
            yield statement.finding(
                f"信息处理费此处为{here}，前文为{before}，前后不一致，请核对。"
            )


def _statements(desk: Desk) -> Iterator[_Said]:
    for sentence in desk.passage.sentences:
        text = sentence.text
        if "处理费" not in text or OTHER_PERIOD.search(text):
            continue
        if of_a_part(text, desk.report.organ):
            continue
        none, collected = _NONE.search(text), _COLLECTED.search(text)
        amounts = [number for number in sentence.counts if number.unit == "元" and number.is_exact]
        if none:
            yield _Said(Decimal(0), desk, sentence, *none.span())
        elif collected and len(amounts) == 1 and amounts[0].start >= collected.start():
            yuan = Decimal(worth(amounts[0]))
            yield _Said(yuan, desk, sentence, collected.start(), amounts[0].after)


def _denied_notices(desk: Desk) -> Iterator[_Said]:
    for sentence in desk.passage.sentences:
        denied = _NO_NOTICE.search(sentence.text)
        if denied:
            yield _Said(Decimal(0), desk, sentence, *denied.span())
