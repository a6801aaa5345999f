"""The archive sets of a request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.models import Archive

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from gongkai.casework.models import Request


def archives_of(request: Request) -> QuerySet[Archive]:
    """Give the sets of a request, the newest first, with their files (DOC-17)."""
    found = Archive.objects.filter(request=request).order_by("-pk")
    return found.select_related("file", "pdf", "identity", "made_by")
