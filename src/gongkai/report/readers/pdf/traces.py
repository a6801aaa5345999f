"""What a PDF carries beside its pages: properties, comments, attachments, scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.report.document import Trace, TraceKind
from gongkai.report.readers.pdf.pdfium import raw, utf16

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.document import Place

_PROPERTIES = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer")
_MOST = 200  # annotations of a page, attachments, scripts: enough to say that there are some
_LINK, _WIDGET, _POPUP, _FILE = (
    raw.FPDF_ANNOT_LINK,
    raw.FPDF_ANNOT_WIDGET,
    raw.FPDF_ANNOT_POPUP,
    raw.FPDF_ANNOT_FILEATTACHMENT,
)


def file_traces(document: Any) -> Iterator[Trace]:
    """Give the properties, attachments and scripts of a file."""
    for name in _PROPERTIES:
        text = utf16(raw.FPDF_GetMetaText, document, name.encode()).strip()
        if text:
            yield Trace(TraceKind.PROPERTY, name.lower(), text)
    for index in range(min(raw.FPDFDoc_GetAttachmentCount(document), _MOST)):
        attachment = raw.FPDFDoc_GetAttachment(document, index)
        if attachment:
            name = utf16(raw.FPDFAttachment_GetName, attachment)
            yield Trace(TraceKind.ATTACHMENT, "embedded-file", name)
    for index in range(min(raw.FPDFDoc_GetJavaScriptActionCount(document), _MOST)):
        action = raw.FPDFDoc_GetJavaScriptAction(document, index)
        if action:
            script = utf16(raw.FPDFJavaScriptAction_GetScript, action)
            raw.FPDFDoc_CloseJavaScriptAction(action)
            yield Trace(TraceKind.ATTACHMENT, "javascript", script)


def page_traces(page: Any, place: Place) -> Iterator[Trace]:
    """Give the comments of a page; links, form fields and the windows of comments are none."""
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        text = utf16(raw.FPDFAnnot_GetStringValue, annotation, b"Contents").strip()
        author = utf16(raw.FPDFAnnot_GetStringValue, annotation, b"T").strip()
        raw.FPDFPage_CloseAnnot(annotation)
        if kind == _FILE:
            yield Trace(TraceKind.ATTACHMENT, "file-annotation", text, place)
        elif kind not in (_LINK, _WIDGET, _POPUP) and (text or author):
            yield Trace(TraceKind.COMMENT, author or "annotation", text, place)
