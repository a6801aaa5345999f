"""The note by which a paper can be verified, at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.conf import settings
from docx.shared import Pt

from gongkai.papers.digest import code_of
from gongkai.papers.page import Note

if TYPE_CHECKING:
    from docx.document import Document

_SMALL = 9


def noted(document: Document, number: str, digest: str) -> Note:
    """Put the note at the end of a document; give it for print.

    It comes after the text was digested, for it tells the digest.
    """
    code = code_of(digest)
    place = f"{settings.ADDRESS}/verify/"
    note = f"核验网址：{place}　文号：{number}　校验码：{code}"
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.first_line_indent = Pt(0)
    paragraph.paragraph_format.line_spacing = Pt(_SMALL + 4)
    run = paragraph.add_run(note)
    run.font.size = Pt(_SMALL)
    return Note(note, f"{place}?{urlencode({'n': number, 'c': code})}")
