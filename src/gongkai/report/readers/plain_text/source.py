"""The lines of a text, numbered, without page furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.report.interpreter.furniture import is_furniture

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE_END = re.compile(r"\r\n|\n|\r|\u2028")
_PIPES = "|｜│┃║"
_BLANK = f" \u3000\u00a0{_PIPES}"
_DRAWN = re.compile(r"[\s|｜│┃+┌┐└┘├┤┬┴┼─━═╔╗╚╝╠╣╦╩╬║\-_=]+")
_LONGEST_MARK = 4  # a cell may hold "——"
_BARE_NUMBER = re.compile(r"\s*\d{1,3}\s*")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the file: 1-based number, text without its end."""

    number: int
    text: str

    @property
    def is_blank(self) -> bool:
        """Whether the line holds neither text nor a tab, which would be a cell.

        Pipes alone are blank too: between cells of a line each they only part them.
        """
        return not self.text.strip(_BLANK) and "\t" not in self.text


def numbered_lines(text: str) -> Iterator[SourceLine]:
    """Split a text as it is."""
    for number, line in enumerate(_LINE_END.split(text), start=1):
        yield SourceLine(number, line)


def source_lines(text: str) -> list[SourceLine]:
    """Split a text; page numbers and drawn borders become blank lines, lone pipes stay."""
    return [_cleaned(line) for line in numbered_lines(text)]


def _cleaned(line: SourceLine) -> SourceLine:
    text = line.text
    if "\f" in text:
        before, _, after = text.rpartition("\f")
        kept = "" if _BARE_NUMBER.fullmatch(before) else before
        text = f"{kept} {after}" if kept.strip() else after
    if "\t" in text:
        return SourceLine(line.number, text)
    if text.strip(_BLANK) and (_is_drawn(text) or is_furniture(text)):
        text = ""
    return SourceLine(line.number, text.rstrip())


def _is_drawn(text: str) -> bool:
    """Tell whether a line is a border: a rule, a frame; a lone dash is a cell."""
    stripped = text.strip()
    return len(stripped) > _LONGEST_MARK and _DRAWN.fullmatch(stripped) is not None
