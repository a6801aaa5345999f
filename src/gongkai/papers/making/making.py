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
        seal: Where the seal stands on the PDF; None without one.
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
    is_issued: bool = False,
    is_preview: bool = False,
    seal: bytes = b"",
) -> Rendered:
    """Make a paper of a kind.

    Args:
        kind: What it is.
        template: The .docx to fill in.
        fields: All its elements, number, title and the organ's own among them.
        dated_on: Its day.
        is_issued: Whether it is issued with this, and so tells how to verify it by its number.
        is_preview: Whether it bears the mark of a preview.
        seal: Picture of the seal that is set on it; only a paper that is signed bears one.

    Raises:
        PaperRefused: the template cannot be filled in, or there is no font to print it with.
    """
    document = filled(template, fields)
    number = str(fields.get("number") or "")
    page = page_of(document)
    text = text_of(page)
    digest = digest_of(number=number, text=text, fields=fields)
    note = noted(document, number, digest) if is_issued and number else None
    try:
        paper = printed(
            page,
            title=str(fields.get("title") or PAPERS[kind].title),
            organ=str(fields.get("organ_name") or ""),
            dated_on=dated_on,
            note=note,
            is_preview=is_preview,
            seal=seal,
        )
    except UnwritableFile as error:
        raise PaperRefused(str(error)) from error
    return Rendered(saved(document), paper.pdf, text, digest, paper.unshown, paper.seal)
