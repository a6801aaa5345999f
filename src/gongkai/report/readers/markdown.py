"""Read Markdown: pipe tables with or without edges, headings, emphasis, tables in HTML.

A Markdown table is a plain-text table of pipes with a rule under its first row; labels and values
may stand in small tables of their own. What is not marked up is read as plain text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from gongkai.report.document import Document, Paragraph, Place, Table
from gongkai.report.interpreter.furniture import is_furniture
from gongkai.report.readers.encoding import decode
from gongkai.report.readers.plain_text import blocks
from gongkai.report.readers.plain_text.closed_cells import begins_closed_cells, closed_cells
from gongkai.report.readers.plain_text.pipes import is_piped, piped_table
from gongkai.report.readers.plain_text.source import SourceLine, numbered_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gongkai.report.document import Block

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*")
_RULE = re.compile(r"[\s|:\-]*-[\s|:\-]*")
_QUOTE = re.compile(r"^\s{0,3}(?:>\s?)+")
_STRONG = re.compile(r"(\*\*\*|\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![*\d])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![*\d])")
_LINK = re.compile(r"(?<!!)\[([^\[\]]*)\]\([^()]*\)")
_TAG = re.compile(
    r"</?(?:b|strong|i|em|u|span|font|center|p|div|section|article|main|sup|sub|small|a|img|html|body)\b[^<>]*>",
    re.IGNORECASE,
)
_TAG_OF_LINES = re.compile(
    r"<(?:b|strong|span|font|p|div|section|a|img)\b[^<>\n]{0,2000}\n[^<>]{0,2000}>", re.IGNORECASE
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>~])")
_ENTITIES = {"&nbsp;": " ", "&emsp;": " ", "&ensp;": " ", "&lt;": "<", "&gt;": ">", "&amp;": "&"}
_ENTITY = re.compile("|".join(_ENTITIES))
_TABLE_OPENS = re.compile(r"<table\b", re.IGNORECASE)
_TABLE_CLOSES = re.compile(r"</table\s*>", re.IGNORECASE)


def read_document(data: bytes) -> Document:
    """Read the bytes of a Markdown file.

    Raises:
        UnreadableFile: no encoding fits.
    """
    lines = list(numbered_lines(_TAG_OF_LINES.sub(_on_one_line, decode(data))))
    return Document(tuple(_blocks(lines)))


def _on_one_line(tag: re.Match[str]) -> str:
    """Draw a tag that is broken over lines together; the lines after it keep their numbers."""
    return tag[0].replace("\n", " ") + "\n" * tag[0].count("\n")


def _blocks(lines: Sequence[SourceLine]) -> Iterator[Block]:
    """Cut at tables in HTML; what stands between them is Markdown."""
    start = at = 0
    while at < len(lines):
        if _TABLE_OPENS.search(lines[at].text):
            yield from _marked([_unquoted(line) for line in lines[start:at]])
            start = _end_of_html(lines, at)
            yield from _html(lines[at:start])
            at = start
        else:
            at += 1
    yield from _marked([_unquoted(line) for line in lines[start:]])


def _end_of_html(lines: Sequence[SourceLine], start: int) -> int:
    """Give the index after the line that closes the table opened at `start`, nested ones too."""
    depth = 0
    for at in range(start, len(lines)):
        depth += len(_TABLE_OPENS.findall(lines[at].text))
        depth -= len(_TABLE_CLOSES.findall(lines[at].text))
        if depth <= 0:
            return at + 1
    return len(lines)


def _html(lines: Sequence[SourceLine]) -> Iterator[Block]:
    # Few Markdown files hold HTML; the others need not load its parser.
    from gongkai.report.readers.html import read_document as read_html

    above = lines[0].number - 1
    text = "\n".join(line.text for line in lines)
    for block in read_html(text.encode()).blocks:
        if isinstance(block, Table):
            cells = (replace(cell, place=_lower(cell.place, above)) for cell in block.cells)
            yield replace(block, cells=tuple(cells))
        else:
            yield replace(block, place=_lower(block.place, above))


def _lower(place: Place, lines: int) -> Place:
    return replace(place, line=place.line + lines)


def _marked(lines: Sequence[SourceLine]) -> Iterator[Block]:
    """Give headings and piped tables; runs of other lines are plain text."""
    at = 0
    while at < len(lines):
        heading = _HEADING.fullmatch(lines[at].text)
        if heading:
            text = _bare(heading[2])
            if text:
                yield Paragraph(text, Place(lines[at].number), heading=len(heading[1]))
            at += 1
            continue
        end = closed_cells(lines, at)[1] if begins_closed_cells(lines, at) else at
        if end > at:
            yield from blocks(_bared(lines[at:end]))
        else:
            end = _end_of_run(lines, at)
            yield from _run(_bared(line for line in lines[at:end] if _is_text(line)))
        at = end


def _end_of_run(lines: Sequence[SourceLine], start: int) -> int:
    """Give the index after the lines that are rows, or else text, as the first is."""
    piped = _is_row(lines[start])
    end = start + 1
    while end < len(lines) and _same_kind(lines[end], piped=piped):
        end += 1
    return end


def _run(lines: Sequence[SourceLine]) -> Iterator[Block]:
    if lines and _is_row(lines[0]):
        yield piped_table(lines)
    else:
        yield from blocks(lines)


def _bared(lines: Iterable[SourceLine]) -> list[SourceLine]:
    return [replace(line, text=_bare(line.text)) for line in lines]


def _is_row(line: SourceLine) -> bool:
    return is_piped(line.text)


def _same_kind(line: SourceLine, *, piped: bool) -> bool:
    if _HEADING.fullmatch(line.text):
        return False
    return (piped and _RULE.fullmatch(line.text) is not None) or _is_row(line) == piped


def _is_text(line: SourceLine) -> bool:
    """Leave out rules under heads, rules between paragraphs, fences and page numbers."""
    text = line.text
    return not (_RULE.fullmatch(text) or text.startswith("```") or is_furniture(text))


def _unquoted(line: SourceLine) -> SourceLine:
    return replace(line, text=_QUOTE.sub("", line.text, count=1)) if ">" in line.text else line


def _bare(text: str) -> str:
    """Take the marks off a text: emphasis, links, simple tags, escapes, entities."""
    if "*" in text or "__" in text:
        text = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\2", text))
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub("", text)
    if "&" in text:
        text = _ENTITY.sub(lambda found: _ENTITIES[found[0]], text)
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text
