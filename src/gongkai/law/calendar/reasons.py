"""Why a day is or is not a working day."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongkai.law.calendar.notices import Notice


class DayKind(StrEnum):
    """The four kinds of day (CLK-1)."""

    WEEKDAY = "weekday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    WORKED_WEEKEND = "worked_weekend"


@dataclass(frozen=True, slots=True, eq=False)
class Reason:
    """Why a day counts or does not; days of one arrangement share one reason.

    Attributes:
        kind: The kind of day.
        festival: The holiday's name as the notice writes it; "" for plain days.
        notice: The notice that says so; None for plain days.
        firm: False for a day of a year that no loaded notice covers.
        works: Whether the day is a working day.
    """

    kind: DayKind
    festival: str = ""
    notice: Notice | None = None
    firm: bool = True
    works: bool = field(init=False)

    def __post_init__(self) -> None:
        # Kept, not computed: every counted span asks, and an enumeration hashes slowly.
        works = self.kind in {DayKind.WEEKDAY, DayKind.WORKED_WEEKEND}
        object.__setattr__(self, "works", works)

    @property
    def sentence(self) -> str:
        """The reason in Chinese, without the date."""
        if self.notice is None:
            said = "工作日" if self.works else "星期六、星期日，周休息日"
            return said if self.firm else f"{said}（该年节假日安排尚未公布，暂按周一至周五计）"
        if self.works:
            weekend = "周末" if self.kind is DayKind.WORKED_WEEKEND else ""
            return f"{self.festival}调休，{weekend}上班，是工作日"
        return f"{self.festival}放假"

    @property
    def source(self) -> str:
        """The instrument that says so, in Chinese."""
        if self.notice is not None:
            return self.notice.citation
        return "《国务院关于职工工作时间的规定》第七条"


PLAIN = {
    (works, firm): Reason(DayKind.WEEKDAY if works else DayKind.WEEKEND, firm=firm)
    for works in (True, False)
    for firm in (True, False)
}
