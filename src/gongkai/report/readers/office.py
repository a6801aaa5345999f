"""An Office file: its main part, and the parts that this one points to."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.report.document import UnreadableFile
from gongkai.report.readers.markup import parse
from gongkai.report.readers.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Relation:
    """A pointer from one part to another, or out of the package.

    Attributes:
        kind: Last word of its type: "officeDocument", "styles", "attachedTemplate" …
        target: Name of the part in the package, or the outside address as written.
    """

    id: str
    kind: str
    target: str
    external: bool


class OfficeFile:
    """A .docx or .xlsx opened; parts are parsed when asked for.

    Attributes:
        main: Name of the main part.
        root: Root of the main part.
        relations: What the main part points to.
    """

    def __init__(self, data: bytes, usual_main: str) -> None:
        self.package = Package(data)
        named = (found.target for found in self.relations_of("") if found.kind == "officeDocument")
        self.main = next((part for part in named if part in self.package), usual_main)
        if self.main not in self.package:
            raise UnreadableFile("文件里没有正文，请用Word或WPS打开后另存为新的文件再读。")
        self.root = parse(self.package.read(self.main))
        self.relations = self.relations_of(self.main)

    def part(self, name: str) -> _Element | None:
        """Give the root of a part by its name, None when it is missing."""
        return parse(self.package.read(name)) if name in self.package else None

    def related(self, kind: str) -> _Element | None:
        """Give the root of the first part of a kind that the main part points to."""
        found = self.named(kind)
        return None if found is None else self.part(found.target)

    def named(self, kind: str) -> Relation | None:
        """Give the first pointer of a kind to another part of the package."""
        inside = (found for found in self.relations if not found.external)
        return next((found for found in inside if found.kind == kind), None)

    def relations_of(self, owner: str) -> tuple[Relation, ...]:
        """Give what a part points to; "" is the package itself."""
        folder, name = posixpath.split(owner)
        root = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        return () if root is None else tuple(_relation(item, folder) for item in root)


def _relation(item: _Element, folder: str) -> Relation:
    target = item.get("Target", "")
    external = item.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    kind = item.get("Type", "").rpartition("/")[2]
    return Relation(item.get("Id", ""), kind, target, external)
