"""Files that a visitor sends with a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, cast

from gongkai.casework.application import Upload

if TYPE_CHECKING:
    from django.http import HttpRequest


def uploads_in(request: HttpRequest, name: str) -> list[Upload]:
    """Give the files of one control, in the order in which they were chosen."""
    sent = request.FILES.getlist(name)
    return [Upload(file.name or "", cast("BinaryIO", file)) for file in sent]
