"""What was found in a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    """A file's real type, as browsers are told it, and its pages where it has such."""

    media_type: str
    pages: int | None = None
