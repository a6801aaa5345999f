"""A report while it is being made: everything can still be changed, then it becomes a Report."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gongkai.report.document import Cell, Document, Paragraph, Place, Table, Trace
from gongkai.report.forms import FORMS
from gongkai.report.model import Report, Section

if TYPE_CHECKING:
    from datetime import date

NUMERALS = "一二三四五六"


@dataclass
class Draft:
    """A made report; `headings` and `texts` go by official section number."""

    place: str
    department: str
    year: int
    form: str
    title: str
    preface: list[str]
    headings: dict[int, str]
    texts: dict[int, list[str]]
    disclosure: dict[str, dict]
    requests: dict[str, list]
    disputes: dict[str, list]
    period: tuple[date, date] | None
    traces: list[Trace] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)  # row labels unlike the official ones

    @property
    def organ(self) -> str:
        return self.place + self.department

    @property
    def is_government(self) -> bool:
        return self.department == "人民政府"

    def report(self) -> Report:
        return _Maker(self).report()


class _Maker:
    """Lays a draft out as a document line by line, and keeps the places."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.line = 0
        self.blocks: list = []
        self.places: dict[str, Place] = {}

    def report(self) -> Report:
        draft = self.draft
        self.places["title"] = self.paragraph(draft.title)
        for text in draft.preface:
            self.paragraph(text)
        sections = tuple(self.section(at, number) for at, number in enumerate(draft.headings))
        return Report(
            file=f"{draft.organ}{draft.year}.txt",
            organ=draft.organ,
            year=draft.year,
            form=draft.form,
            title=draft.title,
            period=draft.period,
            sections=sections,
            disclosure={row: dict(cells) for row, cells in draft.disclosure.items()},
            requests={row: tuple(counts) for row, counts in draft.requests.items()},
            disputes={group: tuple(counts) for group, counts in draft.disputes.items()},
            preface="\n".join(draft.preface),
            places=self.places,
            document=Document(tuple(self.blocks), tuple(draft.traces)),
        )

    def section(self, at: int, number: int) -> Section:
        heading = self.draft.headings[number]
        self.places[f"sections[{at}]"] = self.paragraph(heading)
        texts = self.draft.texts.get(number, [])
        lines = tuple(self.paragraph(text).line for text in texts)
        if number in {2, 3, 4}:
            self.table(number)
        title = heading.lstrip("".join((*NUMERALS, "0123456789、.．（）() ")))
        return Section(number, title, "\n".join(texts), lines)

    def paragraph(self, text: str) -> Place:
        self.line += 1
        place = Place(self.line)
        self.blocks.append(Paragraph(text, place))
        return place

    def table(self, number: int) -> None:
        rows = {2: self.disclosure_rows, 3: self.request_rows, 4: self.dispute_rows}[number]()
        cells = []
        for row, (label, figures) in enumerate(rows):
            for column, (path, figure) in enumerate([("", label), *figures]):
                self.line += 1
                place = Place(self.line)
                if path:
                    self.places[path] = place
                text = "" if figure is None else str(figure)
                cells.append(Cell(text, row, column, place))
        if cells:
            self.blocks.append(Table(tuple(cells)))

    def disclosure_rows(self) -> list:
        labels = {
            row.key: row.label
            for form in FORMS.values()
            for block in form.disclosure
            for row in block.rows
        }
        return [
            (labels[row], [(f"disclosure.{row}.{key}", figure) for key, figure in cells.items()])
            for row, cells in self.draft.disclosure.items()
        ]

    def request_rows(self) -> list:
        labels = {row.key: row.label for form in FORMS.values() for row in form.requests}
        labels |= self.draft.labels
        return [
            (labels[row], [(f"requests.{row}[{at}]", count) for at, count in enumerate(counts)])
            for row, counts in self.draft.requests.items()
        ]

    def dispute_rows(self) -> list:
        return [
            (group, [(f"disputes.{group}[{at}]", count) for at, count in enumerate(counts)])
            for group, counts in self.draft.disputes.items()
        ]
