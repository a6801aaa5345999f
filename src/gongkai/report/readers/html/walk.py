"""Walk a parsed page in document order, without recursion, and gather its blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.document import Paragraph, Place, Trace, TraceKind
from gongkai.report.readers import limits
from gongkai.report.readers.html.elements import (
    BLOCKS,
    CHANGES,
    CONTAINERS,
    HEADINGS,
    RAISED,
    SILENT,
    is_raised,
    unseen,
)
from gongkai.report.readers.html.spaces import collapsed
from gongkai.report.readers.html.tables import Frame, TableBuilder
from gongkai.report.readers.metadata import is_local
from gongkai.report.readers.signs import raised, seen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

    from gongkai.report.readers.html.lines import Lines

_CELLS = {"td", "th"}
_TEXT = "-text"
_TEXTS = ("alt", "title")


class Walk:
    """One page while it is read.

    Attributes:
        page: What stands on the page, in order, and which elements hold what.
        traces: What a visitor does not see.
    """

    def __init__(self, lines: Lines) -> None:
        self.page = Frame([])
        self.traces: list[Trace] = []
        self._lines = lines
        self._frames: list[Frame] = [self.page]  # the page, then the cells being read
        self._tables: list[TableBuilder | None] = []  # None: nested too deep to be a table
        self._pieces: list[str] = []
        self._begun = False  # whether the line being filled has words yet
        self._line = 1
        self._heading: int | None = None
        self._preformatted = 0
        self._raised = 0  # elements set small above or below the line
        self._count = 0

    def read(self, root: LexborNode) -> None:
        """Read an element and all that stands in it.

        Raises:
            UnreadableFile: more blocks than any report has.
        """
        opened: list[tuple[LexborNode, str]] = []
        node: LexborNode | None = root
        while node is not None:
            tag = node.tag or ""
            if tag == _TEXT:
                self._text(node.text_content or "")
            elif entered := self._enters(node, tag):
                opened.append((node, entered))
                if node.child is not None:
                    node = node.child
                    continue
                self._leave(opened.pop()[1])
            following = node.next if opened else None
            while following is None and opened:
                node, tag = opened.pop()
                self._leave(tag)
                following = node.next if opened else None
            node = following
        self._flush()

    def _enters(self, node: LexborNode, tag: str) -> str:
        """Begin an element, and give the tag to leave it by; "" when what is in it is not read."""
        if tag in SILENT or tag.startswith(("-", "!")):
            return ""
        if tag == "br":
            self._flush()
            return ""
        attributes = node.attributes
        if (attributes or tag in CHANGES) and not self._is_seen(node, tag, attributes):
            return ""
        if tag in BLOCKS:
            self._flush()
            self._open(tag, attributes)
        elif is_raised(tag, attributes):
            self._raised += 1
            return RAISED
        return tag

    def _is_seen(self, node: LexborNode, tag: str, attributes: Mapping[str, str | None]) -> bool:
        """Note what an element carries unseen, and tell whether its text is seen."""
        for name in _TEXTS if tag == "img" else ():
            text = (attributes.get(name) or "").strip()
            if text:
                self._trace(TraceKind.ALTERNATIVE_TEXT, name, text)
        address = attributes.get("src") or attributes.get("href") or ""
        if is_local(address):
            self._trace(TraceKind.PROPERTY, "src" if "src" in attributes else "href", address)
        found = unseen(tag, attributes)
        if found:
            text = collapsed(node.text())
            if text:
                self._trace(*found, text)
        return found is None or tag == "ins"

    def _trace(self, kind: TraceKind, name: str, text: str) -> None:
        self.traces.append(Trace(kind, name, text, Place(self._lines.current)))

    def _open(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        self._frames[-1].open()
        if tag in HEADINGS:
            self._heading = HEADINGS[tag]
        elif tag == "pre":
            self._preformatted += 1
        elif tag == "table":
            deep = len(self._tables) >= limits.TABLE_DEPTH
            self._tables.append(None if deep else TableBuilder())
        elif self._tables and self._tables[-1]:
            self._open_in(self._tables[-1], tag, attributes)

    def _open_in(
        self, table: TableBuilder, tag: str, attributes: Mapping[str, str | None]
    ) -> None:
        if tag == "tr":
            table.start_row()
        elif tag in _CELLS:
            self._frames.append(table.start_cell(attributes, Place(self._lines.current)))

    def _leave(self, tag: str) -> None:
        """End an element."""
        if tag == RAISED:
            self._raised -= 1
        if tag not in BLOCKS:
            return
        self._flush()
        if tag in HEADINGS:
            self._heading = None
        elif tag == "pre":
            self._preformatted -= 1
        elif tag == "table":
            table = self._tables.pop()
            if table:
                table.settle_into(self._frames[-1])
        elif tag in _CELLS and self._tables and self._tables[-1]:
            self._frames.pop()
        self._frames[-1].close(holds=tag in CONTAINERS)

    def _text(self, text: str) -> None:
        if not text.isspace():
            line = self._lines.of(text)
            if not self._begun:
                self._line, self._begun = line, True
        elif not self._pieces:
            return
        if self._raised:
            text = raised("".join(self._pieces), text)
        self._pieces.append(text)

    def _flush(self) -> None:
        """End the line that inline text has been filling."""
        if not self._pieces:
            return
        text = seen("".join(self._pieces))
        self._pieces.clear()
        if self._begun:
            self._begun = False
            self._add(text.splitlines() if self._preformatted else [collapsed(text)])

    def _add(self, lines: list[str]) -> None:
        for offset, line in enumerate(lines):
            if line and not line.isspace():
                place = Place(self._line + offset)
                self._frames[-1].blocks.append(Paragraph(line, place, self._heading))
                self._count += 1
        if self._count > limits.BLOCKS:
            raise limits.refuse_oversized("网页")
