"""The templates that come with the platform."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongkai.law.papers import PaperKind


@cache
def shipped_template(kind: PaperKind) -> bytes:
    """Give the .docx of the template of a kind."""
    return (files("gongkai.papers") / "templates_docx" / f"{kind.value}.docx").read_bytes()
