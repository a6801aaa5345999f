"""PDF: whole, open, not too long, and without anything that acts."""

from __future__ import annotations

import re
import zlib
from typing import IO, TYPE_CHECKING

from django.conf import settings

from gongkai.files.content.found import Content
from gongkai.files.content.smuggling import refuse_archives
from gongkai.files.refusal import FileRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORBIDDEN = {
    b"JavaScript": "PDF中含有脚本，请打印为新的PDF后上传。",
    b"Rendition": "PDF中含有脚本，请打印为新的PDF后上传。",
    b"XFA": "PDF中含有动态表单，请打印为新的PDF后上传。",
    b"Launch": "PDF中含有启动程序的动作，请打印为新的PDF后上传。",
    b"GoToE": "PDF中含有启动程序的动作，请打印为新的PDF后上传。",
    b"ImportData": "PDF中含有启动程序的动作，请打印为新的PDF后上传。",
    b"EmbeddedFile": "PDF中夹带附件，请把附件另行上传。",
    b"EmbeddedFiles": "PDF中夹带附件，请把附件另行上传。",
    b"RichMedia": "PDF中含有音视频等多媒体，请去除后上传。",
}
# None of these is so short that compressed data would hold it by chance.
_PLAIN_NAME = re.compile(rb"/(" + b"|".join(sorted(_FORBIDDEN, reverse=True)) + rb")(?![A-Za-z])")
_ESCAPED_NAME = re.compile(rb"/[!-.0-;=?-Z\\^-z|~]*#[0-9A-Fa-f]{2}[!-.0-;=?-Z\\^-z|~]*")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_STREAM = re.compile(rb"stream\r?\n")
_MOST_UNPACKED = 64 * 1024 * 1024
_DAMAGED = "PDF已损坏，请重新生成后上传。"


def inspect_pdf(stream: IO[bytes]) -> Content:
    """Inspect a PDF."""
    refuse_archives(stream)
    content = stream.read()
    if content.rpartition(b"%%EOF")[2].strip(b"\r\n\t \0"):
        raise FileRefused("PDF末尾不完整或者附有其他内容，请重新生成后上传。")
    pages = _pages(content)
    for part in (content, *_object_streams(content)):
        _refuse_what_acts(part)
    return Content("application/pdf", pages)


def _pages(content: bytes) -> int:
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
            raise FileRefused(_ENCRYPTED) from error
        raise FileRefused(_DAMAGED) from error
    try:
        if raw.FPDF_GetSecurityHandlerRevision(document) >= 0:
            raise FileRefused(_ENCRYPTED)
        pages = len(document)
    finally:
        document.close()
    if not pages:
        raise FileRefused(_DAMAGED)
    if pages > settings.FILE_PAGES:
        raise FileRefused(f"PDF超过{settings.FILE_PAGES}页，请拆分后上传。")
    return pages


_ENCRYPTED = "PDF设有密码或者权限限制，请解除后上传。"


def _object_streams(content: bytes) -> Iterator[bytes]:
    """Give the unpacked streams that hold objects; all other streams hold only data."""
    for start in _STREAM.finditer(content):
        head = content[content.rfind(b"obj", 0, start.start()) : start.start()]
        if b"ObjStm" in _unescaped(head):
            yield _unpacked(content[start.end() :])


def _unpacked(packed: bytes) -> bytes:
    try:
        unpacking = zlib.decompressobj()
        plain = unpacking.decompress(packed, _MOST_UNPACKED)
    except zlib.error as error:
        raise FileRefused(_DAMAGED) from error
    if not unpacking.eof:
        raise FileRefused("PDF展开后过大，请重新生成后上传。")
    return plain


def _refuse_what_acts(part: bytes) -> None:
    escaped = b" ".join(_unescaped(name) for name in _ESCAPED_NAME.findall(part))
    found = _PLAIN_NAME.search(part) or _PLAIN_NAME.search(escaped)
    if found:
        raise FileRefused(_FORBIDDEN[found[1]])


def _unescaped(names: bytes) -> bytes:
    return _ESCAPE.sub(lambda code: bytes([int(code[1], 16)]), names)
