"""Items published over the year: each column's spread evenly over its days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from gongkai.cli.demo.matter import OFFICER
from gongkai.cli.demo.tables import table
from gongkai.publishing.services import columns_lay, item_draft, item_release
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.cli.demo.matter import Office
    from gongkai.cli.demo.tables import Row
    from gongkai.publishing.models import Column, Item

_SPREAD = 355  # days of the year over which a column's items are spread
_NUMBERED = "normative-documents"
_PRESENT = ("statistics", "police-notices", "permits", "penalty-decisions")
_DRAFTS = (
    ("police-notices", "{year}年冬季安全提示"),
    ("procurement", "{year}年政府采购意向补充公开"),
)


def item_courses(office: Office) -> Iterator[tuple[date, Iterator[date]]]:
    """Give every item with the day on which it is published.

    The columns that go on by the month go on in the running year, as far as it has gone; two
    drafts wait today.
    """
    columns = {
        column.slug: column for column in columns_lay(organ=office.organ, by=office.actor(OFFICER))
    }
    days = office.days
    for row in table("items"):
        column = columns[row["column"]]
        years = (days.past, days.past + 1) if row["column"] in _PRESENT else (days.past,)
        for year in years:
            titles = list(_titles(row, year))
            for index, title in enumerate(titles):
                day = date(year, 1, 2) + timedelta(index * _SPREAD // len(titles))
                yield days.working(day), _released(office, column, row, title)
    for slug, title in _DRAFTS:
        yield days.ago(1), _kept(office, columns[slug], title.format(year=days.today.year))


def _titles(row: Row, year: int) -> Iterator[str]:
    for title in row["titles"]:
        for number in range(1, row.get("times", 1) + 1):
            yield title.format(n=number, year=year)


def _released(office: Office, column: Column, row: Row, title: str) -> Iterator[date]:
    numbered = f"云公规〔{today().year}〕{column.items.count() + 1}号"
    item = _drafted(
        office, column, title, row["text"], numbered if column.slug == _NUMBERED else ""
    )
    item_release(item_id=item.pk, version=item.version, by=office.actor(OFFICER), today=today())
    yield from ()


def _kept(office: Office, column: Column, title: str) -> Iterator[date]:
    _drafted(office, column, title, ["正在起草，尚未发布。"], "")
    yield from ()


def _drafted(
    office: Office, column: Column, title: str, paragraphs: list[str], document_number: str
) -> Item:
    return item_draft(
        organ=office.organ,
        column=column,
        title=title,
        body="".join(f"<p>{paragraph}</p>" for paragraph in paragraphs),
        formed_on=today(),
        summary=paragraphs[0],
        document_number=document_number,
        by=office.actor(OFFICER),
        today=today(),
    )
