"""What the interpreter writes down while it reads: places and findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gongkai.report.findings import Finding
from gongkai.report.interpreter import cards
from gongkai.report.interpreter.lines import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gongkai.report.document import Place
    from gongkai.report.interpreter.cards import Card
    from gongkai.report.interpreter.lines import Piece


@dataclass(slots=True)
class Notes:
    """Places and findings of one report while it is being read.

    Attributes:
        used: Indexes of the lines that a table was read from; they are no section's text.
    """

    places: dict[str, Place] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    def say(
        self, card: Card, where: str, message: str, *, evidence: str = "", place: Place | None
    ) -> None:
        """Add a finding of this card."""
        self.findings.append(
            Finding(
                check=card.id,
                severity=card.severity,
                where=where,
                message=message,
                evidence=evidence,
                law=card.law,
                advice=card.advice,
                line=place.line if place else None,
                page=place.page if place else None,
            )
        )

    def say_unreadable(self, where: str, cell_name: str, cell: Piece) -> None:
        """Say that a cell's text is not the figure that is due there."""
        self.say(
            cards.CELL_UNREADABLE,
            where,
            f"{cell_name}填的“{cell.text}”不是格式要求的数，读作空白。",
            evidence=cell.text,
            place=cell.place,
        )

    def say_marks(self, where: str, row_name: str, cells: Iterable[Piece | None]) -> None:
        """Say that cells of a row hold marks such as “/” where a 0 is due, if any do."""
        marks = [cell for cell in cells if cell and cell.kind is Kind.MARK]
        if marks:
            self.say(
                cards.CELL_MARK,
                where,
                f"{row_name}有{len(marks)}格填“{marks[0].text}”，读作空白，没有的应填0。",
                evidence=" ".join(cell.text for cell in marks),
                place=marks[0].place,
            )

    def forget(self, row: str) -> None:
        """Forget the places of a row that turned out to be none."""
        for path in [path for path in self.places if path == row or path.startswith(f"{row}[")]:
            del self.places[path]
