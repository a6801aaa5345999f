"""Parts against their total: 其中 … 分别为 … 共计 …."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.checks.check import check
from gongkai.report.checks.prose.breakdowns import breakdowns
from gongkai.report.checks.prose.desk import desks, phrase_start
from gongkai.report.checks.prose.wording import plain, worth
from gongkai.report.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.check import Check, Subject
    from gongkai.report.checks.prose.breakdowns import Breakdown
    from gongkai.report.checks.prose.desk import Desk
    from gongkai.report.findings import Finding
    from gongkai.text.numbers import Number, Value

_REST = re.compile(r"^(?:和)?(?:其他|其它|其余|剩余)")
_COMPLETE = tuple(
    tuple(map(re.compile, labels))
    for labels in (
        ("建议", "提案"),
        ("自然人|公民|个人", "法人|企业|单位|组织"),
        ("上半年", "下半年"),
        ("主办", "[协会分]办"),
        ("线上|网上|网络", "线下"),
        ("(?<!未)办结|答复", "正在|在办|未办结|尚未"),
        ("维持", "纠正", "其他", "审结"),
        ("予以公开|同意公开", "部分公开", "不予公开", "无法提供", "不予处理"),
    )
)
"""Sets of labels that leave nothing over."""

_MANY, _SEVERAL = 5, 3
_NEAR = 100  # a list of several parts is meant to be whole when it misses by one in a hundred
_FAIRLY_NEAR = 10  # … of many parts, by one in ten


@check(
    "prose.parts",
    law="RPT-11",
    severity=Severity.ERROR,
    title="“其中”“分别为”所列各部分之和与总数相符",
    example="共发布信息100条，其中网站60条、微信50条",
)
def parts_and_total(card: Check, subject: Subject) -> Iterator[Finding]:
    """Compare the parts of every breakdown with its total.

    A single part greater than its total is an error. A sum that is off is a warning: parts may
    overlap (by channel and by applicant), and 其中 may name only some of them, so a sum below the
    total counts only where the list is evidently complete.
    """
    for desk in desks(card, subject):
        for found in breakdowns(desk.passage):
            finding = _judge(desk, found)
            if finding:
                yield finding


def _judge(desk: Desk, found: Breakdown) -> Finding | None:
    total = worth(found.total)
    values = [worth(part) for part in found.parts]
    too_great = next((part for part in found.parts if _exceeds(part, found)), None)
    if too_great is not None and found.adjacent:
        words = f"其中一项{plain(worth(too_great))}{too_great.unit}大于总数{plain(total)}"
        return _finding(desk, found, words, Severity.ERROR)
    if len(values) < 2 or _explained(values, found):  # noqa: PLR2004 - one part is no sum
        return None
    difference: Value = sum(values) - total
    missed: Value = abs(difference)
    if not _one_unit(found) and missed * _FAIRLY_NEAR > total:
        return None
    if not (_surplus(values, found) if difference > 0 else _complete(found, missed)):
        return None
    direction = "多" if difference > 0 else "少"
    arithmetic = "+".join(map(plain, values)) + f"={plain(sum(values))}"
    words = f"所列各项之和{arithmetic}，比总数{plain(total)}{direction}{plain(missed)}"
    return _finding(desk, found, words, Severity.WARNING)


def _exceeds(part: Number, found: Breakdown) -> bool:
    wholes = (found.total, *found.rivals)
    return part.unit == found.total.unit and all(worth(part) > worth(whole) for whole in wholes)


def _explained(values: list[Value], found: Breakdown) -> bool:
    """Say whether some reading makes the list right.

    The parts, or the first of them, add up to the total or to another number before them
    (the list goes on to something else, or breaks the total down a second time).
    """
    wholes = {worth(number) for number in (found.total, *found.rivals)}
    sums = [sum(values[: count + 1]) for count in range(1, len(values))]
    return any(partial in wholes for partial in sums) or _rivals_together(found) == sums[-1]


def _one_unit(found: Breakdown) -> bool:
    return all(part.unit == found.total.unit for part in found.parts)


def _rivals_together(found: Breakdown) -> Value:
    return sum(worth(number) for number in (found.total, *found.rivals))


def _surplus(values: list[Value], found: Breakdown) -> bool:
    total = worth(found.total)
    difference = sum(values) - total
    if any(worth(rival) >= sum(values) for rival in found.rivals):
        return difference * _FAIRLY_NEAR <= total
    return found.closed or not _two_ways(values, total)


def _two_ways(values: list[Value], total: Value) -> bool:
    """Say whether the parts may divide the total twice over: by channel, then by applicant."""
    return len(values) >= 4 and sum(values) >= total * 3 / 2  # noqa: PLR2004 - two parts each way


def _complete(found: Breakdown, missing: Value) -> bool:
    if missing == 0:
        return False
    total, count = worth(found.total), len(found.parts)
    if found.closed or _names_all(found):
        return True
    if count >= _MANY:
        return missing * _FAIRLY_NEAR <= total
    return count >= _SEVERAL and missing * _NEAR <= total


def _names_all(found: Breakdown) -> bool:
    labels = [part.head + part.counted for part in found.parts]
    if _REST.search(found.parts[-1].head):
        return True
    return any(
        len(labels) == len(kinds)
        and all(any(kind.search(label) for label in labels) for kind in kinds)
        for kinds in _COMPLETE
    )


def _finding(desk: Desk, found: Breakdown, words: str, severity: Severity) -> Finding:
    first = found.total if found.home is found.sentence else found.parts[0]
    leading = min((first, *found.parts), key=lambda number: number.start)
    return desk.say(
        found.sentence,
        phrase_start(leading),
        max(number.after for number in (first, *found.parts)),
        f"{words}，请核对总数和各项数字。",
        advice="重新核对总数与各项数字，改正其中有误的一个；如所列不是全部，请写明“等”或补列其余项。",
        severity=severity,
    )
