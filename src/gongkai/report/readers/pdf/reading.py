"""From the sheets of a PDF to the blocks of a document."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from gongkai.report.document import Document, Trace, TraceKind, UnreadableFile
from gongkai.report.readers.pdf import limits, safety
from gongkai.report.readers.pdf.flow import blocks_of, flow_of, margins_by_width
from gongkai.report.readers.pdf.furniture import furniture_of
from gongkai.report.readers.pdf.sheet import Sheet, read_sheet
from gongkai.report.readers.pdf.traces import file_traces
from gongkai.report.readers.pdf.visibility import TURNED, WATERMARK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LEAST_TEXT = 20  # characters a page must have on average when all pages are pictures

_SEEN = frozenset({WATERMARK, TURNED})


def read_document(data: bytes) -> Document:
    """Read a PDF.

    Args:
        data: The whole file.

    Raises:
        UnreadableFile: it is no PDF, damaged, protected by a password, a scan without a text
            layer, or dearer to read than any report.
    """
    with safety.opened(data) as document:
        pages = safety.page_count(document)
        sheets = list(_sheets(document, pages))
        traces = list(file_traces(document))
    _refuse_without_text(sheets)
    for sheet in sheets:
        traces += sheet.comments
        traces += _hidden(sheet)
    furniture = furniture_of([(sheet.shown, sheet.lines) for sheet in sheets])
    margins = margins_by_width(sheets, furniture)
    flow = [
        item
        for sheet, dropped in zip(sheets, furniture, strict=True)
        if sheet.width in margins
        for item in flow_of(sheet, dropped, margins[sheet.width])
    ]
    return Document(tuple(blocks_of(flow)), tuple(traces), pages)


def _sheets(document: Any, pages: int) -> Iterator[Sheet]:
    lines = 0
    spent: Counter[str] = Counter()
    for index in range(pages):
        sheet = read_sheet(document, index, lines)
        if sheet is None:
            continue
        lines = sheet.numbering.last
        spent.update(
            CHARACTERS=sheet.characters,
            TEXTS=sheet.texts,
            OBJECTS=sheet.objects,
            ALL_CROSSINGS=sheet.crossings,
            COVERINGS=sheet.coverings,
        )
        if any(used > getattr(limits, ceiling) for ceiling, used in spent.items()):
            raise limits.refuse()
        yield sheet


def _refuse_without_text(sheets: Sequence[Sheet]) -> None:
    if not sheets:
        raise UnreadableFile("PDF的页面无法打开，请重新下载或重新导出后再读。")
    characters = sum(sheet.characters for sheet in sheets)
    if all(sheet.pictured for sheet in sheets) and characters < _LEAST_TEXT * len(sheets):
        raise UnreadableFile(
            "这份PDF是扫描件，没有文字层，请先做文字识别（OCR），或取得原.docx文件后再读。"
        )
    if not any(sheet.lines or sheet.tables for sheet in sheets):
        raise UnreadableFile("PDF里没有可读的文字，请从原文件重新导出带文字的PDF后再读。")


def _hidden(sheet: Sheet) -> Iterator[Trace]:
    """Give the hidden text of a page, neighbouring runs of one kind as one trace."""
    names = dict.fromkeys(found.name for found in sheet.hidden)
    for name in names:
        runs = [found.run for found in sheet.hidden if found.name == name]
        kind = TraceKind.PROPERTY if name in _SEEN else TraceKind.HIDDEN_TEXT
        text = "".join(run.text for run in runs)
        yield Trace(kind, name, text, sheet.numbering.place(runs[0].middle))
