"""Words of the reports that several prose checks ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.text.expressions import expression
from gongkai.text.numbers import NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gongkai.report.checks.prose.reading import Sentence
    from gongkai.text.numbers import Number, Value

CHANGE = expression(
    r"(?:增加|增长|增多|上升|提升|提高|减少|下降|降低|回落|下滑|新增|净增|[增降涨升]幅|多|(?<!至)少)"
    r"(?:了|达到?|为)?(?:约|近)?$"
)
"""The end of the words before a number that tells a change, not a quantity."""

UP = expression(r"(?:增加|增长|增多|上升|提升|提高|净增|[增涨升]幅|多)(?:了|达到?|为)?(?:约|近)?$")

OTHER_PERIOD = expression(
    r"上年|上一年|去年|前年|同期|往年|历年|以来|今后|[1-4一二三四]季度|[上下]半年|月份|近[三五]年|年均|月均|日均|平均"
    r"|截至(?:[0-9]{4}年)?(?:[1-9]|1[01])月|1[-—至](?:[2-9]|1[01])月"
)
"""Words after which a figure is not that of the whole reported year."""

SUB_SCOPE = expression(
    r"本级|办公室|办公厅|政府办|各县|县区|区县|县\(|各区|各镇|乡镇|镇街|街道|部门|各单位|分局|直属|所属|下属|"
    r"局机关|委机关|厅机关|支队|大队|派出所|其中|县\(市|科室|处室|中心(?=共|收|受)|某"
    r"|[省市县区州]政府(?=(?:共|全年|直接)?(?:受理|收到|办理|答复))|[省市县区][一-鿿]{0,6}系统"
)
"""Words that make a figure one of a part of the organ or of the whole."""

_OWN_NAMES = {
    "人民政府": ("政府系统",),
    "人民政府办公室": ("区政府", "县政府", "市政府"),
    "人民政府办公厅": ("省政府", "市政府"),
}

_ASIDE = expression(
    r"\([^()]*\)|(?:较|比|与|同比)[^,，;；。()]{0,40}?(?:年|同期)[^,，;；。]{0,40}[,，]"
    r"|(?:上年度?|上一年度?|去年)[^,，;；。]{0,6}结转[^,，、;；。]{0,30}[,，、]"
)
"""What is said by the way: brackets, a finished comparison, what was carried in."""


def is_change(number: Number) -> bool:
    """Say whether a number tells how much more or less."""
    return CHANGE.search(number.head) is not None


def main_words(sentence: Sentence, number: Number) -> str:
    """Give the words before a number in its segment, without what is said by the way."""
    return _ASIDE.sub("", sentence.before(number))


def of_a_part(words: str, organ: str | None) -> bool:
    """Say whether words name a part of the organ, but not its own name.

    Interpretation: 全县政府系统 is all of a government, and 区政府 in the report of a
    government's office is that office.
    """
    name = organ or ""
    own = _OWN_NAMES.get(name[name.rfind("人民政府") :] if "人民政府" in name else "", ())
    return any(
        hit[0] not in name and not hit[0].endswith(own) for hit in SUB_SCOPE.finditer(words)
    )


def other_year(sentence: Sentence, number: Number, year: int | None) -> bool:
    """Say whether the figure is of another year or of a part of the year."""
    before = main_words(sentence, number)
    if OTHER_PERIOD.search(before):
        return True
    asides = [aside.span() for aside in _ASIDE.finditer(sentence.text, 0, number.start)]
    years = [
        date.value
        for date in sentence.numbers
        if date.kind is NumberKind.DATE
        and date.value
        and date.end <= number.start
        and not any(start <= date.start < end for start, end in asides)
    ]
    several = len(set(years)) > 1 and "分别" in before
    return bool(years and year and (years[-1] != year or several))


def worth(number: Number) -> Value:
    """Give the value of a number that counts; those without a value are not asked for."""
    return number.value or 0


def added(values: Iterable[Value]) -> Value:
    """Add values up."""
    whole: Value = 0
    for value in values:
        whole = whole + value
    return whole


def plain(value: Value) -> str:
    """Write a value without needless digits."""
    return format(value, "f") if not isinstance(value, int) else str(value)
