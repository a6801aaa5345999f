"""Writers: a report as .docx, .pdf, .html, .xlsx or .json in the official layout.

`write_report` writes a file, whole or not at all; `render_docx`, `render_pdf`, `render_html`,
`render_xlsx` and `render_json` give the bytes, always the same for the same report.

What a format cannot keep: every format but .json drops blank lines, blanks around a line and
control characters of prose; .xlsx cuts a paragraph of over 32,767 characters.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from gongkai.report.writers.atomic import write_whole
from gongkai.report.writers.errors import UnwritableFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gongkai.report.model import Report

# Each writer loads a library that the others do not need.
_WRITERS = {
    ".docx": ("word", "render_docx"),
    ".pdf": ("pdf", "render_pdf"),
    ".html": ("web", "render_html"),
    ".xlsx": ("sheets", "render_xlsx"),
    ".json": ("data", "render_json"),
}

SUFFIXES = tuple(_WRITERS)


def write_report(report: Report, path: Path) -> None:
    """Write a report in the format that the file's ending names.

    Raises:
        UnwritableFile: an ending we do not know, no room or right to write there, or no font for a
            PDF. Nothing is left behind.
    """
    write_whole(path, render_report(report, path.suffix))


def render_report(report: Report, suffix: str) -> bytes:
    """Give the bytes of a report in one of the formats of `SUFFIXES`.

    Raises:
        UnwritableFile: an ending we do not know, or no font for a PDF.
    """
    if suffix.lower() not in _WRITERS:
        raise UnwritableFile(f"输出文件名应以{'、'.join(SUFFIXES)}之一结尾，请改正文件名。")
    room, name = _WRITERS[suffix.lower()]
    module = import_module(f"gongkai.report.writers.{room}")
    render = cast("Callable[[Report], bytes]", getattr(module, name))
    return render(report)


__all__ = ["SUFFIXES", "UnwritableFile", "render_report", "write_report", "write_whole"]
