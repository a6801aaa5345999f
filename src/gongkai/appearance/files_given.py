"""A file that a page gives, under a name that people read."""

from __future__ import annotations

from typing import TypeVar

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Response = TypeVar("Response", bound=HttpResponseBase)


def given(content: bytes, name: str, media_type: str = WORKBOOK) -> HttpResponse:
    """Give a file to be saved; a workbook unless said otherwise."""
    return saved_as(HttpResponse(content, content_type=media_type), name)


def saved_as(response: Response, name: str) -> Response:
    """Have what an answer carries saved under a name, never opened as a page of the site."""
    told = content_disposition_header(as_attachment=True, filename=name)
    response["Content-Disposition"] = told or "attachment"
    return response
