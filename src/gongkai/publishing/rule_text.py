"""The text of a rule or normative document in its uniform form for download.

Title, headnote and text only, without letterhead and signing order, in one layout for all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.publishing.cleaning import bare_text, clean_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.publishing.models import Document

_FACES = {"title": "方正小标宋简体", "note": "楷体_GB2312", "head": "黑体", "text": "仿宋_GB2312"}
_SIZES = {"title": 22, "note": 16, "head": 16, "text": 16}  # points: 二号, 三号
_LINE = 28
_INDENT = 32  # two signs of the text
_HEADS = {"h2", "h3", "h4", "h5"}
_LINES = {"p", "li", "dt", "dd", "blockquote", "pre", "figcaption", "caption"}


def word_of(document: Document) -> Any:
    """Give a document's public text as a Word document of `python-docx`.

    Law: 国办公开办函〔2021〕33号; PUB-13.
    """
    import docx

    made = docx.Document()
    _margins(made.sections[0])
    _line(made.add_paragraph(), document.title, "title")
    if document.headnote:
        _line(made.add_paragraph(), f"（{document.headnote}）", "note")
    body = document.item.body if document.item else ""
    for kind, content in _blocks(clean_html(body)):
        if kind == "table":
            _table(made, content)
        else:
            _line(made.add_paragraph(), content, kind)
    return made


def _blocks(html: str) -> Iterator[tuple[str, Any]]:
    """Give the text's blocks in order: heads, lines, and tables as rows of cells."""
    from lxml.html import fragment_fromstring

    root = fragment_fromstring(html, create_parent="div")
    for part in root.iter():
        within = {above.tag for above in part.iterancestors()}
        if within & {"table", "li", "blockquote"} or not isinstance(part.tag, str):
            continue
        if part.tag == "table":
            rows = ([_words(cell) for cell in row.iter("td", "th")] for row in part.iter("tr"))
            yield "table", [row for row in rows if row]
        elif part.tag in _HEADS | _LINES and (words := _words(part)):
            yield ("head" if part.tag in _HEADS else "text"), words


def _words(part: Any) -> str:
    return " ".join(bare_text(str(part.text_content())).split())


def _margins(section: Any) -> None:
    """Set A4 with the margins of GB/T 9704."""
    from docx.shared import Mm

    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)


def _line(paragraph: Any, words: str, kind: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Pt

    run = paragraph.add_run(words)
    run.font.size, run.font.name = Pt(_SIZES[kind]), _FACES[kind]
    run._element.rPr.rFonts.set(qn("w:eastAsia"), _FACES[kind])  # noqa: SLF001 - the library has no other way
    layout = paragraph.paragraph_format
    layout.line_spacing, layout.space_after = Pt(_LINE), Pt(0)
    if kind in {"title", "note"}:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        layout.space_after = Pt(_LINE)
    else:
        layout.first_line_indent = Pt(_INDENT)


def _table(made: Any, rows: list[list[str]]) -> None:
    if not rows:
        return
    table = made.add_table(rows=len(rows), cols=max(map(len, rows)))
    table.style = "Table Grid"
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, words in zip(row.cells, cells, strict=False):
            cell.text = words
