"""Tracked changes of a .docx: accepted, or at least without the names of who made them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.files.traces.package import local, remove, text_of, value
from gongkai.files.traces.trace import Kind
from gongkai.files.traces.word import ANONYMOUS, anonymous, parts, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from gongkai.files.traces.package import Package

_COMING = frozenset({"ins", "moveTo"})
_GOING = frozenset({"del", "moveFrom"})
_FORMERLY = frozenset({
    "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange",
    "tcPrChange", "trPrChange", "numberingChange",
})  # fmt: skip
_MARKS = frozenset({
    "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "cellIns",
    "cellMerge", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart",
    "customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd",
    "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd",
})  # fmt: skip
_PROPERTIES = frozenset({"rPr", "trPr", "tcPr", "numPr"})
_ALL = _COMING | _GOING | _FORMERLY | _MARKS | {"cellDel", "trackRevisions"}
_SIGNED = tuple(f"{{*}}{name}" for name in sorted(_ALL))
_SAID = {**dict.fromkeys(_COMING, "插入"), **dict.fromkeys(_GOING, "删除")}


def _changes(package: Package) -> Iterator[tuple[str, str]]:
    for element in _elements(package):
        name = local(element)
        words = text_of(element.iter("{*}t", "{*}delText"))
        author = value(element, "author")
        if name == "trackRevisions":
            yield "文档设置", "修订处于打开状态"
        elif name not in _MARKS:
            yield place_of(element), f"{author}{_SAID.get(name, '修改格式或者表格')}：{words}"


def _elements(package: Package) -> Iterator[_Element]:
    for part in parts(package):
        yield from package.tree(part).iter(*_SIGNED)


def _accept(package: Package) -> None:
    """Accept all changes, as the office programs do."""
    for part in parts(package):
        tree = package.tree(part)
        for element in list(tree.iter(*_SIGNED)):
            if element.getroottree().getroot() is tree:
                _accept_one(element)


def _accept_one(element: _Element) -> None:
    name, parent = local(element), element.getparent()
    if parent is None:
        return
    in_properties = local(parent) in _PROPERTIES
    if name in _COMING and not in_properties:
        _unwrap(element, parent)
    elif name in _GOING and in_properties:
        _accept_gone(element, parent)
    elif name == "cellDel":
        _remove_above(element, "{*}tc")
    else:
        remove(element)


def _unwrap(element: _Element, parent: _Element) -> None:
    at = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(at, child)
    remove(element)


def _accept_gone(element: _Element, properties: _Element) -> None:
    """Accept that a row, or the end of a paragraph, is gone."""
    if local(properties) == "trPr":
        _remove_above(element, "{*}tr")
        return
    paragraph = next(element.iterancestors("{*}p"), None)
    remove(element)
    following = None if paragraph is None else paragraph.getnext()
    if paragraph is None or following is None or local(following) != "p":
        return
    at = 1 if following.find("{*}pPr") is not None else 0
    for child in reversed([child for child in paragraph if local(child) != "pPr"]):
        following.insert(at, child)
    remove(paragraph)


def _remove_above(element: _Element, name: str) -> None:
    above = next(element.iterancestors(name), None)
    if above is not None:
        remove(above)


def _authors(package: Package) -> Iterator[tuple[str, str]]:
    for element in _elements(package):
        author = value(element, "author")
        if author and (author != ANONYMOUS or value(element, "date")):
            yield place_of(element), author


def _drop_authors(package: Package) -> None:
    for element in _elements(package):
        anonymous(element)


CHANGES: tuple[Kind[Package], ...] = (
    Kind("changes", "修订记录", _changes, _accept, changes_content=True),
    Kind("authors", "修订人", _authors, _drop_authors),
)
