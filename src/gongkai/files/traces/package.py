"""An Office file of the open format as its parts and the relations between them."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from lxml import etree

from gongkai.files.content.archive import Archive
from gongkai.files.refusal import FileRefused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lxml.etree import _Element

_TYPES = "[Content_Types].xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_BARE = frozenset({
    "dataValidations", "definedNames", "ext", "extLst", "externalReferences", "pivotCaches",
    "slicerCaches", "slicerList", "timelineCacheRefs", "timelineRefs", "timelines",
})  # fmt: skip
"""Elements that an office program finds damaged when they are empty."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation: `target` is a part, or an address where `is_outside`."""

    source: str
    number: str
    kind: str
    target: str
    is_outside: bool


class Package:
    """The parts of an Office file.

    What is related to nothing any more is not written, nor are the times of the ZIP's entries.

    Raises:
        FileRefused: it is no such file, damaged, or would unpack to too much.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        archive = Archive(stream)
        self._parts = {name: archive.read(name) for name in archive.parts}
        self._trees: dict[str, _Element] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def named(self, *endings: str) -> list[str]:
        """Give the parts whose names end so."""
        return [name for name in self._parts if name.lower().endswith(endings)]

    def typed(self, kind: str) -> list[str]:
        """Give the XML parts whose declared type contains a word, in the archive's order."""
        overrides = self.tree(_TYPES).iter("{*}Override")
        declared = {
            part.get("PartName", "").lstrip("/")
            for part in overrides
            if kind in part.get("ContentType", "") and part.get("ContentType", "").endswith("xml")
        }
        return [name for name in self._parts if name in declared]

    def bytes_of(self, name: str) -> bytes:
        """Give a part as it is stored."""
        return self._parts[name]

    def replace(self, name: str, content: bytes) -> None:
        """Put other content in place of a part that is no XML."""
        self._parts[name] = content

    def tree(self, name: str) -> _Element:
        """Give a part as a tree; changes of it are written."""
        if name not in self._trees:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
            try:
                self._trees[name] = etree.fromstring(self._parts[name], parser)
            except (etree.XMLSyntaxError, KeyError) as error:
                raise FileRefused("文件已损坏，请用编制它的软件重新保存后上传。") from error
        return self._trees[name]

    def relations(self, *kinds: str) -> Iterator[Relation]:
        """Give the relations whose types end with one of the kinds; all where none is named."""
        for name in list(self._parts):
            folder, _, last = name.rpartition("/_rels/")
            if last.endswith(".rels") or name == "_rels/.rels":
                source = posixpath.join(folder, last.removesuffix(".rels")) if folder else ""
                yield from self._relations_of(name, source, kinds)

    def detach(self, *kinds: str, where: Callable[[Relation], bool] = lambda _: True) -> None:
        """Undo relations and take out the elements that stand for them."""
        undone = [relation for relation in self.relations(*kinds) if where(relation)]
        for relation in undone:
            rels = self.tree(_rels_of(relation.source))
            for element in list(rels):
                if element.get("Id") == relation.number:
                    rels.remove(element)
            if relation.source in self._parts:
                self._remove_users(relation)

    def main(self) -> str:
        """Give the part where the document begins."""
        for relation in self.relations("officeDocument"):
            if relation.source == "":
                return relation.target
        raise FileRefused("文件内容与扩展名不符，请用编制它的软件重新保存后上传。")

    def written(self) -> bytes:
        """Give the file anew."""
        self._sweep()
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self._parts.items():
                entry = zipfile.ZipInfo(name, _EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, self._written(name, content))
        return made.getvalue()

    def _written(self, name: str, content: bytes) -> bytes:
        if name not in self._trees:
            return content
        tree = self._trees[name]
        return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)

    def _relations_of(self, rels: str, source: str, kinds: tuple[str, ...]) -> Iterator[Relation]:
        folder = posixpath.dirname(source)
        for element in self.tree(rels).iter("{*}Relationship"):
            kind = element.get("Type", "").rpartition("/")[2]
            if kinds and kind not in kinds:
                continue
            target, is_outside = element.get("Target", ""), element.get("TargetMode") == "External"
            if not is_outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            yield Relation(source, element.get("Id", ""), kind, target, is_outside)

    def _remove_users(self, relation: Relation) -> None:
        users = [
            element
            for element in self.tree(relation.source).iter("{*}*")
            for name, value in element.attrib.items()
            if value == relation.number and "relationships}" in str(name)
        ]
        for element in users:
            remove(element)

    def _sweep(self) -> None:
        """Drop the parts that nothing leads to."""
        ahead = {"", _TYPES}
        links: dict[str, set[str]] = {}
        for relation in self.relations():
            if not relation.is_outside:
                links.setdefault(relation.source, set()).add(relation.target)
        reached: set[str] = set()
        while ahead:
            reached |= ahead
            ahead = set().union(*(links.get(name, set()) for name in ahead)) - reached
        kept = reached | {_rels_of(name) for name in reached}
        for name in [name for name in self._parts if name not in kept]:
            del self._parts[name]
            self._trees.pop(name, None)
        self._declare_only_present()

    def _declare_only_present(self) -> None:
        types = self.tree(_TYPES)
        for element in list(types.iter("{*}Override")):
            if element.get("PartName", "").lstrip("/") not in self._parts:
                types.remove(element)


def remove(element: _Element) -> None:
    """Take an element out, and what would be left empty around it; its tail stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)
    if not len(parent) and local(parent) in _BARE:
        remove(parent)


def local(element: _Element) -> str:
    """Give an element's name without its namespace."""
    return etree.QName(element).localname


def attribute(element: _Element, name: str) -> str | None:
    """Give an attribute's name as it is written, by its name without namespace."""
    for full in element.attrib:
        if str(full).rpartition("}")[2] == name:
            return str(full)
    return None


def value(element: _Element, name: str) -> str:
    """Give an attribute's value by its name without namespace; empty where it has none."""
    full = attribute(element, name)
    return element.get(full, "") if full else ""


def text_of(elements: Iterable[_Element]) -> str:
    """Give the words inside elements."""
    return "".join(str(words) for element in elements for words in element.itertext())


def _rels_of(name: str) -> str:
    folder, _, last = name.rpartition("/")
    return posixpath.join(folder, "_rels", f"{last}.rels")
