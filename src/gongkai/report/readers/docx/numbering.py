"""Automatic list numbers: Word keeps 一、 or 1. out of the text; here they are counted again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.report.readers.docx.names import child, child_number, child_value, is_on, w
from gongkai.report.readers.docx.numerals import written
from gongkai.report.readers.markup import number

if TYPE_CHECKING:
    from lxml.etree import _Element

    from gongkai.report.readers.docx.styles import Styles

_NUMBERING, _LIST = w("numPr"), w("numId")
_PLACEHOLDER = re.compile(r"%([1-9])")
_CLOSED = re.compile(r"[、．.）):：，,]\s*$")


@dataclass(frozen=True, slots=True)
class _List:
    """One list: the definition it counts with, its levels and where it starts anew."""

    abstract_id: str
    levels: dict[int, _Element]
    starts: dict[int, int]

    def first(self, level: int) -> int:
        return child_number(self.levels.get(level), w("start"), 1) or 0


class Numbering:
    """The lists of one document, counting as its paragraphs come by."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._abstracts = _by_id(root, "abstractNum", "abstractNumId")
        self._instances = _by_id(root, "num", "numId")
        self._styles = styles
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def label(self, properties: _Element | None, style_id: str) -> str:
        """Count a paragraph in, and give the number that stands before its text, "" for none.

        Args:
            properties: The paragraph's ``w:pPr``.
            style_id: Its style, which may bring the list.
        """
        direct = child(properties, _NUMBERING)
        styled, owner = self._styles.numbering(style_id)
        list_id = child_value(direct, _LIST) or child_value(styled, _LIST)
        if list_id is None:
            return ""
        if list_id not in self._lists:
            self._lists[list_id] = self._find(list_id)
        found = self._lists[list_id]
        if found is None:
            return ""
        level = child_number(direct, w("ilvl"))
        if level is None:
            level = _level_of_style(found, styled, owner)
        self._count(found, list_id, level)
        return self._print(found, level)

    def _find(self, list_id: str, *, follow: bool = True) -> _List | None:
        """Give a list, by way of a numbering style where its definition only names one."""
        instance = self._instances.get(list_id)
        abstract_id = child_value(instance, w("abstractNumId")) or ""
        abstract = self._abstracts.get(abstract_id)
        if instance is None or abstract is None:
            return None
        link = child_value(abstract, w("numStyleLink"))
        if link and follow:
            styled, _ = self._styles.numbering(link)
            return self._find(child_value(styled, w("numId")) or "", follow=False)
        levels = {number(item.get(w("ilvl"))): item for item in abstract.findall(w("lvl"))}
        starts: dict[int, int] = {}
        for override in instance.findall(w("lvlOverride")):
            level = number(override.get(w("ilvl")))
            own, start = override.find(w("lvl")), child_number(override, w("startOverride"))
            levels |= {} if own is None else {level: own}
            starts |= {} if start is None else {level: start}
        return _List(abstract_id, levels, starts)

    def _count(self, found: _List, list_id: str, level: int) -> None:
        counts = self._counts.setdefault(found.abstract_id, {})
        if level in found.starts and (list_id, level) not in self._started:
            counts[level] = found.starts[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else found.first(level)
        self._started.add((list_id, level))
        for deeper in [other for other in counts if other > level]:
            if child_value(found.levels.get(deeper), w("lvlRestart")) != "0":
                del counts[deeper]

    def _print(self, found: _List, level: int) -> str:
        definition = found.levels.get(level)
        if child_value(definition, w("numFmt")) == "bullet":
            return ""
        counts = self._counts[found.abstract_id]
        digits_only = is_on(definition, w("isLgl"))

        def fill(match: re.Match[str]) -> str:
            part = int(match[1]) - 1
            form = child_value(found.levels.get(part), w("numFmt")) or "decimal"
            count = counts.get(part, found.first(part))
            return written(count, "decimal" if digits_only else form)

        text = _PLACEHOLDER.sub(fill, child_value(definition, w("lvlText")) or "")
        apart = child_value(definition, w("suff")) != "nothing" and not _CLOSED.search(text)
        return f"{text} " if text and apart else text


def _by_id(root: _Element | None, name: str, identity: str) -> dict[str, _Element]:
    found = [] if root is None else root.findall(w(name))
    return {item.get(w(identity), ""): item for item in found}


def _level_of_style(found: _List, styled: _Element | None, owner: str) -> int:
    """Give the level that a style numbers at: the one that names it, or what it says itself."""
    for level, definition in found.levels.items():
        if owner and child_value(definition, w("pStyle")) == owner:
            return level
    return child_number(styled, w("ilvl")) or 0
