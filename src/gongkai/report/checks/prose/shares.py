"""Shares and rates against the counts they are taken from."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import takewhile
from typing import TYPE_CHECKING

from gongkai.report.checks.check import check
from gongkai.report.checks.prose.desk import desks, phrase_start
from gongkai.report.checks.prose.request_words import TOPIC
from gongkai.report.checks.prose.wording import added, is_change, plain, worth
from gongkai.report.findings import Severity
from gongkai.text.expressions import expression
from gongkai.text.numbers import Bound, NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.check import Check, Subject
    from gongkai.report.checks.prose.desk import Desk
    from gongkai.report.checks.prose.reading import Sentence
    from gongkai.report.findings import Finding
    from gongkai.report.model import Report
    from gongkai.text.numbers import Number, Value

_SHARE = expression(r"(?<!分别)(?<!依次)占(?!比?(?:分别|依次))(?P<of>[^占]{0,12})$")
_NEUTRAL = expression(
    r"比|总|的|为|约|达|全部|全年|其|申请|受理|收到|办结|答复|公开|发布|信息|量|数|件|：|:|到"
)
_RATE = expression(r"(?P<kind>办结率|答复率|办复率|回复率|办理率)(?:均)?(?:为|达|达到|是)?$")
_TIMELY = expression(r"按时|按期|到期|及时|期限|期内|依法|限时|提前")
_TAKEN = expression(r"收到|受理|接收|接到|承办|交办|接受|(?:留言|来信|信件|工单|建议|提案)$")
_DONE = expression(r"办结|答复|办复|回复|办理完毕|完成")
_PENDING = expression(r"其余|结转|正在|尚|未到期|顺延|剩余|另有|在办")
_HUNDRED = 100
_IN_A_ROW = expression(r"占比?(?:分别|依次)(?:为|是)?|(?:分别|依次)占比?")
_LEAST_IN_A_ROW = 3


@check(
    "prose.share",
    law="RPT-11",
    severity=Severity.WARNING,
    title="占比、办结率与所列数量相符",
    example="收到申请120件，其中自然人申请90件，占85%",
)
def shares_and_rates(card: Check, subject: Subject) -> Iterator[Finding]:
    """Work every share and rate out of the counts beside it.

    A share is right when it fits any count of the same unit in its sentence, the two before it,
    or table 3; rounding and truncation both pass.
    """
    for desk in desks(card, subject):
        earlier: tuple[Sentence, ...] = ()
        for sentence in desk.passage.sentences:
            for number in sentence.numbers:
                if number.kind is NumberKind.PERCENT and number.value is not None:
                    yield from _share(desk, (*earlier, sentence), number)
                    yield from _rate(desk, sentence, number)
            yield from _respective(desk, sentence)
            earlier = (*earlier[-1:], sentence)


def fits(stated: Number, exact: Decimal) -> bool:
    """Say whether a stated percentage is an exact one, rounded or cut off to its digits."""
    value = Decimal(worth(stated))
    decimals = -int(value.as_tuple().exponent)
    unit = Decimal(10) ** -decimals
    if stated.bound is not Bound.EXACT:
        return abs(exact - value) <= max(value / 10, Decimal(1))
    return value - unit / 2 <= exact < value + unit


def _share(desk: Desk, context: tuple[Sentence, ...], stated: Number) -> Iterator[Finding]:
    sentence = context[-1]
    share = _SHARE.search(stated.head)
    part = _part(sentence, stated) if share and not _NEUTRAL.sub("", share["of"]) else None
    if part is None or not part.value:
        return
    told = [worth(whole) for whole in _wholes(context, part)]
    values = {*told, *_received(desk.report)} - {0}
    if any(fits(stated, _percent(part.value, value)) for value in values):
        return
    beside = any(whole in sentence.counts for whole in _wholes(context[-1:], part))
    if not (beside or sentence.text.startswith("其中")):
        told = [value for value in _received(desk.report) if value >= worth(part)]
        told = told if _of_requests(context) else []
    if not told or _evened_out(sentence, part, stated, told):
        return
    whole = min(told, key=lambda whole: abs(_percent(worth(part), whole) - worth(stated)))
    yield _finding(desk, sentence, (part, stated), _off(part, whole, stated))


def _respective(desk: Desk, sentence: Sentence) -> Iterator[Finding]:
    """Find the odd one among shares told in a row: 甲6件、乙4件，占比分别为60%、45%.

    It is odd when all the others are shares of one whole.
    """
    for told in _IN_A_ROW.finditer(sentence.text):
        shares = list(
            takewhile(
                lambda number: number.kind is NumberKind.PERCENT and number.bound is Bound.EXACT,
                (number for number in sentence.numbers if number.start >= told.end()),
            )
        )
        parts = [number for number in sentence.counts if number.after <= told.start()]
        parts = parts[-len(shares) :] if shares else []
        if len(shares) < _LEAST_IN_A_ROW or len(parts) != len(shares):
            continue
        if any(part.unit != parts[0].unit or not part.is_exact for part in parts):
            continue
        wholes = {*map(worth, _wholes((sentence,), parts[0])), *_received(desk.report)}
        pairs = list(zip(parts, shares, strict=True))
        odd = [
            ([pair for pair in pairs if not fits(pair[1], _percent(worth(pair[0]), whole))], whole)
            for whole in sorted({*wholes, added(map(worth, parts))} - {0})
        ]
        wrong, whole = min(odd, key=lambda item: len(item[0]))
        if len(wrong) == 1 < len(pairs) - 1:
            part, share = wrong[0]
            yield _finding(desk, sentence, (part, share), _off(part, whole, share))


def _off(part: Number, whole: Value, stated: Number) -> str:
    right = f"{plain(worth(part))}占{plain(whole)}的{_percent(worth(part), whole):.2f}%"
    return f"{right}，文中写作{plain(worth(stated))}%，请核对。"


def _of_requests(context: tuple[Sentence, ...]) -> bool:
    """Say whether the sentences tell of requests, so that table 3 has the whole."""
    return any(TOPIC.search(sentence.text) for sentence in context)


def _evened_out(sentence: Sentence, part: Number, stated: Number, wholes: list[Value]) -> bool:
    """Say whether a share was set off by one in its last digit so that all shares make 100%."""
    shares = [
        Decimal(worth(number))
        for number in sentence.numbers
        if number.kind is NumberKind.PERCENT and _SHARE.search(number.head)
    ]
    sums = [sum(shares[:count]) for count in range(2, len(shares) + 1)]
    unit = Decimal(10) ** int(Decimal(worth(stated)).as_tuple().exponent)
    return _HUNDRED in sums and any(
        abs(_percent(worth(part), whole) - worth(stated)) <= unit for whole in wholes
    )


def _part(sentence: Sentence, stated: Number) -> Number | None:
    """Give the count a share belongs to: the nearest before it, with nothing else between."""
    before = [number for number in sentence.numbers if number.start < stated.start]
    if not before or before[-1].kind is not NumberKind.COUNT:
        return None
    part = before[-1]
    plain_part = part.is_exact and part.unit and not is_change(part) and "万" not in part.text
    between = sentence.text[part.after : stated.start]
    apart = re.search(r"[；。]|[，,].*[，,]|其中", between)
    return part if plain_part and not apart else None


def _wholes(context: tuple[Sentence, ...], part: Number) -> list[Number]:
    """Give the counts that a part may be a part of."""
    return [
        number
        for sentence in context
        for number in sentence.counts
        if number.unit == part.unit
        and number is not part
        and number.is_exact
        and worth(number) >= worth(part)
    ]


def _received(report: Report) -> set[int]:
    totals = (report.requests.get(key, ()) for key in ("received", "carried_in", "concluded"))
    found = [(row[-1] if row else None) or 0 for row in totals]
    return {*found, found[0] + found[1]}


def _percent(part: Value, whole: Value) -> Decimal:
    return Decimal(part) * _HUNDRED / Decimal(whole)


def _rate(desk: Desk, sentence: Sentence, stated: Number) -> Iterator[Finding]:
    rate = _RATE.search(stated.head)
    if not rate or _TIMELY.search(stated.head) or stated.bound is not Bound.EXACT:
        return
    taken, done = (None, None) if _PENDING.search(sentence.text) else _pair(sentence, stated)
    if taken is None or done is None or not taken.value:
        return
    right = _percent(worth(done), taken.value)
    if not fits(stated, right):
        words = (
            f"{plain(worth(done))}÷{plain(taken.value)}为{right:.2f}%，"
            f"文中{rate['kind']}写作{plain(worth(stated))}%，请核对。"
        )
        yield _finding(desk, sentence, (taken, stated), words)


def _pair(sentence: Sentence, stated: Number) -> tuple[Number | None, Number | None]:
    """Give what was taken in and what was done, when the segment has just these two counts."""
    start = sentence.segment_start(stated.start)
    counts = [number for number in sentence.counts if start <= number.start < stated.start]
    if len(counts) != 2 or counts[0].unit != counts[1].unit:  # noqa: PLR2004 - just these two
        return None, None
    taken, done = counts
    told = _TAKEN.search(taken.head) and _DONE.search(done.head) and not _TIMELY.search(done.head)
    return (taken, done) if told and taken.is_exact and done.is_exact else (None, None)


def _finding(desk: Desk, sentence: Sentence, ends: tuple[Number, Number], words: str) -> Finding:
    first, last = ends
    advice = "按所列数量重新计算百分比，或核对数量。"
    return desk.say(sentence, phrase_start(first), last.after, words, advice=advice)
