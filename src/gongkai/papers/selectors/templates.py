"""The templates that an organ's papers are made from today, its own and the shipped ones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.files.storage import default_storage

from gongkai.law.papers import PAPERS, PaperKind, PaperRule
from gongkai.papers.making import shipped_template
from gongkai.papers.models import Template

if TYPE_CHECKING:
    from gongkai.organs.models import Organ


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """One kind of paper and its template: the organ's own, or None for the shipped one."""

    kind: PaperKind
    rule: PaperRule
    own: Template | None


def templates_of(organ: Organ) -> list[TemplateRow]:
    """Give every kind of paper with the template in use; one query."""
    own = Template.objects.filter(organ=organ, is_current=True).select_related(
        "file", "uploaded_by"
    )
    by_kind = {template.kind: template for template in own}
    return [TemplateRow(kind, rule, by_kind.get(kind.value)) for kind, rule in PAPERS.items()]


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


def template_content(organ: Organ, kind: PaperKind) -> bytes:
    """Give the .docx of the template in use, to be changed in Word and brought back."""
    return template_of(organ, kind)[1]
