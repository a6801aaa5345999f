"""The lines of a text, numbered, without page furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.report.interpreter.furniture import is_furniture

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE_END = re.compile(r"\r\n|\n|\r|\u2028")
_DRAWN = re.compile(r"[\s|｜│┃+┌┐└┘├┤┬┴┼─━═╔╗╚╝╠╣╦╩╬║\-_=]+")
_BARE_NUMBER = re.compile(r"\s*\d{1,3}\s*")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the file: 1-based number, text without its end."""

    number: int
    text: str

    @property
    def is_blank(self) -> bool:
        """Whether the line holds neither text nor a tab, which would be a cell."""
        return not self.text.strip() and "\t" not in self.text


def source_lines(text: str) -> list[SourceLine]:
    """Split a text; page numbers and drawn borders become blank lines."""
    return list(_source_lines(text))


def _source_lines(text: str) -> Iterator[SourceLine]:
    for number, line in enumerate(_LINE_END.split(text), start=1):
        if "\f" in line:
            before, _, after = line.rpartition("\f")
            kept = "" if _BARE_NUMBER.fullmatch(before) else before
            yield SourceLine(number, f"{kept} {after}".rstrip(" ") if kept else after)
        else:
            yield SourceLine(number, "" if _is_drawn(line) else line.rstrip(" \u3000\u00a0"))


def _is_drawn(line: str) -> bool:
    if not line or "\t" in line:
        return False
    return is_furniture(line) or ("-" not in line[:2] and _DRAWN.fullmatch(line) is not None) or (
        len(line.strip()) > 3 and _DRAWN.fullmatch(line) is not None  # noqa: PLR2004
    )
