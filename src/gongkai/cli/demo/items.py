"""Items published over the year: each column's spread evenly over its days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from gongkai.cli.demo.matter import HEAD, LEADER, OFFICER, SECRECY
from gongkai.cli.demo.tables import table
from gongkai.publishing.selectors import revision_open
from gongkai.publishing.services import (
    columns_lay,
    item_draft,
    revision_release,
    revision_submit,
)
from gongkai.publishing.written import Written
from gongkai.review.services import review_approve, review_return
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.cli.demo.matter import Office
    from gongkai.cli.demo.tables import Row
    from gongkai.publishing.models import Column, Item
    from gongkai.review.models import Review

_SPREAD = 355  # days of the year over which a column's items are spread
_PERIOD = timedelta(30)  # of figures: what came before the day they are told
_NUMBERED = "normative-documents"
_PRESENT = ("statistics", "police-notices", "permits", "penalty-decisions")
_WAITING = (
    ("police-notices", "{year}年冬季安全提示", "draft"),
    ("procurement", "{year}年政府采购意向补充公开", "returned"),
    ("emergency", "{year}年寒潮天气应急预案", "review"),
    ("recruitment", "{year}年度警务辅助人员招聘公告", "approved"),
)


def item_courses(office: Office) -> Iterator[tuple[date, Iterator[date]]]:
    """Give every item with the day on which it is published.

    The columns that go on by the month go on in the running year, as far as it has gone; a few
    wait today for the next step.
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
            for index, named in enumerate(titles):
                day = date(year, 1, 2) + timedelta(index * _SPREAD // len(titles))
                yield days.working(day), _released(office, column, row, named)
    for slug, title, how in _WAITING:
        name = title.format(year=days.today.year)
        yield days.ago(1), _waiting(office, columns[slug], name, how)


def _titles(row: Row, year: int) -> Iterator[dict[str, Any]]:
    for title in row["titles"]:
        for number in range(1, row.get("times", 1) + 1):
            told = {"n": number, "year": year}
            yield told | {"title": title.format(**told)}


def _released(office: Office, column: Column, row: Row, named: dict[str, Any]) -> Iterator[date]:
    if "data" in row:
        told = named | {"from_on": today() - _PERIOD, "until_on": today() - timedelta(1)}
        data = {key: str(value).format(**told) for key, value in row["data"].items()}
        item = _kept(office, column, Written(title="", body="", formed_on=today(), data=data))
    else:
        numbered = f"云公规〔{today().year}〕{column.items.count() + 1}号"
        numbered = numbered if column.slug == _NUMBERED else ""
        item = _drafted(office, column, named["title"], row["text"], numbered)
    _reviewed(office, item, (HEAD, SECRECY, LEADER))
    revision_release(**_at(item), by=office.actor(OFFICER), today=today())
    yield from ()


def _waiting(office: Office, column: Column, title: str, how: str) -> Iterator[date]:
    """Leave an item where somebody has to do the next thing with it."""
    item = _drafted(office, column, title, ["正在起草，尚未发布。"], "")
    if how == "review":
        _reviewed(office, item, (HEAD,))
    elif how == "approved":
        _reviewed(office, item, (HEAD, SECRECY, LEADER))
    elif how == "returned":
        review = _reviewed(office, item, ())
        review_return(reason="请补充采购预算金额。", **_decided(office, review, HEAD))
    yield from ()


def _reviewed(office: Office, item: Item, names: tuple[str, ...]) -> Review:
    """Put an item up for review and let people agree one after the other."""
    review = revision_submit(**_at(item), by=office.actor(OFFICER), today=today())
    for name in names:
        review = review_approve(**_decided(office, review, name))
    return review


def _decided(office: Office, review: Review, name: str) -> dict[str, Any]:
    by = office.actor(name)
    return {"review_id": review.pk, "version": review.version, "by": by, "today": today()}


def _at(item: Item) -> dict[str, int]:
    revision = revision_open(item)
    return {"revision_id": revision.pk, "version": revision.version} if revision else {}


def _drafted(
    office: Office, column: Column, title: str, paragraphs: list[str], document_number: str
) -> Item:
    written = Written(
        title=title,
        body="".join(f"<p>{paragraph}</p>" for paragraph in paragraphs),
        formed_on=today(),
        summary=paragraphs[0],
        document_number=document_number,
        source=office.organ.short_name,
    )
    return _kept(office, column, written)


def _kept(office: Office, column: Column, written: Written) -> Item:
    by = office.actor(OFFICER)
    return item_draft(organ=office.organ, column=column, written=written, by=by, today=today())
