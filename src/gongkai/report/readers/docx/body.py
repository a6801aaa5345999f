"""The blocks of a document in reading order: paragraphs, tables, text boxes, controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.document import Block, Paragraph
from gongkai.report.readers.docx.inline import Inline
from gongkai.report.readers.docx.names import (
    ALTERNATE,
    PARAGRAPH_PROPERTIES,
    RELATION_ID,
    RUN_PROPERTIES,
    TBL,
    P,
    child,
    child_number,
    child_value,
    w,
)
from gongkai.report.readers.docx.pictures import chosen
from gongkai.report.readers.docx.styles import heading_of_outline
from gongkai.report.readers.docx.tables import TableReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lxml.etree import _Element

    from gongkai.report.readers.docx.story import Story

_STYLE, _OUTLINE, _REMOVED, _CONTROL = w("pStyle"), w("outlineLvl"), w("del"), w("sdt")
_CHUNK = w("altChunk")
_GALLERY = f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}"
_WRAPPERS = {w(name) for name in ("sdtContent", "customXml", "ins", "moveTo")}


class Body:
    """Reads any container of blocks: the body, a cell, a text box, a content control.

    Args:
        story: The state of this reading.
        embedded: Gives the blocks of a document that is embedded by its relation id.
    """

    def __init__(self, story: Story, embedded: Callable[[str], Iterable[Block]]) -> None:
        self._story = story
        self._embedded = embedded
        self._carried = ""  # text whose paragraph mark a tracked change took out

    def read(self, container: Iterable[_Element]) -> list[Block]:
        """Give the blocks of a container in reading order; blank paragraphs only count."""
        blocks: list[Block] = []
        for element in container:
            if element.tag == P:
                blocks.extend(self._paragraph(element))
            elif element.tag == TBL:
                blocks.extend(TableReader(self._story, self.read).read(element))
            elif element.tag == _CONTROL:
                blocks.extend(self._control(element))
            elif element.tag in _WRAPPERS:
                blocks.extend(self.read(element))
            elif element.tag == ALTERNATE:
                blocks.extend(self.read(chosen(element)))
            elif element.tag == _CHUNK:
                blocks.extend(self._embedded(element.get(RELATION_ID, "")))
        return blocks

    def _control(self, control: _Element) -> list[Block]:
        """Read a content control, unless it is a table of contents, which repeats headings."""
        gallery = control.find(_GALLERY)
        if gallery is not None and gallery.get(w("val")) == "Table of Contents":
            return []
        content = control.find(w("sdtContent"))
        return [] if content is None else self.read(content)

    def _paragraph(self, paragraph: _Element) -> list[Block]:
        story, place = self._story, self._story.next_place()
        properties = child(paragraph, PARAGRAPH_PROPERTIES)
        style_id = child_value(properties, _STYLE) or ""
        inline = Inline(story, place, style_id)
        text = self._carried + inline.read(paragraph)
        self._carried = ""
        if child(child(properties, RUN_PROPERTIES), _REMOVED) is not None:
            self._carried, text = text, ""
        elif not story.styles.is_contents(style_id):
            text = story.numbering.label(properties, style_id) + text
        else:
            text = ""
        heading = self._heading(properties, style_id)
        blocks: list[Block] = [
            Paragraph(line, place, heading) for line in text.splitlines() if line.strip()
        ]
        for box in inline.boxes:
            blocks.extend(self.read(box))
        return blocks

    def _heading(self, properties: _Element | None, style_id: str) -> int | None:
        level = child_number(properties, _OUTLINE)
        if level is not None:
            return heading_of_outline(level)
        return self._story.styles.heading(style_id)
