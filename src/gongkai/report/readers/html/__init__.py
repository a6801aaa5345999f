"""Read web pages as content systems, Word and browsers save them, by the rules of HTML5.

Tables keep their spans, layout tables are taken apart, the report is told from the menus around
it, and what a visitor does not see (hidden text, alternative texts, local paths) becomes traces.
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from gongkai.report.document import Document
from gongkai.report.readers.html.content import content
from gongkai.report.readers.html.guards import tamed
from gongkai.report.readers.html.head import page_title, properties
from gongkai.report.readers.html.lines import Lines
from gongkai.report.readers.html.source import source_of
from gongkai.report.readers.html.walk import Walk


def read_document(data: bytes) -> Document:
    """Read a web page, or the page inside a saved .mht.

    Raises:
        UnreadableFile: no text, or built to exhaust whoever parses it.
    """
    source = tamed(source_of(data))
    tree = LexborHTMLParser(source)
    walk = Walk(Lines(source))
    if tree.body is not None:
        walk.read(tree.body)
    blocks = content(walk.page.blocks, walk.page.containers, page_title(tree))
    return Document(tuple(blocks), (*walk.traces, *properties(tree, source)))
