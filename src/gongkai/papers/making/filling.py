"""Filling a template in."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docxtpl import DocxTemplate
from jinja2 import TemplateError

from gongkai.papers.elements import shown
from gongkai.papers.making.environment import environment
from gongkai.papers.refusals import PaperRefused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document

_BROKEN = (TemplateError, ArithmeticError, AttributeError, TypeError, ValueError, RecursionError)
"""What a template that was never tried can bring about."""

_UNDATED = datetime(2000, 1, 1)  # noqa: DTZ001  # the library takes naive moments only


def filled(template: bytes, fields: Mapping[str, Any]) -> Document:
    """Give the template's document with the elements in place of their names.

    What people typed comes in as text: neither the template's language nor markup is read in it.

    Raises:
        PaperRefused: the template cannot be filled in; the sentence says why.
    """
    try:
        document = DocxTemplate(io.BytesIO(template))
        document.render(shown(fields), environment(), autoescape=True)
    except _BROKEN as error:
        raise PaperRefused(
            f"文书模板无法填写（{_told(error)}），请在“文书模板”中检查或者恢复随系统提供的模板。"
        ) from error
    _cleaned(document.docx, fields)
    made: Document = document.docx
    return made


def saved(document: Document) -> bytes:
    """Give a document as a .docx."""
    content = io.BytesIO()
    document.save(content)
    return _undated(content)


def _undated(package: io.BytesIO) -> bytes:
    """Take the moment of saving out, so that the same paper gives the same bytes."""
    plain = io.BytesIO()
    with ZipFile(package) as dated, ZipFile(plain, "w", ZIP_DEFLATED) as undated:
        for name in dated.namelist():
            undated.writestr(ZipInfo(name), dated.read(name), ZIP_DEFLATED)
    return plain.getvalue()


def _cleaned(document: Document, fields: Mapping[str, Any]) -> None:
    """Leave only what the page itself says in the file's own description."""
    about = document.core_properties
    about.title, about.author = str(fields.get("title", "")), str(fields.get("organ_name", ""))
    about.last_modified_by = about.comments = about.keywords = about.subject = about.category = ""
    about.created = about.modified = _UNDATED
    about.revision = 1


def _told(error: Exception) -> str:
    """Name the place in the template, in as far as the library knows it."""
    lines = [line.strip() for line in getattr(error, "docx_context", [])]
    near = next((line for line in lines if "{" in line), "")
    return f"在“{near[:40]}”附近" if near else str(error)[:80]
