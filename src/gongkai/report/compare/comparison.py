"""What a comparison is: two names, changes of cells, likeness of sections."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongkai.report.model import Figure

# RPT-V16: what needs an explanatory note.
_SWING_PERCENT = 50
_SWING_COUNT = 5


class Kind(StrEnum):
    """What is set against what."""

    YEARS = "year-on-year"
    ORGANS = "organ-against-organ"


@dataclass(frozen=True, slots=True)
class Change:
    """One cell in both reports.

    Attributes:
        where: Path of the cell in the new report's JSON (in the old one's where it has none).
        label: Its name for people.
        old: None where the cell is blank or lacking.
        is_legacy: The old layout's undivided （六）其他处理 stands against the new one's 3.其他
            (RPT-15, ``legacy_unsplit``).
    """

    where: str
    table: str
    label: str
    old: Figure
    new: Figure
    is_legacy: bool = False

    @property
    def difference(self) -> Figure:
        """New less old; None unless both are given."""
        if self.old is None or self.new is None:
            return None
        return self.new - self.old

    @property
    def percent(self) -> Decimal | None:
        """The difference in percent of the old figure, to one place; None on a base of 0."""
        if self.difference is None or not self.old:
            return None
        tenths = Fraction(self.difference) * 1000 / abs(Fraction(self.old))
        return Decimal(round(tenths)).scaleb(-1)

    @property
    def is_swing(self) -> bool:
        """Say whether the change needs an explanatory note.

        Law: RPT-V16. Interpretation: a rise from 0 is over any percentage.
        """
        if self.difference is None or abs(Decimal(self.difference)) < _SWING_COUNT:
            return False
        return self.percent is None or abs(self.percent) > _SWING_PERCENT


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike the text of a section is.

    Attributes:
        ratio: Share of the text that both have, 0 to 1; None where one report lacks the section.
    """

    number: int
    title: str
    ratio: Decimal | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports set against each other.

    Attributes:
        old_name: What the old column is called: its year, or its organ.
        changes: In the order of the tables, equal cells included.
    """

    kind: Kind
    title: str
    old_name: str
    new_name: str
    changes: tuple[Change, ...]
    sections: tuple[Likeness, ...]
