"""A published report as a file: written once an edition, kept, and given whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.cache import cache

from gongkai.appearance.files_given import given
from gongkai.report.model import report_from_json
from gongkai.report.writers import render_report

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpResponse

MEDIA_TYPES: Mapping[str, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
}
_KEPT_SECONDS = 7 * 86400


def download_of(edition: Any, extension: str) -> HttpResponse:
    """Give an edition in a format of `MEDIA_TYPES`; an edition never changes, so its file stays.

    Raises:
        UnwritableFile: the format cannot be written here, for want of a font.
    """
    key = f"report:{edition.pk}:{extension}"
    written: bytes | None = cache.get(key)
    if written is None:
        written = render_report(report_from_json(edition.data), f".{extension}")
        cache.set(key, written, timeout=_KEPT_SECONDS)
    return given(written, f"{edition.title}.{extension}", MEDIA_TYPES[extension])
