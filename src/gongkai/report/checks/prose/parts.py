"""Parts against their total: 其中 … 分别为 … 共计 …."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.checks.check import check
from gongkai.report.checks.prose.breakdowns import breakdowns
from gongkai.report.checks.prose.desk import desks, phrase_start
from gongkai.report.checks.prose.lists import REST
from gongkai.report.checks.prose.wording import added, plain, worth
from gongkai.report.findings import Severity
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.checks.check import Check, Subject
    from gongkai.report.checks.prose.breakdowns import Breakdown
    from gongkai.report.checks.prose.desk import Desk
    from gongkai.report.findings import Finding
    from gongkai.text.numbers import Number, Value

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

_LOOSE = frozenset(["个", "项", "次", "条", "类", "处"])
"""Measure words of anything: 公布目录3个，其中事项20个 is no contradiction."""

_CASES = frozenset(["件", "起", "宗", "篇", "件次"])
_CASE = expression(r"申请|依申请公开|行政复议|行政诉讼|建议|提案|稿件|发稿")

_OTHER_THINGS = expression(r"涉及|提供|材料|文件|附件|合并")

_NEAR_BY_LENGTH = ((10, 10), (5, 50), (3, 100))
"""A list of so many parts is meant to be whole when it misses by less than one in so many."""

_LEFT_OVER = expression(r"等|[^，；。0-9]{0,4}[，,、]?(?:其余|其他|剩余)")
"""Words after a list that say it is not all."""

_LONG_LIST, _MOST = 3, 4
"""A list of three parts or more that has most of its total is worth a note at least."""

_FAIRLY_NEAR = 10
_TWO_EACH = 4
_DIMENSIONS = tuple(
    map(
        re.compile,
        (
            "自然人|公民|个人|法人|企业|组织|律师",
            "网上|网络|线上|线下|信函|邮寄|邮件|当面|现场|窗口|传真|平台",
            "按[时期]|及时",
            "逾期|延期|补正|征求|撤回",
            "予以公开|部分公开|不予|无法提供|不掌握|不存在",
            "涉及|领域|方面|类$",
        ),
    )
)
"""Ways of dividing cases; parts told in different ways may overlap."""

_FORMS = tuple(
    map(
        expression,
        (
            "原创|转载|转发",
            "图文|图片|图解|动漫|海报|文字|视频(?!号)",
            "网站|微信|微博|公众号|抖音|头条",
            "国家级|中央|省级|市级",
        ),
    )
)
"""Ways of dividing what is published."""


@check(
    "prose.parts",
    law="RPT-11",
    severity=Severity.ERROR,
    title="“其中”“分别为”所列各部分之和与总数相符",
    example="共发布信息100条，其中网站60条、微信50条",
)
def parts_and_total(card: Check, subject: Subject) -> Iterator[Finding]:
    """Compare the parts of every breakdown with its total.

    A part greater than its total is an error where both surely count cases of one kind. A sum
    that is off is a warning: parts may overlap (by channel and by applicant), and 其中 may name
    only some of them, so a sum below the total counts only where the list is evidently complete.
    """
    for desk in desks(card, subject):
        for found in breakdowns(desk.passage):
            if not found.total.is_exact:
                yield from _roughly_off(desk, found)
                continue
            too_great = next((part for part in found.parts if _exceeds(part, found)), None)
            if too_great is not None and found.adjacent:
                yield from _part_off(desk, found, too_great)
            elif len(found.parts) > 1:
                yield from _sum_off(desk, found)


def _roughly_off(desk: Desk, found: Breakdown) -> Iterator[Finding]:
    """Find a part greater than all that 6300余篇 can be meant of."""
    most = found.total.limits()[1]
    for part in found.parts:
        if found.adjacent and part.unit == found.total.unit and worth(part) > most:
            words = f"其中一项{plain(worth(part))}{part.unit}大于总数“{found.total.text}”"
            yield _finding(desk, found, words, Severity.WARNING)
            return


def _part_off(desk: Desk, found: Breakdown, part: Number) -> Iterator[Finding]:
    total = worth(found.total)
    if part.unit in _LOOSE and worth(part) >= total * 2:
        return
    words = f"其中一项{plain(worth(part))}{part.unit}大于总数{plain(total)}"
    yield _finding(desk, found, words, Severity.ERROR if _cases(found) else Severity.WARNING)


def _sum_off(desk: Desk, found: Breakdown) -> Iterator[Finding]:
    total, values = worth(found.total), [worth(part) for part in found.parts]
    difference: Value = added(values) - total
    missed = difference if difference > 0 else -difference
    comparable = _one_unit(found) or _names_all(found)
    if _explained(values, found) or (not comparable and missed * _FAIRLY_NEAR > total):
        return
    severity = _surplus(values, found) if difference > 0 else _shortfall(found, missed)
    if severity:
        arithmetic = "+".join(map(plain, values)) + f"={plain(added(values))}"
        direction = "多" if difference > 0 else "少"
        words = f"所列各项之和{arithmetic}，比总数{plain(total)}{direction}{plain(missed)}"
        yield _finding(desk, found, words, severity)


def _cases(found: Breakdown) -> bool:
    """Say whether total and parts surely count the same things, and not a list and its entries."""
    labels = "".join(part.head + part.counted for part in found.parts)
    cases = found.total.unit in _CASES and _CASE.search(found.total.head)
    return bool(cases) and not _OTHER_THINGS.search(labels)


def _exceeds(part: Number, found: Breakdown) -> bool:
    wholes = (found.total, *found.rivals)
    return part.unit == found.total.unit and all(worth(part) > worth(whole) for whole in wholes)


def _explained(values: list[Value], found: Breakdown) -> bool:
    """Say whether some reading makes the list right.

    The parts, or the first of them, add up to the total or to another number before them
    (the list goes on to something else, or breaks the total down a second time), also where
    the list is read on past a semicolon.
    """
    wholes = {worth(number) for number in (found.total, *found.rivals)}
    onward = [worth(part) for part in found.onward]
    sums = [
        added(listed[: count + 1])
        for listed in (onward, values)
        for count in range(1, len(listed))
    ]
    return any(partial in wholes for partial in sums) or _rivals_together(found) == sums[-1]


def _one_unit(found: Breakdown) -> bool:
    return all(part.unit == found.total.unit for part in found.parts)


def _rivals_together(found: Breakdown) -> Value:
    return added(worth(number) for number in (found.total, *found.rivals))


def _surplus(values: list[Value], found: Breakdown) -> Severity | None:
    total = worth(found.total)
    difference = added(values) - total
    if any(worth(rival) >= added(values) for rival in found.rivals):
        return Severity.WARNING if difference * _FAIRLY_NEAR <= total else None
    return Severity.WARNING if found.closed or not _two_ways(found) else None


def _two_ways(found: Breakdown) -> bool:
    """Say whether the parts may divide the total more than once: by channel, then by applicant."""
    labels = [part.head for part in found.parts]
    ways = sum(any(way.search(label) for label in labels) for way in _DIMENSIONS)
    twice = added(map(worth, found.parts)) * 2 >= worth(found.total) * 3
    forms = sum(any(form.search(label) for label in labels) for form in _FORMS)
    return (_of_requests(found) and ways > 1) or forms > 1 or (len(labels) >= _TWO_EACH and twice)


def _of_requests(found: Breakdown) -> bool:
    return "申请" in found.home.before(found.total) + found.total.counted


def _shortfall(found: Breakdown, missing: Value) -> Severity | None:
    if missing == 0 or _LEFT_OVER.match(found.sentence.text, found.parts[-1].after):
        return None
    total, count = worth(found.total), len(found.parts)
    if found.closed or _names_all(found):
        return Severity.WARNING
    near = next((share for least, share in _NEAR_BY_LENGTH if count >= least), None)
    if near is not None and missing * near <= total:
        return Severity.WARNING
    most = count >= _LONG_LIST and missing * _MOST <= total
    return Severity.NOTE if most and not _of_requests(found) else None


def _names_all(found: Breakdown) -> bool:
    labels = [part.head + part.counted for part in found.parts]
    if REST.search(found.parts[-1].head):
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
