"""Which format a file has, by its content; its name only decides where content cannot.

Reports come renamed: a saved page called .doc, a .docx called .txt. What cannot be read is
recognised too, so that the refusal can say what to do.
"""

from __future__ import annotations

import re
from enum import StrEnum

from gongkai.report.document import UnreadableFile
from gongkai.report.readers.encoding import decode
from gongkai.report.readers.package import Package
from gongkai.text.expressions import expression


class Format(StrEnum):
    """The formats that can be read."""

    TEXT = "txt"
    MARKDOWN = "md"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    WORKBOOK = "xlsx"
    DATA = "json"


_HEAD = 64 * 1024
_PDF_WITHIN = 1024  # ISO 32000-1, implementation note: a header may follow that much junk
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_PICTURE = "这是图片，没有文字可读，请先做文字识别（OCR）并另存为.docx或.pdf。"
_ARCHIVE = "这是压缩包，请先解压，再读其中的报告文件。"
_RICH_TEXT = "这是.rtf文件，请用Word或WPS打开后另存为.docx再读。"
_OFFICE_XML_REFUSAL = "这是Office的.xml文件，请用Word或WPS打开后另存为.docx再读。"
_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", _PICTURE),
    (b"\x89PNG", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"RIFF", _PICTURE),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"{\\rtf", _RICH_TEXT),
)
_PREAMBLE = 4096  # characters of declarations and comments before a page begins
_BITMAP = re.compile(rb"BM.{4}\0{4}", re.DOTALL)

_OLE2_KINDS: tuple[tuple[str, str], ...] = (
    ("EncryptedPackage", "文件设有密码，请先取消密码保护再读。"),
    ("WordDocument", "这是旧版.doc或.wps文件，请用Word或WPS打开后另存为.docx再读。"),
    ("Workbook", "这是旧版.xls或.et文件，请用Excel或WPS打开后另存为.xlsx再读。"),
)
_OLE2_OTHER = "这是旧版Office文件，请用Word或WPS打开后另存为.docx再读。"

_ZIP_KINDS: tuple[tuple[str, str], ...] = (
    ("OFD.xml", "这是.ofd版式文件，请用阅读器导出为.pdf后再读。"),
    ("ppt/presentation.xml", "这是演示文稿，请把报告另存为.docx或.pdf后再读。"),
    ("content.xml", "这是OpenDocument文件，请另存为.docx后再读。"),
)

_DATA = expression(r"\s*(?:\{\s*[\"}]|\[\s*[{\]])")
_MAIL = expression(r"^Content-Type:\s*multipart/", re.IGNORECASE | re.MULTILINE)
_PAGE = expression(r"<(?:!doctype\s+html|html|head|body|meta)\b", re.IGNORECASE)
_PAGES = expression(r"<html\b", re.IGNORECASE)
_BEFORE_PAGE = expression(r"<!--.*?-->|<[?!][^>]*>", re.DOTALL)
_FRAGMENT = expression(r"\s*<(?:!--|[a-z][a-z0-9]*\b[^<>]*>)", re.IGNORECASE)
_CELL = expression(r"<t[dh]\b[^<>]*>", re.IGNORECASE)
_OFFICE_XML = expression(
    r"\s*<\?xml\b[^>]*>\s*(?:<\?mso-application\b|<(?:pkg:package|w:wordDocument|office:document)\b)"
)
_HEADING = expression(r"^#{1,6}\s+\S", re.MULTILINE)
_DASHES = r"(?::-+:?|-+:|-{2,})[ \t]*"  # one dash alone is a cell with nothing to count
_RULE = expression(
    rf"^[ \t]*(?:\|[ \t]*{_DASHES}|{_DASHES}\|[ \t]*{_DASHES})(?:\|[ \t]*{_DASHES})*\|?[ \t]*$",
    re.MULTILINE,
)


def recognise(data: bytes, name: str) -> Format:
    """Tell the format of a file.

    Args:
        data: The whole file, not empty.
        name: Its name; only its ending is looked at, and only between .md and .txt.

    Raises:
        UnreadableFile: the file is of a kind that cannot be read, or is no text.
    """
    for magic, refusal in _REFUSED:
        if data.startswith(magic):
            raise UnreadableFile(refusal)
    if _BITMAP.match(data):
        raise UnreadableFile(_PICTURE)
    if data.startswith(_OLE2):
        raise UnreadableFile(_legacy(data))
    if data.startswith(b"PK"):
        return _packaged(data)
    if b"%PDF-" in data[:_PDF_WITHIN] and not data.lstrip().startswith(b"<"):
        return Format.PDF
    return _written(decode(data[:_HEAD]), name)


def _legacy(data: bytes) -> str:
    for stream, refusal in _OLE2_KINDS:
        if stream.encode("utf-16-le") in data:
            return refusal
    return _OLE2_OTHER


def _packaged(data: bytes) -> Format:
    package = Package(data)
    for part, refusal in _ZIP_KINDS:
        if part in package:
            raise UnreadableFile(refusal)
    if "xl/workbook.xml" in package:
        return Format.WORKBOOK
    if any(name.lower().startswith("word/") for name in package.names):
        return Format.DOCX
    raise UnreadableFile(_ARCHIVE)


def _written(text: str, name: str) -> Format:
    if _OFFICE_XML.match(text):
        raise UnreadableFile(_OFFICE_XML_REFUSAL)
    if _DATA.match(text):
        return Format.DATA
    if _MAIL.search(text) or _is_whole_page(text):
        return Format.HTML
    if _RULE.search(text) or _HEADING.search(text):
        return Format.MARKDOWN
    if _PAGE.search(text) or _FRAGMENT.match(text) or _CELL.search(text):
        return Format.HTML
    return Format.MARKDOWN if name.lower().endswith((".md", ".markdown")) else Format.TEXT


def _is_whole_page(text: str) -> bool:
    """Tell whether a text is a page, and not Markdown with tables that are pages of their own."""
    page = _PAGE.search(text)
    if (
        page is None
        or page.start() > _PREAMBLE
        or _BEFORE_PAGE.sub("", text[: page.start()]).strip()
    ):
        return False
    return len(_PAGES.findall(text)) <= 1
