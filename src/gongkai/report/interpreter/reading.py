"""From a neutral document to a report: the whole reading, in order."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from gongkai.report.document import UnreadableFile
from gongkai.report.forms import FIRST_YEAR, FORMS, form_for
from gongkai.report.interpreter import cards
from gongkai.report.interpreter.areas import DISCLOSURE, DISPUTES, REQUESTS, areas
from gongkai.report.interpreter.disclosure import read_disclosure
from gongkai.report.interpreter.disputes import read_disputes
from gongkai.report.interpreter.headings import headings
from gongkai.report.interpreter.identity import (
    find_period,
    find_title,
    full_name,
    signature,
)
from gongkai.report.interpreter.lines import lines
from gongkai.report.interpreter.notes import Notes
from gongkai.report.interpreter.prose import read_preface, read_sections, table_lines
from gongkai.report.interpreter.requests import read_requests
from gongkai.report.model import Report

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gongkai.report.document import Document
    from gongkai.report.forms import Form, FormName
    from gongkai.report.interpreter.identity import Title
    from gongkai.report.interpreter.lines import Line

_YEAR = re.compile(r"(20[12]\d)\s*年")
_LEAST_HEADINGS = 2


class NotAReport(UnreadableFile):
    """A file can be read but is no annual report; the message is one Chinese sentence."""


def interpret(document: Document, file: str) -> Report:
    """Read an annual report out of a document.

    Args:
        document: The file as blocks; kept in the report.
        file: Name for messages and the report's `file`.

    Raises:
        NotAReport: no title, table or section of an annual report can be recognised.

    Law: 条例 art 50; RPT-1 … RPT-6, RPT-12 … RPT-15.
    """
    stream = lines(document)
    found = headings(stream)
    texts = [line.text for line in stream if line.text]
    title = find_title(stream, found[0].at if found else None, texts)
    notes = Notes()
    members = areas(stream, found)
    requests = read_requests(members[REQUESTS], notes)
    disputes = read_disputes(members[DISPUTES], notes)
    period = find_period(texts)
    year = _year(title, period, stream)
    form = _form(year, requests)
    disclosure = read_disclosure(members[DISCLOSURE], form.name, notes)
    if not (title or requests or disclosure or disputes or len(found) >= _LEAST_HEADINGS):
        raise NotAReport(
            "没有认出年度报告的标题、章节或表格，请确认文件是政府信息公开工作年度报告。"
        )
    for area in members.values():
        notes.used |= table_lines(area, notes.used)
    notes.used |= _page_heads(title, stream)
    organ = _organ(title, texts, notes)
    _mixture(form, requests, disclosure, notes)
    return Report(
        file=file,
        organ=organ,
        year=year,
        form=form.name,
        title=title.text if title else "",
        period=period or _whole_year(year),
        sections=read_sections(stream, found, notes),
        disclosure=disclosure,
        requests=requests,
        disputes=disputes,
        preface=read_preface(stream, found, title, notes),
        places=notes.places,
        reading=tuple(notes.findings),
        document=document,
    )


def _page_heads(title: Title | None, stream: Sequence[Line]) -> set[int]:
    """Give the lines below the title that only repeat it, as page heads do."""
    if title is None:
        return set()
    return {
        at
        for at, line in enumerate(stream)
        if at > title.last
        and len(line.text) < 2 * len(title.text)
        and "".join(line.text.split()) == title.text
    }


def _year(
    title: Title | None, period: tuple[date, date] | None, stream: Sequence[Line]
) -> int | None:
    if title:
        return title.year
    if period:
        return period[0].year
    years = Counter(int(year) for line in stream for year in _YEAR.findall(line.text))
    return min(years, key=lambda year: (-years[year], year), default=None)


def _form(year: int | None, requests: Mapping[str, object]) -> Form:
    """Give the layout of the data year; where no year is known, the one the rows speak for."""
    if year is not None and year >= FIRST_YEAR:
        return form_for(year)
    return FORMS["2019"] if "other" in requests else FORMS["2021"]


def _whole_year(year: int | None) -> tuple[date, date] | None:
    return (date(year, 1, 1), date(year, 12, 31)) if year else None


def _organ(title: Title | None, texts: Sequence[str], notes: Notes) -> str | None:
    """Give the organ's name; where the title has not all of it, what the body calls it."""
    if title is None:
        signed = signature(texts)
        notes.say(
            cards.TITLE,
            "title",
            "没有找到标题，请按“机关全称+年份+政府信息公开工作年度报告”写明标题。",
            evidence=signed or "",
            place=None,
        )
        return signed
    notes.places["title"] = title.place
    told = full_name(title.organ, texts) if title.organ else signature(texts)
    if told or not title.organ:
        notes.say(
            cards.TITLE,
            "title",
            f"标题没有写明机关全称，按正文读作“{told}”，请补全标题。"
            if told
            else "标题没有写明机关全称，正文也没有署名，请补全标题。",
            evidence=title.text,
            place=title.place,
        )
    return told or title.organ or None


def _mixture(
    form: Form,
    requests: Mapping[str, object],
    disclosure: Mapping[str, Mapping[str, object]],
    notes: Notes,
) -> None:
    """Say where a report has rows or columns of the other layout (RPT-1)."""
    other: FormName = "2019" if form.name == "2021" else "2021"
    own_rows = {row.key for row in form.requests}
    official = {
        (row.key, column.key)
        for block in form.disclosure
        for row in block.rows
        for column in block.columns
    }
    foreign = [f"requests.{key}" for key in requests if key not in own_rows]
    foreign += [
        f"disclosure.{row}.{column}"
        for row, figures in disclosure.items()
        for column in figures
        if (row, column) not in official
    ]
    if foreign:
        notes.say(
            cards.LAYOUT_MIXED,
            foreign[0],
            f"本报告应用{form.name}年格式（{form.instrument}），但有{len(foreign)}处用的是"
            f"{other}年格式，已照原样读入。",
            evidence="、".join(foreign),
            place=notes.places.get(foreign[0]),
        )
