"""A paper made: filled in, read, printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.law.papers import PAPERS
from gongkai.papers.digest import digest_of
from gongkai.papers.making.filling import filled, saved
from gongkai.papers.making.note import noted
from gongkai.papers.page import page_of, printed, text_of
from gongkai.papers.refusals import PaperRefused
from gongkai.report.writers import UnwritableFile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.law.papers import PaperKind
    from gongkai.papers.page import Spot


@dataclass(frozen=True, slots=True)
class Rendered:
    """A paper as files.

    Attributes:
        docx: For Word.
        pdf: PDF/A.
        text: Its words, a line a paragraph.
        digest: SM3 of number, words and elements.
        unshown: Characters that no font could show in the PDF; 〓 stands in their place.
        seal: Where the seal belongs on the PDF, where that was asked.
    """

    docx: bytes
    pdf: bytes
    text: str
    digest: str
    unshown: str
    seal: Spot | None


def made(
    *,
    kind: PaperKind,
    template: bytes,
    fields: Mapping[str, Any],
    dated_on: date,
    is_preview: bool = False,
    is_sealed: bool = False,
) -> Rendered:
    """Make a paper of a kind.

    Args:
        kind: What it is.
        template: The .docx to fill in.
        fields: All its elements, number, title and the organ's own among them.
        dated_on: Its day.
        is_preview: Whether it bears the mark of a preview, and no verification.
        is_sealed: Whether a seal will be set on it.

    Raises:
        PaperRefused: the template cannot be filled in, or there is no font to print it with.
    """
    document = filled(template, fields)
    number = str(fields.get("number") or "")
    page = page_of(document)
    text = text_of(page)
    digest = digest_of(number=number, text=text, fields=fields)
    note = None if is_preview or not number else noted(document, number, digest)
    try:
        paper = printed(
            page,
            title=str(fields.get("title") or PAPERS[kind].title),
            organ=str(fields.get("organ_name") or ""),
            dated_on=dated_on,
            note=note,
            is_preview=is_preview,
            is_sealed=is_sealed,
        )
    except UnwritableFile as error:
        raise PaperRefused(str(error)) from error
    return Rendered(saved(document), paper.pdf, text, digest, paper.unshown, paper.seal)
