"""A sheet with an item a line."""

from __future__ import annotations

import hashlib
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING, Any

from gongkai.publishing.models import Genre
from gongkai.publishing.moving.days import day_of
from gongkai.publishing.moving.entry import Entry, short_key
from gongkai.publishing.sheets import SheetUnfit, lines_of
from gongkai.publishing.written import Written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from gongkai.publishing.moving.source import Source

HEADS = {
    "title": "标题",
    "column": "栏目",
    "formed_on": "生成日期",
    "document_number": "文号",
    "genre": "体裁",
    "summary": "内容概述",
    "body": "正文",
    "source": "来源",
    "topic": "主题分类",
    "keywords": "关键词",
    "effective_on": "实施日期",
    "repealed_on": "废止日期",
    "expires_on": "公示截止日期",
    "key": "来源标识",
}
"""Field and head; 标题, 正文 and 生成日期 must be there."""

_NEEDED = ("title", "body", "formed_on")
_DAYS = ("formed_on", "effective_on", "repealed_on", "expires_on")
_LINES = ("title", "document_number", "summary", "source", "topic", "keywords")


def table_entries(source: Source, name: str, today: date) -> Iterator[Entry]:
    """Read the lines of a sheet under its heads.

    Raises:
        SheetUnfit: it is no workbook, or a head that is needed is missing.
    """
    del today
    lines = lines_of(BytesIO(source.read(name)))
    at = _columns(lines[0])
    for number, line in enumerate(lines[1:], start=2):
        told = {field: line[index].strip() for field, index in at.items()}
        if any(told.values()):
            yield _entry(f"{name}第{number}行", told)


def _columns(heads: list[str]) -> dict[str, int]:
    stripped = [head.strip() for head in heads]
    found = {field: stripped.index(head) for field, head in HEADS.items() if head in stripped}
    missing = [HEADS[field] for field in _NEEDED if field not in found]
    if missing:
        raise SheetUnfit(f"表头缺少“{'”“'.join(missing)}”，请下载模板，按模板的表头填写。")
    return found


def _entry(place: str, told: Mapping[str, str]) -> Entry:
    problems = [f"缺少{HEADS[field]}。" for field in _NEEDED if not told.get(field)]
    days = {field: day_of(told.get(field, "")) for field in _DAYS}
    problems += [
        f"{HEADS[field]}“{told[field][:20]}”不是日期，请写成2026-03-05的样子。"
        for field in _DAYS
        if told.get(field) and days[field] is None
    ]
    genres = {label: value for value, label in Genre.choices}
    genre = told.get("genre", "")
    if genre and genre not in genres:
        problems.append(f"没有“{genre[:20]}”这种体裁。")
    key = short_key(told.get("key") or _made_up(told))
    if problems:
        return Entry(place, key, _named(told), problems=tuple(problems))
    values: dict[str, Any] = days | {field: told.get(field, "") for field in _LINES}
    written = Written(**values, genre=genres.get(genre, ""), body=_paragraphs(told["body"]))
    return Entry(place, key, written, column=told.get("column", ""))


def _named(told: Mapping[str, str]) -> Written | None:
    """Keep at least the title, by which its owner finds the line."""
    title, formed_on = told.get("title", ""), day_of(told.get("formed_on", ""))
    return Written(title=title, body="", formed_on=formed_on) if title and formed_on else None


def _made_up(told: Mapping[str, str]) -> str:
    """Know a line without a key again by its title, number and day."""
    said = "\0".join(told.get(field, "") for field in ("title", "document_number", "formed_on"))
    return f"{told.get('title', '')[:30]}#{hashlib.sha256(said.encode()).hexdigest()[:20]}"


def _paragraphs(text: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    return "".join(f"<p>{escape(line)}</p>" for line in lines if line)
