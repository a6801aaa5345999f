"""A file that a page gives, under a name that people read."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.http import content_disposition_header

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def given(content: bytes, name: str, media_type: str = WORKBOOK) -> HttpResponse:
    """Give a file to be saved; a workbook unless said otherwise."""
    response = HttpResponse(content, content_type=media_type)
    told = content_disposition_header(as_attachment=True, filename=name)
    response["Content-Disposition"] = told or "attachment"
    return response
