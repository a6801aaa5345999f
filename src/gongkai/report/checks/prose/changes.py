"""同比, 较上年: changes against the numbers given, and against last year's report."""

from __future__ import annotations

import re
from decimal import ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING, NamedTuple

from gongkai.report.checks.check import check
from gongkai.report.checks.prose.desk import desks, phrase_start
from gongkai.report.checks.prose.request_words import TOPIC, retold
from gongkai.report.checks.prose.retold_requests import accepted_values
from gongkai.report.checks.prose.shares import fits
from gongkai.report.checks.prose.wording import UP, is_change, plain, worth
from gongkai.report.findings import Severity
from gongkai.text.expressions import expression
from gongkai.text.numbers import Bound, NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.check import Check, Subject
    from gongkai.report.checks.prose.desk import Desk
    from gongkai.report.checks.prose.reading import Sentence
    from gongkai.report.findings import Finding
    from gongkai.text.numbers import Number

_TOLD = expression(r"较|比|[增升减降][至到]|[加升少降]到|[由从]")
_AGAINST = expression(r"(?:较|比|同比|相比|环比)")
_LAST_YEAR = expression(r"上年|上一年|去年|同比|前一年|同期")
_BASE = expression(r"(?:上年|上一年|去年|同期|前一年|由|从)[^，。；]{0,10}$")
_ARRIVED = expression(r"[增升长减降少扩提][^，0-9]{0,3}[至到为](?:[0-9]{4}年的?)?$")
_CARRIED = expression(r"结转|其中|含")
_EXACT_LIMIT = 5000  # above it some whole number fits every percentage


class _Change(NamedTuple):
    """This year's count and what is said of its change.

    Attributes:
        now: This year's count.
        base: Last year's, when the sentence gives it.
        step: The change in count (增加3件), if any.
        rate: The change in percent, if any.
        up: Whether it is said to have grown.
        last_year: Whether it is compared with the year before.
        others: The counts before the rate, any of which it may be of.
    """

    now: Number
    base: Number | None
    step: Number | None
    rate: Number | None
    up: bool
    last_year: bool
    others: tuple[Number, ...]


@check(
    "prose.change",
    law="RPT-11",
    severity=Severity.WARNING,
    title="同比、较上年的增减与所列数量和上年报告相符",
    example="收到申请15件，较上年12件上升30%",
)
def changes(card: Check, subject: Subject) -> Iterator[Finding]:
    """Work out every change: from the numbers in the sentence, and from last year's report.

    Where no earlier count is given, the percentage must at least come from some whole number.
    """
    for desk in desks(card, subject):
        for sentence in desk.passage.sentences:
            if _TOLD.search(sentence.text):
                for change in _changes(sentence, subject.report.year):
                    words = _inner_fault(change) or _outer_fault(subject, sentence, change)
                    if words:
                        yield _finding(desk, sentence, change, words)


def _changes(sentence: Sentence, year: int | None) -> Iterator[_Change]:
    for index, number in enumerate(sentence.numbers):
        if number.unit and _is_this_years(sentence, number, year):
            change = _change(sentence, index, year)
            if change and _is_compared(sentence, change):
                yield change


def _change(sentence: Sentence, index: int, year: int | None) -> _Change | None:
    """Read what is said of one count: an earlier count before or after it, a step, a rate."""
    now = sentence.numbers[index]
    told = [
        number
        for number in sentence.numbers[index + 1 : index + 4]
        if number.kind is not NumberKind.DATE
    ]
    base = _base_before(sentence, now, year)
    if base is None and told and _is_base(sentence, told[0], now, year):
        base = told.pop(0)
    step = told.pop(0) if told and told[0].unit == now.unit and _tells(told[0]) else None
    percent = bool(told) and told[0].kind is NumberKind.PERCENT and _tells(told[0])
    rate = told[0] if percent else None
    spoken = rate or step
    if spoken is None:
        return None
    up = UP.search((step or spoken).head) is not None
    last = _LAST_YEAR.search(sentence.text[now.after : spoken.start]) is not None
    others = tuple(
        number
        for number in sentence.counts
        if number.start < spoken.start and number.unit == now.unit and number.is_exact
    )
    return _Change(now, base, step, rate, up, last, others)


def _base_before(sentence: Sentence, now: Number, year: int | None) -> Number | None:
    """Give the count from which one has come: 由12件增至15件."""
    before = [number for number in sentence.counts if number.start < now.start]
    arrived = _ARRIVED.search(sentence.text, 0, now.start)
    if arrived and before and _is_base(sentence, before[-1], now, year):
        return before[-1]
    return None


def _tells(number: Number) -> bool:
    return is_change(number) and number.bound is Bound.EXACT and number.high is None


def _is_this_years(sentence: Sentence, number: Number, year: int | None) -> bool:
    plain_count = number.kind is NumberKind.COUNT and number.is_exact and not is_change(number)
    return plain_count and not _is_earlier(sentence, number, year)


def _is_base(sentence: Sentence, number: Number, now: Number, year: int | None) -> bool:
    same = number.kind is NumberKind.COUNT and number.unit == now.unit and number.is_exact
    carried = _CARRIED.search(number.head) is not None
    return same and not carried and not is_change(number) and _is_earlier(sentence, number, year)


def _is_earlier(sentence: Sentence, number: Number, year: int | None) -> bool:
    """Say whether a count is told of an earlier time: 较上年12件, 2022年收到12件, 由12件."""
    if _ARRIVED.search(sentence.text, 0, number.start):
        return False
    if _BASE.search(sentence.text, 0, number.start):
        return True
    years = [
        worth(date)
        for date in sentence.numbers
        if date.kind is NumberKind.DATE and date.end <= number.start
    ]
    return bool(years and year and years[-1] < year)


def _is_compared(sentence: Sentence, change: _Change) -> bool:
    spoken = change.rate or change.step or change.now
    between = sentence.text[change.now.after : spoken.start]
    if between.count(")") > between.count("(") or re.search(r"[；。]", between):
        return False  # the count stands in brackets, or in another part of the sentence
    return _AGAINST.search(between) is not None or change.base is not None


def _inner_fault(change: _Change) -> str | None:
    now = Decimal(worth(change.now))
    step = Decimal(worth(change.step)) if change.step else None
    if change.base is not None:
        base = Decimal(worth(change.base))
        return _against(now, base, change, f"{plain(now)}与{plain(base)}相比")
    if change.rate is None:
        return None
    if step is not None:
        base = now - step if change.up else now + step
        return _against(now, base, change, f"按增减{plain(step)}推算上年为{plain(base)}，")
    if "万" in change.now.text or any(
        _feasible(Decimal(worth(other)), change.rate, up=change.up) for other in change.others
    ):
        return None  # which of the counts has changed so, the sentence need not say
    rate = plain(worth(change.rate))
    return f"本年{plain(now)}，没有一个整数的上年数能得出{rate}%的变化，请核对百分比。"


def _against(now: Decimal, base: Decimal, change: _Change, lead: str) -> str | None:
    if base <= 0:
        return None
    difference = now - base
    if (difference > 0) != change.up and difference:
        return f"{lead}是{'增加' if difference > 0 else '减少'}，文中说法相反，请核对。"
    if change.step and abs(difference) != change.step.value:
        return f"{lead}相差{plain(abs(difference))}，文中写作{plain(worth(change.step))}，请核对。"
    right = abs(difference) * 100 / base
    if change.rate and not fits(change.rate, right):
        return f"{lead}变化为{right:.2f}%，文中写作{plain(worth(change.rate))}%，请核对。"
    return None


def _feasible(now: Decimal, rate: Number, *, up: bool) -> bool:
    share = Decimal(worth(rate)) / 100
    factor = 1 + share if up else 1 - share
    if now > _EXACT_LIMIT or now != now.to_integral_value() or factor <= 0 or now == 0:
        return True
    guess = (now / factor).to_integral_value(ROUND_FLOOR)
    return any(
        base > 0 and fits(rate, abs(now - base) * 100 / base)
        for base in (guess - 1, guess, guess + 1, guess + 2)
    )


def _outer_fault(subject: Subject, sentence: Sentence, change: _Change) -> str | None:
    """Compare with last year's report, where the count retells a figure of table 3."""
    if subject.previous is None or not change.last_year or change.base is not None:
        return None
    topic = TOPIC.search(sentence.text) is not None
    report = subject.report
    found = retold(sentence, change.now, report.year, organ=report.organ, topic=topic)
    if found is None:
        return None
    now = Decimal(worth(change.now))
    faults: list[str] = []
    for base in accepted_values(subject.previous, found):
        fault = _against(now, Decimal(base), change, f"与上年报告的{base}相比，{plain(now)}")
        if fault is None:
            return None
        faults.append(fault)
    return faults[0] if faults else None


def _finding(desk: Desk, sentence: Sentence, change: _Change, words: str) -> Finding:
    last = change.rate or change.step or change.now
    advice = "核对本年与上年的数量，重新计算增减。"
    return desk.say(sentence, phrase_start(change.now), last.after, words, advice=advice)
