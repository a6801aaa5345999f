"""What is carried along while a document is read: the line count, open fields, traces found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gongkai.report.document import Place, Trace, TraceKind
from gongkai.report.readers import limits
from gongkai.report.readers.docx.fields import Fields
from gongkai.report.readers.docx.names import w

if TYPE_CHECKING:
    from lxml.etree import _Element

    from gongkai.report.readers.docx.numbering import Numbering
    from gongkai.report.readers.docx.styles import Styles


@dataclass(slots=True)
class Story:
    """The state of one reading.

    Attributes:
        traces: What was found beside the text, in reading order.
        anchors: Comment id → where the comment begins.
        authors: Who made tracked changes or comments, each once, in order.
    """

    styles: Styles
    numbering: Numbering
    fields: Fields = field(default_factory=Fields)
    traces: list[Trace] = field(default_factory=list)
    anchors: dict[str, Place] = field(default_factory=dict)
    authors: dict[str, None] = field(default_factory=dict)
    _line: int = 0

    def next_place(self) -> Place:
        """Count one more paragraph.

        Raises:
            UnreadableFile: there are more than any report has.
        """
        self._line += 1
        if self._line > limits.BLOCKS:
            raise limits.refuse_oversized()
        return Place(self._line)

    def here(self) -> Place:
        """Give the place of the paragraph that comes next, without counting it."""
        return Place(self._line + 1)

    def trace(self, kind: TraceKind, name: str, text: str, place: Place) -> None:
        """Note something found beside the text."""
        self.traces.append(Trace(kind, name, text, place))

    def change(self, change: _Element, text: str, place: Place) -> None:
        """Note a tracked change and who made it."""
        name = "w:" + change.tag.rpartition("}")[2]
        self.trace(TraceKind.TRACKED_CHANGE, name, text, place)
        self.sign(change)

    def sign(self, element: _Element) -> None:
        """Note the author of a change or comment."""
        author = element.get(w("author"))
        if author:
            self.authors[author] = None
