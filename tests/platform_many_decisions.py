"""A year's penalties as a unit sends them, one row in a hundred bad, and how they count."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from platform_decisions import PENALTIES, penalty

if TYPE_CHECKING:
    from collections.abc import Iterable

HEADINGS = f"{PENALTIES},公示日期"
UNITS = ("治安支队", "交警支队")
_FIRST = date(2026, 1, 2)
_DAYS = 150  # to the end of May
_SOON, _LATE = timedelta(days=1), timedelta(days=40)  # of seven working days

FAULTS = (
    ({"行政相对人名称": ""}, "缺少行政相对人名称"),
    ({"统一社会信用代码": "911100008021004330"}, "统一社会信用代码校验不符"),
    ({"处罚决定日期": "2026-02-30"}, "决定日期不是日期"),
    ({"处罚类别": "罚钱"}, "类别不在代码表内"),
    ({"处罚机关": "不存在的支队"}, "承办单位不是本机关的内设机构"),
    ({"罚款金额（万元）": "伍佰元"}, "金额不是数字"),
    ({"行政处罚决定书文号": "云公罚〔2026〕1号"}, "决定文书号与另一行重复"),
)
"""What is wrong with a bad row, and what the report says of it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One penalty; `place` stands in its facts, so that it is known again in any file."""

    place: int

    @property
    def number(self) -> str:
        return f"云公罚〔2026〕{self.place}号"

    @property
    def is_hidden(self) -> bool:
        """A penalty of a natural person counts and is not shown (PUB-28)."""
        return self.place % 10 == 4

    @property
    def unit(self) -> str:
        return UNITS[self.place % 3 == 0]

    @property
    def decided_on(self) -> date:
        return _FIRST + timedelta(days=self.place * 7 % _DAYS)

    @property
    def is_late(self) -> bool:
        """Shown after its last day; what is not shown cannot be late (PUB-24)."""
        return self.place % 50 == 11 and not self.is_hidden

    @property
    def fault(self) -> tuple[dict[str, str], str] | None:
        """What its clerk got wrong, and the reason it will come back with."""
        if self.place % 100 != 37:
            return None
        return FAULTS[self.place // 100 % len(FAULTS)]

    def right(self) -> dict[str, str]:
        """Give its cells as they ought to be, by their headings."""
        of_person = {"kind": "自然人", "code": ""} if self.is_hidden else {}
        party = "李小明" if self.is_hidden else f"云泽第{self.place % 300}物流有限公司"
        text = penalty(
            self.number,
            party,
            **of_person,
            facts=f"第{self.place}起，未登记住宿人员信息",
            on=self.decided_on.isoformat(),
            unit=self.unit,
            published=(self.decided_on + (_LATE if self.is_late else _SOON)).isoformat(),
        )
        return dict(zip(HEADINGS.split(","), next(csv.reader([text])), strict=True))

    def sent(self) -> dict[str, str]:
        """Give its cells as the clerk sends them."""
        return self.right() | (self.fault[0] if self.fault else {})


def rows_of(many: int) -> list[Row]:
    return [Row(place) for place in range(1, many + 1)]


def file_of(cells: Iterable[dict[str, str]], headings: list[str]) -> str:
    """Write rows as a csv."""
    text = io.StringIO()
    writer = csv.DictWriter(text, headings, lineterminator="\n")
    writer.writeheader()
    writer.writerows(cells)
    return text.getvalue()


def by_month(rows: Iterable[Row]) -> dict[str, int]:
    return dict(Counter(f"{row.decided_on.month}月" for row in rows))


def by_unit(rows: Iterable[Row]) -> dict[str, int]:
    return dict(Counter(row.unit for row in rows))


def reasons(rows: Iterable[Row]) -> dict[str, int]:
    return dict(Counter(row.fault[1] for row in rows if row.fault))
