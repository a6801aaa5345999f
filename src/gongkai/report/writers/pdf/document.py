"""The PDF: the report's text as data for the Typst page in ``report.typ``.

No word of a report is ever written into Typst source; it goes in as JSON, so that ``#``, ``$``,
``*`` … in prose come out as they are.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

from gongkai.report.writers.errors import UnwritableFile
from gongkai.report.writers.outline import outline
from gongkai.report.writers.pdf.typesetting import NoGlyph, typeset
from gongkai.report.writers.tables import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.model import Report
    from gongkai.report.writers.outline import Outline
    from gongkai.report.writers.tables import Box, Grid


def render_pdf(report: Report) -> bytes:
    """Give a report as a tagged PDF with its fonts inside; the same report gives the same bytes.

    Raises:
        UnwritableFile: no font here can show some of the text. Nothing is printed as an empty box.
    """
    page = (files("gongkai.report.writers.pdf") / "report.typ").read_bytes()
    try:
        return typeset(page, _data(outline(report)), standards=("a-2a", "ua-1"))
    except NoGlyph as error:
        raise UnwritableFile(
            f"没有能显示“{error.text[:20]}”的字体，无法生成PDF，"
            "请用环境变量GONGKAI_FONTS指定存放中文字体的文件夹，或改为输出.docx、.html。"
        ) from error


def _data(printed: Outline) -> dict[str, Any]:
    return {
        "title": printed.title,
        "organ": printed.organ,
        "date": {
            "year": printed.stamp.year,
            "month": printed.stamp.month,
            "day": printed.stamp.day,
        },
        "preface": printed.preface,
        "parts": [
            {
                "heading": part.heading,
                "paragraphs": part.paragraphs,
                "grid": _grid(part.grid) if part.grid else None,
            }
            for part in printed.parts
        ],
    }


def _grid(grid: Grid) -> dict[str, Any]:
    return {
        "row_count": grid.row_count,
        "widths": grid.widths,
        "shrink": grid.shrink,
        "runs": list(_runs(grid)),
    }


def _runs(grid: Grid) -> Iterator[dict[str, Any]]:
    """Give the head rows that belong together, each time with the rows that they name."""
    run: dict[str, list[dict[str, Any]]] = {"heads": [], "rows": []}
    for row in grid.rows():
        is_head = all(box.role in {Role.BAND, Role.HEAD} for box in row)
        if is_head and run["rows"]:
            yield run
            run = {"heads": [], "rows": []}
        run["heads" if is_head else "rows"] += [_box(box) for box in row]
    yield run


def _box(box: Box) -> dict[str, Any]:
    return {
        "row": box.row,
        "column": box.column,
        "row_span": box.row_span,
        "column_span": box.column_span,
        "role": box.role.value,
        "text": box.text,
    }
