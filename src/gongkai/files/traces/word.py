"""What a .docx carries: comments, hidden text, where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.files.traces.office_kinds import threads
from gongkai.files.traces.package import attribute, local, remove, text_of, value
from gongkai.files.traces.trace import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from gongkai.files.traces.package import Package

_COMMENTS = ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people")
_MARKS = ("{*}commentRangeStart", "{*}commentRangeEnd", "{*}commentReference")
_ORIGINS = ("attachedTemplate", "mailMergeSource", "mailMergeHeaderSource", "recipientData")
_REMEMBERED = ("{*}docVars", "{*}mailMerge", "{*}attachedTemplate")
_OFF = frozenset({"0", "false", "off"})


def parts(package: Package) -> list[str]:
    """Give the parts with text: the document, its headers, footers and notes."""
    return package.typed("wordprocessingml")


def place_of(element: _Element) -> str:
    """Give the paragraph in which something stands."""
    root = element.getroottree().getroot()
    for at, paragraph in enumerate(root.iter("{*}p"), start=1):
        if paragraph is element or any(above is paragraph for above in element.iterancestors()):
            return f"第{at}段"
    return local(root)


def _comments(package: Package) -> Iterator[tuple[str, str]]:
    return threads(package, "批注", _COMMENTS)


def _drop_comments(package: Package) -> None:
    package.detach(*_COMMENTS)
    for name in parts(package):
        for mark in list(package.tree(name).iter(*_MARKS)):
            remove(mark)


def _origins(package: Package) -> Iterator[tuple[str, str]]:
    for relation in package.relations(*_ORIGINS):
        yield "文档设置", relation.target
    for element in _settings(package):
        yield "文档设置", local(element)


def _settings(package: Package) -> Iterator[_Element]:
    for name in parts(package):
        tree = package.tree(name)
        if local(tree) == "settings":
            yield from list(tree.iter(*_REMEMBERED))


def _drop_origins(package: Package) -> None:
    package.detach(*_ORIGINS)
    for element in list(_settings(package)):
        remove(element)


def _sessions(package: Package) -> Iterator[tuple[str, str]]:
    for name in parts(package):
        found = sum(len(names) for _, names in _with_sessions(package.tree(name)))
        if found:
            yield name.rpartition("/")[2], f"{found}处"


def _drop_sessions(package: Package) -> None:
    for name in parts(package):
        tree = package.tree(name)
        for element, names in list(_with_sessions(tree)):
            for one in names:
                del element.attrib[one]
            if local(element) in {"rsids", "rsid", "rsidRoot"}:
                remove(element)


def _with_sessions(tree: _Element) -> Iterator[tuple[_Element, list[str]]]:
    """Give the elements that say in which editing session they were made."""
    for element in tree.iter("{*}*"):
        names = [name for one in element.attrib if "}rsid" in (name := str(one))]
        if names or local(element) == "rsids":
            yield element, names


def _hidden(package: Package) -> Iterator[tuple[str, str]]:
    for run in _hidden_runs(package):
        if words := text_of(run.iter("{*}t", "{*}delText")):
            yield place_of(run), words


def _drop_hidden(package: Package) -> None:
    for run in list(_hidden_runs(package)):
        remove(run)


def _hidden_runs(package: Package) -> Iterator[_Element]:
    styles = _hiding_styles(package)
    for name in parts(package):
        for run in package.tree(name).iter("{*}r"):
            if _is_hidden(run, styles) and any(True for _ in run.iter("{*}t", "{*}delText")):
                yield run


def _is_hidden(run: _Element, styles: frozenset[str]) -> bool:
    properties = run.find("{*}rPr")
    if properties is not None:
        own = properties.find("{*}vanish")
        if own is not None:
            return value(own, "val") not in _OFF
        style = properties.find("{*}rStyle")
        if style is not None and value(style, "val") in styles:
            return True
    above = next(run.iterancestors("{*}p"), None)
    named = None if above is None else above.find("{*}pPr/{*}pStyle")
    return named is not None and value(named, "val") in styles


def _hiding_styles(package: Package) -> frozenset[str]:
    """Give the styles that hide, those that rest on one included."""
    based: dict[str, str] = {}
    hiding: set[str] = set()
    for relation in package.relations("styles"):
        for style in package.tree(relation.target).iter("{*}style"):
            number, ground = value(style, "styleId"), style.find("{*}basedOn")
            based[number] = "" if ground is None else value(ground, "val")
            vanish = style.find("{*}rPr/{*}vanish")
            if vanish is not None and value(vanish, "val") not in _OFF:
                hiding.add(number)
    grown = -1
    while grown != len(hiding):
        grown = len(hiding)
        hiding |= {number for number, ground in based.items() if ground in hiding}
    return frozenset(hiding)


def anonymous(element: _Element) -> None:
    """Take from a change who made it and when; the format wants an author to be named."""
    for name in ("date", "dateUtc", "initials"):
        if full := attribute(element, name):
            del element.attrib[full]
    if full := attribute(element, "author"):
        element.set(full, ANONYMOUS)


ANONYMOUS = "作者"

WORD: tuple[Kind[Package], ...] = (
    Kind("comments", "批注", _comments, _drop_comments),
    Kind("origins", "模板、文档变量和邮件合并来源", _origins, _drop_origins),
    Kind("sessions", "编辑会话标识", _sessions, _drop_sessions),
    Kind("hidden_text", "隐藏文字", _hidden, _drop_hidden, changes_content=True),
)
