"""The gate: what is refused before PDFium draws a page, so that no file hangs or fills memory.

PDFium unpacks and interprets a whole page in one call that nothing can interrupt. So the page
descriptions are measured first: streams that are neither image nor font are inflated up to a
ceiling, and forms that draw forms are counted, since ten of them can stand for 10^10 drawings.
Only when that count is high, or a cipher hides the streams (a file whose owner locked it against
changes opens without a password), is the file tried in a process of its own that can be ended.
"""

from __future__ import annotations

import re
import subprocess
import sys
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from gongkai.report.document import UnreadableFile
from gongkai.report.readers.pdf import limits, pdfium

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER_WITHIN = 1024
_DICTIONARY = 2048  # bytes before a stream in which its dictionary is looked for
_STREAM = re.compile(rb"stream\r?\n")
_NO_CONTENT = re.compile(
    rb"/Subtype\s*/(?:Image|Type1C|CIDFontType0C|OpenType|XML)|/Length1\b|/Type\s*/XRef|/N\s+[34]\b"
)
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_PATIENCE = 2  # times the trial's processor time, on the clock of a busy machine
_DRAW = re.compile(rb"\bDo\b")


class _Weight(NamedTuple):
    content: int
    form_drawings: int


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """Open a PDF that is safe to read.

    Raises:
        UnreadableFile: it is none, is damaged, needs a password, or is too dear to read.
    """
    _weigh(data)
    try:
        with pdfium.opened(data) as document:
            yield document
    except pdfium.NotOpened as error:
        raise _refusal(data, error.code) from error


def page_count(document: Any) -> int:
    """Give how many pages an open document has.

    Raises:
        UnreadableFile: it has none, or more than any report.
    """
    pages: int = pdfium.raw.FPDF_GetPageCount(document)
    if pages > limits.PAGES:
        raise limits.refuse()
    if pages < 1:
        raise UnreadableFile("PDF里没有页面，请确认文件完整，或重新导出后再读。")
    return pages


def _refusal(data: bytes, code: int) -> UnreadableFile:
    if code == pdfium.PASSWORD_ERROR:
        return UnreadableFile("PDF已加密，需要密码才能打开，请取消密码后再读。")
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        return UnreadableFile("这不是PDF文件，请核对文件名和文件内容后再读。")
    return UnreadableFile("PDF不完整或已损坏，请重新下载或重新导出后再读。")


def _weigh(data: bytes) -> None:
    weight = _weight(data)
    if weight.content > limits.CONTENT_BYTES:
        raise limits.refuse()
    unsure = weight.form_drawings > limits.FORM_DRAWINGS or b"/Encrypt" in data
    if unsure and not _bears_trial(data):
        raise limits.refuse()


def _weight(data: bytes) -> _Weight:
    """Measure the page descriptions; the drawings are an upper bound."""
    content, drawings = 0, 1
    for stream in _STREAM.finditer(data):
        if data.endswith(b"end", 0, stream.start()):
            continue
        head = data[max(0, stream.start() - _DICTIONARY) : stream.start()]
        head = head[head.rfind(b"obj") + 3 :]
        if _NO_CONTENT.search(head):
            continue
        body = _inflated(data, stream.end(), len(_FLATE.findall(head)))
        content += len(body)
        if content > limits.CONTENT_BYTES:
            break
        if drawings <= limits.FORM_DRAWINGS and _FORM.search(head):
            drawings *= max(1, len(_DRAW.findall(body)))
    return _Weight(content, drawings)


def _inflated(data: bytes, start: int, layers: int) -> bytes:
    end = data.find(b"endstream", start)
    body = data[start : end if end >= 0 else len(data)]
    for _ in range(layers):
        try:
            body = zlib.decompressobj().decompress(body, limits.CONTENT_BYTES + 1)
        except zlib.error:  # encrypted or damaged: PDFium will not inflate it either
            break
    return body


def _bears_trial(data: bytes) -> bool:
    """Load all pages in another process, which is ended when it takes too long."""
    try:
        done = subprocess.run(  # noqa: S603 — our own module
            [sys.executable, "-m", "gongkai.report.readers.pdf.trial", str(limits.TRIAL_SECONDS)],
            input=data,
            timeout=_PATIENCE * limits.TRIAL_SECONDS,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        return False
    return done.returncode == 0
