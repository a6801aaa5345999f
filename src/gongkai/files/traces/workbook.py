"""What an .xlsx carries beside its cells: comments, caches, sources, names, editors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gongkai.files.traces.cells import formulas_to_values, sheets
from gongkai.files.traces.office_kinds import threads
from gongkai.files.traces.package import local, remove, text_of
from gongkai.files.traces.trace import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from gongkai.files.traces.package import Package, Relation

_COMMENTS = ("comments", "threadedComment", "person")
_PIVOTS = (
    *("pivotTable", "pivotCacheDefinition", "pivotCacheRecords"),
    *("slicer", "slicerCache", "timeline", "timelineCache"),
)
_SOURCES = ("connections", "queryTable", "powerPivotData")
_QUERIED = ("tableType", "connectionId", "queryTableFieldId")
_EDITORS = ("revisionHeaders", "usernames")
_EDITED = ("{*}fileSharing", "{*}customWorkbookViews", "{*}customSheetViews", "{*}absPath")
_ELSEWHERE = re.compile(r"\[\d+\]")
_BUILT_IN = "_xlnm."


def _comments(package: Package) -> Iterator[tuple[str, str]]:
    return threads(package, "批注", _COMMENTS)


def _drop_comments(package: Package) -> None:
    commented = {one.source for one in package.relations("comments", "threadedComment")}
    package.detach("vmlDrawing", where=lambda one: _is_of_comments(package, one, commented))
    package.detach(*_COMMENTS)


def _is_of_comments(package: Package, relation: Relation, commented: set[str]) -> bool:
    """Tell a comment's frame from the picture of a header, which is drawn the same way."""
    if relation.source not in commented:
        return False
    frames = package.tree(relation.source).iter("{*}legacyDrawing")
    return any(relation.number in one.attrib.values() for one in frames)


def _pivots(package: Package) -> Iterator[tuple[str, str]]:
    for relation in package.relations(*_PIVOTS):
        yield "数据透视表", relation.target


def _drop_pivots(package: Package) -> None:
    package.detach(*_PIVOTS)
    for name in package.typed("drawing"):
        for slicer in list(package.tree(name).iter("{*}slicer", "{*}timeslicer")):
            frame = next(slicer.iterancestors("{*}twoCellAnchor", "{*}absoluteAnchor"), None)
            remove(slicer if frame is None else frame)


def _links(package: Package) -> Iterator[tuple[str, str]]:
    for relation in package.relations("externalLink"):
        paths = [one.target for one in package.relations() if one.source == relation.target]
        yield "链接的其他工作簿", "、".join(paths) or relation.target


def _drop_links(package: Package) -> None:
    formulas_to_values(package, lambda formula: bool(_ELSEWHERE.search(formula)))
    package.detach("externalLink")


def _sources(package: Package) -> Iterator[tuple[str, str]]:
    for relation in package.relations(*_SOURCES):
        words = relation.target
        if relation.kind == "connections" and relation.target in package:
            tree = package.tree(relation.target)
            words = "；".join(str(one) for item in tree.iter() for one in item.attrib.values())
        yield "数据来源", words


def _drop_sources(package: Package) -> None:
    package.detach(*_SOURCES)
    for name in package.typed("spreadsheetml.table"):
        for element in package.tree(name).iter("{*}table", "{*}tableColumn"):
            for one in _QUERIED:
                element.attrib.pop(one, "")


def _editors(package: Package) -> Iterator[tuple[str, str]]:
    for relation in package.relations(*_EDITORS):
        yield "共享工作簿", relation.target
    for element in _edited(package):
        words = "；".join(str(one) for item in element.iter() for one in item.attrib.values())
        yield "工作簿设置", words


def _drop_editors(package: Package) -> None:
    package.detach(*_EDITORS)
    for element in list(_edited(package)):
        choice = next(element.iterancestors("{*}AlternateContent"), None)
        remove(element if choice is None else choice)


def _edited(package: Package) -> Iterator[_Element]:
    yield from package.tree(package.main()).iter(*_EDITED)
    for sheet in sheets(package):
        yield from package.tree(sheet.part).iter("{*}customSheetViews")


def _names(package: Package, *, dead: bool) -> Iterator[_Element]:
    for name in package.tree(package.main()).iter("{*}definedName"):
        if not name.get("name", "").startswith(_BUILT_IN) and _is_dead(name) is dead:
            yield name


def _is_dead(name: _Element) -> bool:
    words = name.text or ""
    return name.get("hidden") in {"1", "true"} or "#REF!" in words or bool(
        _ELSEWHERE.search(words)
    )  # fmt: skip


def _told_names(package: Package, *, dead: bool) -> Iterator[tuple[str, str]]:
    for name in _names(package, dead=dead):
        yield f"名称“{name.get('name', '')}”", name.text or ""


def _drop_names(package: Package, *, dead: bool) -> None:
    gone = list(_names(package, dead=dead))
    if not gone:
        return
    words = "|".join(re.escape(name.get("name", "")) for name in gone)
    used = re.compile(rf"(?<![\w.])(?:{words})(?![\w.(])", re.IGNORECASE)
    formulas_to_values(package, lambda formula: bool(used.search(formula)))
    for name in gone:
        remove(name)


def _leftovers(package: Package) -> Iterator[tuple[str, str]]:
    for string in _unused(package):
        if words := text_of(string.iter("{*}t")):
            yield "已不使用的单元格文字", words


def _drop_leftovers(package: Package) -> None:
    for string in _unused(package):
        for child in list(string):
            string.remove(child)
        string.append(string.makeelement(string.tag.replace("}si", "}t"), {}, None))


def _unused(package: Package) -> list[_Element]:
    """Give the words of the workbook's table that no cell shows."""
    used = {
        (cell.findtext("{*}v") or "").strip()
        for sheet in sheets(package)
        for cell in package.tree(sheet.part).iter("{*}c")
        if cell.get("t") == "s"
    }
    return [
        string
        for relation in package.relations("sharedStrings")
        for at, string in enumerate(package.tree(relation.target).iterfind("{*}si"))
        if str(at) not in used and local(string) == "si"
    ]


WORKBOOK: tuple[Kind[Package], ...] = (
    Kind("comments", "批注", _comments, _drop_comments),
    Kind("pivots", "数据透视表缓存", _pivots, _drop_pivots),
    Kind("links", "外部链接", _links, _drop_links),
    Kind("sources", "数据连接", _sources, _drop_sources),
    Kind("editors", "编辑者和本地路径", _editors, _drop_editors),
    Kind(
        "dead_names",
        "隐藏、失效的名称",
        lambda package: _told_names(package, dead=True),
        lambda package: _drop_names(package, dead=True),
    ),
    Kind(
        "names",
        "定义的名称",
        lambda package: _told_names(package, dead=False),
        lambda package: _drop_names(package, dead=False),
        changes_content=True,
    ),
    Kind("leftovers", "残留的单元格文字", _leftovers, _drop_leftovers),
)
