"""The template that papers of a kind are made from today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.files.storage import default_storage

from gongkai.papers.making import shipped_template
from gongkai.papers.models import Template

if TYPE_CHECKING:
    from gongkai.law.papers import PaperKind
    from gongkai.organs.models import Organ


def template_of(organ: Organ, kind: PaperKind) -> tuple[Template | None, bytes]:
    """Give an organ's own template of a kind, or None and the shipped one; with its content."""
    own = (
        Template.objects.filter(organ=organ, kind=kind.value, is_current=True)
        .select_related("file")
        .first()
    )
    if own is None:
        return None, shipped_template(kind)
    with default_storage.open(own.file.key) as content:
        return own, content.read()
