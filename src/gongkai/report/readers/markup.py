"""XML parts parsed safely: no entities, no network, no document type, bounded depth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from gongkai.report.document import UnreadableFile

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONG = 10  # digits; no level, span or count of a real file comes near
_STRICT: tuple[tuple[bytes, bytes], ...] = (
    (
        b"http://purl.oclc.org/ooxml/officeDocument/",
        b"http://schemas.openxmlformats.org/officeDocument/2006/",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
    ),
    (
        b"http://purl.oclc.org/ooxml/spreadsheetml/",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/",
        b"http://schemas.openxmlformats.org/drawingml/2006/",
    ),
)
"""Namespaces of the strict dialect and what everybody else writes, so readers know one only."""


def parse(data: bytes) -> _Element:
    """Parse one XML part, strict-dialect namespaces turned into the usual ones.

    Raises:
        UnreadableFile: not well-formed, nested absurdly, or carrying a document type, which no
            Office part may have and which only entity bombs need.
    """
    if b"purl.oclc.org" in data:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableFile("文件内部已损坏，请用Word或WPS打开后另存为新的文件再读。") from error
    about: Any = root.getroottree().docinfo  # the stubs lack `doctype`
    if about.doctype:
        raise UnreadableFile(
            "文件内含不允许的实体定义，为安全起见不予打开，请用Word或WPS另存为新的文件再读。"
        )
    return root


def number(text: str | None) -> int:
    """Give a small number of an attribute, 0 where it is none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < _LONG else 0
