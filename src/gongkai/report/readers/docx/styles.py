"""What a paragraph or run takes from its style: outline level, list number, hiddenness."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.report.readers.docx.names import child_number, child_value, is_on, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_NAMED_HEADING = re.compile(r"(?:heading|标题) ([1-6])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录) ?\d", re.IGNORECASE)
_BODY_TEXT = 9  # outline level that Word gives to what is no heading
_LEVELS = 6
_DEEPEST = 20  # styles based on one another; Word itself stops at 11
_NUMBERING = f"{w('pPr')}/{w('numPr')}"


class Styles:
    """The style sheet, followed from a style to those it is based on."""

    def __init__(self, root: _Element | None) -> None:
        self._styles = {
            style.get(w("styleId"), ""): style
            for style in ([] if root is None else root.findall(w("style")))
        }
        self._headings: dict[str, int | None] = {}
        self._hidden: dict[str, bool] = {}
        self._numberings: dict[str, tuple[_Element | None, str]] = {}

    def heading(self, style_id: str) -> int | None:
        """Give the heading level 1–6 that a style means, None for body text."""
        if style_id not in self._headings:
            self._headings[style_id] = self._find_heading(style_id)
        return self._headings[style_id]

    def hides(self, style_id: str) -> bool:
        """Tell whether a style hides its text."""
        if style_id not in self._hidden:
            said = (is_on(style.find(w("rPr")), w("vanish")) for style in self._chain(style_id))
            self._hidden[style_id] = next((found for found in said if found is not None), False)
        return self._hidden[style_id]

    def alignment(self, style_id: str) -> str | None:
        """Give the vertical alignment that a style brings, as its nearest ancestor says it."""
        said = (
            child_value(style.find(w("rPr")), w("vertAlign")) for style in self._chain(style_id)
        )
        return next((found for found in said if found), None)

    def numbering(self, style_id: str) -> tuple[_Element | None, str]:
        """Give the ``w:numPr`` that a style brings, and the style in which it stands."""
        if style_id not in self._numberings:
            found = ((style.find(_NUMBERING), style) for style in self._chain(style_id))
            self._numberings[style_id] = next(
                ((item, style.get(w("styleId"), "")) for item, style in found if item is not None),
                (None, ""),
            )
        return self._numberings[style_id]

    def is_contents(self, style_id: str) -> bool:
        """Tell whether a style belongs to a generated table of contents."""
        style = self._styles.get(style_id) if style_id else None
        return style is not None and bool(_CONTENTS.fullmatch(child_value(style, w("name")) or ""))

    def _find_heading(self, style_id: str) -> int | None:
        for style in self._chain(style_id):
            level = child_number(style.find(w("pPr")), w("outlineLvl"))
            if level is not None:
                return heading_of_outline(level)
            named = _NAMED_HEADING.fullmatch(child_value(style, w("name")) or "")
            if named:
                return int(named[1])
        return None

    def _chain(self, style_id: str) -> Iterator[_Element]:
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen and len(seen) < _DEEPEST:
            seen.add(style_id)
            style = self._styles[style_id]
            yield style
            style_id = child_value(style, w("basedOn")) or ""


def heading_of_outline(level: int) -> int | None:
    """Give the heading level of an outline level, which counts from 0."""
    return None if level >= _BODY_TEXT else min(level + 1, _LEVELS)
