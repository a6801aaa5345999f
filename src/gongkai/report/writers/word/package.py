"""The .docx container: fixed parts, the document, its metadata; always the same bytes."""

from __future__ import annotations

import io
import zipfile
from importlib.resources import files
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from gongkai.report.writers.outline import Outline

_FIXED = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "font_table.xml",
    "word/footer1.xml": "footer1.xml",
    "word/footer2.xml": "footer2.xml",
}
_TEMPLATE = files("gongkai.report.writers.word") / "template"
_NAMES = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def pack(document: etree._Element, printed: Outline) -> bytes:
    """Give the container as bytes, every entry stamped with the report's moment."""
    parts = {name: (_TEMPLATE / source).read_bytes() for name, source in _FIXED.items()}
    parts["word/document.xml"] = _serial(document)
    parts["docProps/core.xml"] = _serial(_metadata(printed))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as container:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, printed.stamp.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            container.writestr(entry, content)
    return buffer.getvalue()


def _metadata(printed: Outline) -> etree._Element:
    """Only what the page itself says: no person, no machine (hygiene)."""
    metadata = etree.Element(f"{{{_NAMES['cp']}}}coreProperties", nsmap=_NAMES)
    for name, text in (
        ("title", printed.title),
        ("creator", printed.organ),
        ("language", "zh-CN"),
    ):
        etree.SubElement(metadata, f"{{{_NAMES['dc']}}}{name}").text = text
    for name in ("created", "modified"):
        moment = etree.SubElement(metadata, f"{{{_NAMES['dcterms']}}}{name}")
        moment.set(f"{{{_NAMES['xsi']}}}type", "dcterms:W3CDTF")
        moment.text = printed.stamp.strftime("%Y-%m-%dT%H:%M:%SZ")
    return metadata


def _serial(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
