"""What the calendar refuses."""

from __future__ import annotations


class YearNotAnnounced(LookupError):
    """The count would need a year whose holiday notice is not loaded.

    Law: CLK-2.
    """

    def __init__(self, year: int, loaded: range) -> None:
        self.year = year
        super().__init__(self._sentence(year, loaded))

    @staticmethod
    def _sentence(year: int, loaded: range) -> str:
        if loaded and year < loaded[0]:
            return f"{year}年早于日历已装入的第一年（{loaded[0]}年），请先装入该年的节假日安排。"
        return (
            f"{year}年的节假日安排尚未装入：请在国务院办公厅公布后写入"
            f" law/parameters/working_days/{year}.yaml，再重新计算。"
        )


class TooFarAhead(LookupError):
    """A provisional count would go absurdly far beyond the announced years."""

    def __init__(self, year: int, last_announced: int) -> None:
        super().__init__(
            f"{year}年距已公布节假日安排的{last_announced}年太远，请核对日期是否写错。"
        )
