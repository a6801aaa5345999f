"""The text of a document as a file: written once a wording, kept, and given whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.cache import cache

from gongkai.appearance.files_given import given
from gongkai.papers.making.filling import saved
from gongkai.papers.page import page_of, printed
from gongkai.portal.downloads import MEDIA_TYPES
from gongkai.publishing.rule_text import word_of

if TYPE_CHECKING:
    from datetime import date

    from django.http import HttpResponse

FORMATS = ("docx", "pdf")
_KEPT_SECONDS = 86400


def text_of(document: Any, extension: str) -> HttpResponse:
    """Give a document's public text in one of `FORMATS`.

    Raises:
        UnwritableFile: there is no font to print it with.
    """
    item = document.item
    key = f"document:{document.pk}.{document.version}:{item.pk}.{item.version}:{extension}"
    written: bytes | None = cache.get(key)
    if written is None:
        written = _written(document, extension)
        cache.set(key, written, timeout=_KEPT_SECONDS)
    return given(written, f"{document.title}.{extension}", MEDIA_TYPES[extension])


def _written(document: Any, extension: str) -> bytes:
    word = word_of(document)
    if extension == "docx":
        return saved(word)
    issued_on: date = document.issued_on
    organ = document.organ.name
    return printed(page_of(word), title=document.title, organ=organ, dated_on=issued_on).pdf
