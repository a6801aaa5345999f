"""A notice as somebody wrote it down: read, checked day by day, and kept in one form.

The form is that of the package's own files (`law/parameters/working_days`), so that a file that
comes with a later version can be loaded by hand before.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from gongkai.holidays.refusals import NoticeRefused
from gongkai.law.calendar import NATIONAL, notice_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.law.calendar import Notice

_MOST_ARRANGEMENTS = 40
_LONGEST_SPAN = timedelta(days=40)
_KEYS = {"title", "number", "known_from", "issued_by", "arrangements", "url"}
_ROW_KEYS = {"festival", "days_off", "days_worked"}


@dataclass(frozen=True, slots=True)
class WrittenNotice:
    """A notice that can be loaded; `arrangements` as the package's files write them."""

    year: int
    title: str
    number: str
    known_from: date
    arrangements: list[dict[str, Any]] = field(default_factory=list)
    issued_by: str = NATIONAL

    @property
    def notice(self) -> Notice:
        """The notice as the calendar takes it."""
        return notice_of(
            self.year,
            {
                "title": self.title,
                "number": self.number,
                "known_from": self.known_from.isoformat(),
                "issued_by": self.issued_by,
                "arrangements": self.arrangements,
            },
        )


def notice_checked(document: Any, *, today: date) -> WrittenNotice:
    """Read a document of the form of the package's files, with one notice in it.

    Raises:
        NoticeRefused: something in it is missing, unknown or contradicts itself; the sentence
            names it.

    Law: CLK-1, CLK-2.
    """
    year, told = _the_only(document)
    unknown = sorted(str(key) for key in told.keys() - _KEYS)
    if unknown:
        raise NoticeRefused(f"不认识项目“{unknown[0][:40]}”，请对照样例改正。")
    known_from = _day(told.get("known_from"), "发布日期")
    if known_from > today:
        raise NoticeRefused(f"发布日期{known_from}晚于今天，请核对日期。")
    rows = told.get("arrangements")
    if not isinstance(rows, list) or not 0 < len(rows) <= _MOST_ARRANGEMENTS:
        raise NoticeRefused("请写明各个节日的放假安排，每个节日一项。")
    arrangements = [_row(row, year) for row in rows]
    _no_day_twice(arrangements)
    return WrittenNotice(
        year=year,
        title=_text(told, "title", "标题", 200),
        number=_text(told, "number", "文号", 80, needed=False),
        known_from=known_from,
        arrangements=arrangements,
        issued_by=_text(told, "issued_by", "发布机关", 100, needed=False) or NATIONAL,
    )


def _the_only(document: Any) -> tuple[int, Mapping[str, Any]]:
    if not isinstance(document, dict):
        raise NoticeRefused("文件应当以year（年度）和notices（通知）两项开头，请对照样例改正。")
    year, notices = document.get("year"), document.get("notices")
    if not isinstance(year, int) or isinstance(year, bool):
        raise NoticeRefused("请在year一项写明年度，如2027。")
    if not isinstance(notices, list) or len(notices) != 1 or not isinstance(notices[0], dict):
        raise NoticeRefused("请在notices一项写明通知，每次装入一份。")
    return year, notices[0]


def _text(told: Mapping[str, Any], key: str, label: str, most: int, *, needed: bool = True) -> str:
    given = told.get(key)
    written = " ".join(str(given).split()) if isinstance(given, str | int) else ""
    if (needed and not written) or len(written) > most:
        raise NoticeRefused(f"请填写{label}，不超过{most}个字。")
    return written


def _row(row: Any, year: int) -> dict[str, Any]:
    if not isinstance(row, dict) or row.keys() - _ROW_KEYS:
        raise NoticeRefused(
            "每个节日只写festival（节日）、days_off（放假）、days_worked（上班），请对照样例改正。"
        )
    festival = _text(row, "festival", "节日名称", 40)
    off, worked = (_spans(row.get(key), festival, year) for key in ("days_off", "days_worked"))
    if not off and not worked:
        raise NoticeRefused(f"“{festival}”没有写放假或者上班的日期，请补充。")
    told = {"festival": festival, "days_off": off, "days_worked": worked}
    return {key: value for key, value in told.items() if value}


def _spans(given: Any, festival: str, year: int) -> list[str]:
    """Read the days of one kind; each stays as it was written, a day or `first..last`."""
    if given is None:
        return []
    if not isinstance(given, list):
        raise NoticeRefused(f"“{festival}”的日期应当写成列表，请对照样例改正。")
    return [_span(str(written), festival, year) for written in given]


def _span(written: str, festival: str, year: int) -> str:
    first, dots, last = written.partition("..")
    begin = _day(first, f"“{festival}”的日期")
    end = _day(last, f"“{festival}”的日期") if dots else begin
    if not begin <= end <= begin + _LONGEST_SPAN:
        raise NoticeRefused(f"“{festival}”的日期{written}前后颠倒或者过长，请核对。")
    # 元旦 may begin in the last days of the year before.
    if begin < date(year - 1, 12, 1) or end > date(year, 12, 31):
        raise NoticeRefused(f"“{festival}”的日期{written}不在{year}年，请核对。")
    return begin.isoformat() if begin == end else f"{begin}..{end}"


def _day(written: Any, label: str) -> date:
    try:
        return date.fromisoformat(str(written).strip())
    except ValueError:
        raise NoticeRefused(
            f"{label}请写成2027-02-05的样子，现在是“{str(written)[:40]}”。"
        ) from None


def _no_day_twice(rows: list[dict[str, Any]]) -> None:
    seen: set[date] = set()
    for row in rows:
        for key in ("days_off", "days_worked"):
            for day in _each(row.get(key, ())):
                if day in seen:
                    raise NoticeRefused(f"{day}写了两次，请核对“{row['festival']}”的日期。")
                seen.add(day)


def _each(spans: list[str]) -> list[date]:
    found = []
    for span in spans:
        first, _, last = span.partition("..")
        begin, end = date.fromisoformat(first), date.fromisoformat(last or first)
        found += [begin + timedelta(n) for n in range((end - begin).days + 1)]
    return found
