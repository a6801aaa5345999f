"""What of a request can be found by words: what is sought, never who seeks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai import search
from gongkai.casework.moments import civil_day
from gongkai.casework.services.likening import likened

if TYPE_CHECKING:
    from gongkai.casework.models import Request

KIND = "casework.request"


def indexed(request: Request) -> None:
    """Put a request into the index, not public, and keep the keys by which it is found alike."""
    search.put(
        KIND,
        request.pk,
        organ_id=request.organ_id,
        text=f"{request.title}\n{request.description}",
        dated_on=civil_day(request.submitted_at),
        is_public=False,
    )
    likened([request])
