"""Read .docx, as Word, WPS and LibreOffice write it, straight from its XML parts.

The accepted text is read: insertions in, deletions out, fields as their results, automatic list
numbers written out, hidden text left out. What a reader of the page does not see becomes traces.
Headers, footers and notes are furniture of the page and not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.document import Document, Trace, TraceKind
from gongkai.report.readers.docx.body import Body
from gongkai.report.readers.docx.names import P, T, w
from gongkai.report.readers.docx.numbering import Numbering
from gongkai.report.readers.docx.story import Story
from gongkai.report.readers.docx.styles import Styles
from gongkai.report.readers.metadata import metadata
from gongkai.report.readers.office import OfficeFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from gongkai.report.document import Block

_USUAL_MAIN = "word/document.xml"


def read_document(data: bytes) -> Document:
    """Read a Word file.

    Raises:
        UnreadableFile: damaged, locked, hostile, or larger than any report.
    """
    file = OfficeFile(data, _USUAL_MAIN)
    styles = Styles(file.related("styles"))
    story = Story(styles, Numbering(file.related("numbering"), styles))

    def embedded(relation_id: str) -> tuple[Block, ...]:
        return _embedded(file, relation_id)

    body = file.root.find(w("body"))
    blocks = [] if body is None else Body(story, embedded).read(body)
    comments = _comments(file.related("comments"), story)
    traces = (*story.traces, *comments, *_authors(story), *metadata(file))
    return Document(tuple(blocks), traces)


def _comments(root: _Element | None, story: Story) -> list[Trace]:
    found = []
    for comment in () if root is None else root:
        story.sign(comment)
        paragraphs = ("".join(t.text or "" for t in p.iter(T)) for p in comment.iter(P))
        place = story.anchors.get(comment.get(w("id"), ""))
        found.append(Trace(TraceKind.COMMENT, "w:comment", "\n".join(paragraphs), place))
    return found


def _authors(story: Story) -> Iterator[Trace]:
    """Give each author of a change or comment once: names of staff, like the creator's."""
    return (Trace(TraceKind.PROPERTY, "w:author", author) for author in story.authors)


def _embedded(file: OfficeFile, relation_id: str) -> tuple[Block, ...]:
    """Give the blocks of a web page inside the package: some exporters write nothing else."""
    for relation in file.relations:
        if relation.id == relation_id and relation.target in file.package:
            from gongkai.report.readers.html import read_document as read_page

            return read_page(file.package.read(relation.target)).blocks
    return ()
