"""Title, organ, year and period: what report this is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from gongkai.report.interpreter.wording import plain
from gongkai.text.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gongkai.report.document import Place
    from gongkai.report.interpreter.lines import Line

_YEAR = r"(?P<{name}>20[1-9]\d|二[〇零][一二三四五六七八九][〇零一二三四五六七八九])年度?"
_KIND = (
    r"(?:关于)?(?:政府)?(?:信息公开|政务公开)(?:工作)?(?:情况)?(?:年度)?(?:工作)?的?(?:报告|年报)"
)
_NAME = r"[^\d，。；：>»›|/\\]"
_NOT_BARE = "(?!政府信息)"  # in 2023年政府信息公开工作年度报告 no organ is named
_TITLE = expression(
    rf"(?:(?P<before>{_NAME}{{2,40}}?)(?:关于)?{_YEAR.format(name='inside')}{_NAME}{{0,30}}?{_KIND}"
    rf"|{_YEAR.format(name='first')}(?P<after>{_NOT_BARE}{_NAME}{{2,40}}?)?{_KIND}"
    rf"|(?P<alone>{_NOT_BARE}{_NAME}{{2,40}}?)?{_KIND}\({_YEAR.format(name='last')}\))"
    r"(?:\((?:年报|公开版|全文)\))?"
)
_ORGANS = ("before", "after", "alone")
_MOST_LINES = 4
_MOST_ABOVE = 400  # lines of cover and menu above the first section
_LONGEST = 70
_MARKUP = expression(r"[\s*#_《》“”\"]+")
_PERIOD = expression(
    r"(?P<year>20\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?:零时)?(?:起|始|开始)?[,，、]?"
    r"(?:至|到|—|-|–|~|―)+"
    r"(?:(?P<to_year>20\d\d)年)?(?:同年|当年|本年)?(?P<to_month>\d{1,2})月(?P<to_day>\d{1,2})日"
)
_ABOUT_PERIOD = expression(r"统计|期限|时限|数据|时间范围|报告期")
_GENERIC = expression(
    r"[\u4e00-\u9fff]{0,4}?(?:局|厅|委|委员会|办公室|办|院|部|署|中心|政府|大队|支队|总队)"
)
_LONGEST_GENERIC = 5
_NOT_OF_A_NAME = expression(r"[我本该各全的和与对等了在为由向于]|加强|印发|制定")
_BOUNDARY = r"(?:^|[《“（(，。、；：\s]|由|与|向|对|在|和|系|是|为)"
_ORGAN = expression(r"[\u4e00-\u9fff()]{2,30}(?:局|厅|委|会|室|办|院|部|署|中心|政府|队|社|所)")
_DATE = expression(r"20\d\d年\d{1,2}月\d{1,2}日")
_SPACES = expression(r"\s+")
_LAST_WORDS = expression(r"(?:告|报|報|[)）])[\s*#_》”\"]*$")


@dataclass(frozen=True, slots=True)
class Title:
    """The title as found, over however many lines, white space taken out."""

    text: str
    organ: str
    year: int
    place: Place
    first: int
    last: int


def find_title(lines: Sequence[Line], end: int | None, body: Sequence[str]) -> Title | None:
    """Find the title; it may be broken over lines and stand below a cover or a menu.

    Args:
        lines: The whole report.
        end: Index of the first section's heading, None when there is none.
        body: The text of the whole report, which settles where the organ's name begins.
    """
    within = range(min(len(lines), _MOST_ABOVE)) if end is None else range(end)[-_MOST_ABOVE:]
    for last in reversed(within) if end is not None else within:
        text = lines[last].text.strip()
        if not text or len(text) > _LONGEST or not _LAST_WORDS.search(text):
            continue
        ending_here = [
            found
            for first in range(last, max(-1, last - _MOST_LINES), -1)
            if (found := _title(lines, first, last))
        ]
        if ending_here:
            return _fullest(ending_here, body)
    return None


def _title(lines: Sequence[Line], first: int, last: int) -> Title | None:
    text = _MARKUP.sub("", "".join(line.text for line in lines[first : last + 1]))
    found = _TITLE.fullmatch(plain(text)) if len(text) <= _LONGEST else None
    if found is None:
        return None
    start, end = next((found.span(name) for name in _ORGANS if found[name]), (0, 0))
    organ = (text if len(text) == len(found.string) else found.string)[start:end].removeprefix(
        "关于"
    )
    year = year_of(found["inside"] or found["first"] or found["last"])
    return Title(text, organ, year, lines[first].place, first, last)


def _fullest(found: Sequence[Title], body: Sequence[str]) -> Title:
    """Choose among titles that end on one line, the shortest first.

    The line above may begin the organ's name or be a menu's; a longer name is the organ's own
    when the body uses it too.
    """
    named = [title for title in found if title.organ] or list(found)
    for title in reversed(named[1:]):
        if any(title.organ in text for text in body if len(text) > _LONGEST):
            return title
    return named[0]


def year_of(text: str) -> int:
    """Read a year in digits or in Chinese numerals (二〇二三)."""
    digits = text.replace("零", "〇")
    return int("".join(str("〇一二三四五六七八九".find(c)) if c > "9" else c for c in digits))


def full_name(organ: str, body: Sequence[str]) -> str | None:
    """Find the organ's full name where the title has only its kind (公安局).

    Interpretation: a longer name that ends in the same words and begins at a clear boundary is
    the organ's own when the body uses it; the longest such name wins.
    """
    if not organ or len(organ) > _LONGEST_GENERIC or not _GENERIC.fullmatch(organ):
        return None
    name = expression(rf"{_BOUNDARY}(?=([\u4e00-\u9fff]{{2,12}}?{re.escape(organ)})(?!信息))")
    found = Counter(
        match[1]
        for text in body
        for match in name.finditer(text)
        if not _NOT_OF_A_NAME.search(match[1])
    )
    return max(found, key=lambda longer: (len(longer), found[longer]), default=None)


def signature(texts: Sequence[str]) -> str | None:
    """Find the organ that signed: a line of its own above the closing date."""
    for above, below in reversed(list(pairwise(texts))):
        name = _SPACES.sub("", plain(above))
        if _DATE.fullmatch(_SPACES.sub("", plain(below))) and _ORGAN.fullmatch(name):
            return name
    return None


def find_period(texts: Sequence[str]) -> tuple[date, date] | None:
    """Find the period that the report says its figures are for (RPT-2)."""
    for sentence in _sentences(texts):
        found = _PERIOD.search(sentence)
        if found and _ABOUT_PERIOD.search(sentence):
            year = int(found["year"])
            try:
                return (
                    date(year, int(found["month"]), int(found["day"])),
                    date(
                        int(found["to_year"] or year), int(found["to_month"]), int(found["to_day"])
                    ),
                )
            except ValueError:
                continue
    return None


def _sentences(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        if "月" in text:
            yield from re.split("[。；]", plain(_SPACES.sub("", text)))
