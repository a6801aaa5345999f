"""Make the templates of papers (.docx) from their readable sources in `paper_templates/`.

A source is text: a line is a paragraph of body text; `[样式] …` names another style;
`[表格 20 30 …]` (shares of the width) opens a table whose rows are `| cell | cell |`, `[表格完]`
closes it. A cell that begins with `<2 ` goes across two columns; a row that begins with `40|` is
at least 40 points high, one with `#|` is repeated on every page. `[纸张 宽 高 上 右 下 左 页码]`
in millimetres sets another page, `无页码` one that is not numbered. The same source always gives
the same bytes.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from gongkai.report.writers.word.xml import W, element

ROOT = Path(__file__).resolve().parent.parent
SOURCES = Path(__file__).resolve().parent / "paper_templates"
TARGET = ROOT / "src" / "gongkai" / "papers" / "templates_docx"
FIXED = ROOT / "src" / "gongkai" / "report" / "writers" / "word" / "template"

PARTS = {
    "[Content_Types].xml": FIXED / "content_types.xml",
    "_rels/.rels": FIXED / "package_rels.xml",
    "word/_rels/document.xml.rels": FIXED / "document_rels.xml",
    "word/styles.xml": SOURCES / "styles.xml",
    "word/settings.xml": FIXED / "settings.xml",
    "word/fontTable.xml": FIXED / "font_table.xml",
    "word/footer1.xml": FIXED / "footer1.xml",
    "word/footer2.xml": FIXED / "footer2.xml",
    "docProps/core.xml": SOURCES / "core.xml",
}
STAMP = (1980, 1, 1, 0, 0, 0)
TWIPS = 56.6929  # in a millimetre
BODY = "公文正文"
STYLED = re.compile(r"\[(\S+?)(?: (.*?))?\] ?(.*)")
ROW = re.compile(r"(\d+|#)?\|(.*)\|")
SPAN = re.compile(r"<(\d+) ?(.*)")


@dataclass
class Sheet:
    """The page of a template: edges in millimetres; without a number of pages when it is cut."""

    width: float = 210
    height: float = 297
    margins: tuple[float, float, float, float] = (37, 26, 35, 28)  # top, right, bottom, left
    is_numbered: bool = True

    @property
    def inner(self) -> int:
        """Width between the margins in twentieths of a point."""
        return int((self.width - self.margins[1] - self.margins[3]) * TWIPS)


@dataclass
class Source:
    """A source while it is read."""

    body: etree._Element
    styles: dict[str, str]
    sheet: Sheet = field(default_factory=Sheet)
    table: etree._Element | None = None
    widths: list[int] = field(default_factory=list)


def template(source: str) -> bytes:
    """Give the .docx of a source."""
    document = element("document")
    reading = Source(element("body", parent=document), style_ids())
    lines = [line for line in source.splitlines() if line.strip() and not line.startswith("//")]
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        read(reading, line, stays=after.startswith(("[署名]", "[成文日期]", "[附注]")))
    set_page(reading)
    return packed(document)


def style_ids() -> dict[str, str]:
    """Give the id of every paragraph style by its name."""
    styles = etree.parse(SOURCES / "styles.xml").getroot()
    names = {"w": W["w"]}
    return {
        style.find("w:name", names).get(f"{{{W['w']}}}val"): style.get(f"{{{W['w']}}}styleId")
        for style in styles.findall("w:style[@w:type='paragraph']", names)
    }


def read(reading: Source, line: str, *, stays: bool) -> None:
    """Put one line of a source into the document."""
    if reading.table is not None and not line.startswith("[表格完]"):
        read_row(reading, line)
        return
    styled = STYLED.fullmatch(line)
    if styled is None or line.startswith("{"):
        add_paragraph(reading.body, reading.styles[BODY], line, stays=stays)
    elif styled[1] == "表格":
        open_table(reading, [int(share) for share in styled[2].split()])
    elif styled[1] == "表格完":
        reading.table = None
    elif styled[1] == "纸张":
        *sizes, footer = styled[2].split()
        width, height, *margins = map(float, sizes)
        reading.sheet = Sheet(width, height, tuple(margins), is_numbered=footer == "页码")
    else:
        add_paragraph(reading.body, reading.styles[styled[1]], styled[3], stays=stays)


def read_row(reading: Source, line: str) -> None:
    """Put a row into the open table; `{%tr … %}` is a row of its own, gone once filled in."""
    row = ROW.fullmatch(line)
    if row is None and not line.startswith("{%tr"):
        raise ValueError(f"Not a row: {line}")
    cells = [cell.strip() for cell in row[2].split(" | ")] if row else [line]
    add_row(reading, (row[1] or "") if row else "", cells)


def add_paragraph(parent: etree._Element, style: str, text: str, *, stays: bool = False) -> None:
    """Add a paragraph in a style; `stays` keeps it on the page of the next one."""
    made = element("p", parent=parent)
    about = element("pPr", parent=made)
    element("pStyle", parent=about, val=style)
    if stays:
        element("keepNext", parent=about)
    if not text:
        return
    run = element("r", parent=made)
    for at, piece in enumerate(text.split("\\t")):
        if at:
            element("tab", parent=run)
        written = element("t", parent=run)
        written.text = piece
        written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def open_table(reading: Source, shares: list[int]) -> None:
    """Begin a table as wide as the text."""
    table = element("tbl", parent=reading.body)
    about = element("tblPr", parent=table)
    element("tblStyle", parent=about, val="OfficialTable")
    element("tblW", parent=about, w=str(reading.sheet.inner), type="dxa")
    element("tblLayout", parent=about, type="fixed")
    reading.widths = [reading.sheet.inner * share // sum(shares) for share in shares]
    columns = element("tblGrid", parent=table)
    for width in reading.widths:
        element("gridCol", parent=columns, w=str(width))
    reading.table = table


def add_row(reading: Source, mark: str, cells: list[str]) -> None:
    """Add a row."""
    row = element("tr", parent=reading.table)
    about = element("trPr", parent=row)
    element("cantSplit", parent=about)
    if mark.isdecimal():
        element("trHeight", parent=about, val=str(int(mark) * 20), hRule="atLeast")
    if mark == "#":
        element("tblHeader", parent=about)
    column = 0
    for cell in cells:
        spanned = SPAN.fullmatch(cell)
        across, text = (int(spanned[1]), spanned[2]) if spanned else (1, cell)
        add_cell(reading, row, text, column, across)
        column += across


def add_cell(reading: Source, row: etree._Element, text: str, column: int, across: int) -> None:
    """Add a cell; what holds no element is the name of a field, set in the middle.

    `／` parts its paragraphs, `^` sets an element in the middle.
    """
    cell = element("tc", parent=row)
    about = element("tcPr", parent=cell)
    width = sum(reading.widths[column : column + across])
    element("tcW", parent=about, w=str(width), type="dxa")
    if across > 1:
        element("gridSpan", parent=about, val=str(across))
    element("vAlign", parent=about, val="center")
    style = "表格内容" if "{" in text and not text.startswith("^") else "表格栏目"
    for paragraph in text.removeprefix("^").split("／"):
        add_paragraph(cell, reading.styles[style], paragraph)


def set_page(reading: Source) -> None:
    """Say how large the page is."""
    sheet = reading.sheet
    setup = element("sectPr", parent=reading.body)
    if sheet.is_numbered:
        for kind, relation in (("default", "rId4"), ("even", "rId5")):
            footer = element("footerReference", parent=setup, type=kind)
            footer.set(f"{{{W['r']}}}id", relation)
    size = {"w": sheet.width, "h": sheet.height}
    element("pgSz", parent=setup, **{name: twips(value) for name, value in size.items()})
    sides = dict(zip(("top", "right", "bottom", "left"), map(twips, sheet.margins), strict=True))
    element("pgMar", parent=setup, **sides, header="851", footer="1304", gutter="0")


def twips(millimetres: float) -> str:
    """Give millimetres in twentieths of a point."""
    return str(round(millimetres * TWIPS))


def packed(document: etree._Element) -> bytes:
    """Give the container, every entry with the same stamp."""
    parts = {name: path.read_bytes() for name, path in PARTS.items()}
    parts["word/document.xml"] = etree.tostring(
        document, encoding="UTF-8", xml_declaration=True, standalone=True
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as container:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            container.writestr(entry, content)
    return buffer.getvalue()


def main(arguments: list[str]) -> int:
    """Write the templates, or with --check tell which are not as their source says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    is_check = parser.parse_args(arguments).check
    stale = []
    for path in sorted(SOURCES.glob("*.txt")):
        made, target = template(path.read_text(encoding="utf-8")), TARGET / f"{path.stem}.docx"
        if is_check and (not target.exists() or target.read_bytes() != made):
            stale.append(path.stem)
        if not is_check:
            TARGET.mkdir(exist_ok=True)
            target.write_bytes(made)
    for name in stale:
        print(f"{name}.docx is not as its source says: run tools/paper_templates.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
