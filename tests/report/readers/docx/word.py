"""Word files made of literal XML, so that a test shows exactly what it reads."""

from __future__ import annotations

import io
import zipfile

from gongkai.report.document import Paragraph, Table
from gongkai.report.readers.docx import read_document

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def packed(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def relations(*rows: tuple[str, str, str]) -> str:
    """Give a .rels part of (id, kind, target); a target with a colon is outside."""
    items = "".join(
        f'<Relationship Id="{identity}" Type="{OFFICE}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if ":" in target else "/>")
        for identity, kind, target in rows
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{items}</Relationships>'


def word_file(body: str, links: tuple[tuple[str, str, str], ...] = (), **parts: str) -> bytes:
    """Make a .docx; `parts` are roots by name: ``styles="<w:style …>"``, ``numbering=…``."""
    kinds = tuple((f"rId{kind}", kind, f"{kind}.xml") for kind in parts)
    return packed(
        {
            "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
            "word/document.xml": (
                f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
            ),
            "word/_rels/document.xml.rels": relations(*kinds, *links),
            **{
                f"word/{kind}.xml": f"<w:{kind} {NAMESPACES}>{content}</w:{kind}>"
                for kind, content in parts.items()
            },
        }
    )


def p(text: str = "", properties: str = "") -> str:
    run = f"<w:r><w:t>{text}</w:t></w:r>" if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def tc(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def tbl(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def lines(body: str, **parts: str) -> list[str]:
    """Give the text of the paragraphs of a body."""
    blocks = read_document(word_file(body, **parts)).blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def grid(body: str) -> list[tuple[str, int, int, int, int]]:
    """Give the cells of a body's only table: text, row, column, row span, column span."""
    (table,) = (
        block for block in read_document(word_file(body)).blocks if isinstance(block, Table)
    )
    return [(c.text, c.row, c.column, c.row_span, c.column_span) for c in table.cells]


def traces(body: str, **parts: str) -> list[tuple[str, str, str, int | None]]:
    """Give kind, name, text and line of every trace."""
    return [
        (trace.kind.value, trace.name, trace.text, trace.place.line if trace.place else None)
        for trace in read_document(word_file(body, **parts)).traces
    ]
