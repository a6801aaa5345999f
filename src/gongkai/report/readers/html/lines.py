"""Which line of the source a piece of text came from.

The parser keeps no positions, but text comes out of it in the order of the source: each piece is
looked for among the next runs of text between tags, and a piece that is not found (written in
character references, moved by the parser) keeps the line of the one before it.
"""

from __future__ import annotations

import html
import re

_RUN = re.compile(r">([^<]+)")
_SPACE = re.compile(r"[\s\u00a0]+")
_AHEAD = 40  # runs; scripts and skipped parts stand between
_ENOUGH = 12  # characters that tell one run from another


class Lines:
    """The runs of text in a page's source, gone through once from the top."""

    def __init__(self, source: str) -> None:
        self._starts: list[tuple[int, str]] = []
        line, seen = 1, 0
        for run in _RUN.finditer(source):
            text = run[1]
            if text.isspace():
                continue
            offset = run.start(1) + len(text) - len(text.lstrip())
            line += source.count("\n", seen, offset)
            seen = offset
            self._starts.append((line, _key(html.unescape(text[:200]) if "&" in text else text)))
        self._next = 0
        self.current = 1

    def of(self, text: str) -> int:
        """Give the line of the next piece of text, which is not blank."""
        wanted = _key(text)
        for index in range(self._next, min(self._next + _AHEAD, len(self._starts))):
            line, key = self._starts[index]
            if key == wanted:
                self._next = index + 1
                self.current = line
                break
        return self.current


def _key(text: str) -> str:
    return _SPACE.sub("", text[:100])[:_ENOUGH]
