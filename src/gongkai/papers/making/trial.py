"""Trying a template on the sample case, before it is used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import IO, TYPE_CHECKING

from gongkai.law.papers import PAPERS, paper_number
from gongkai.papers.making.checking import problems_of
from gongkai.papers.making.making import made
from gongkai.papers.refusals import PaperRefused
from gongkai.papers.sample import SAMPLE

if TYPE_CHECKING:
    from gongkai.law.papers import PaperKind

_DAY = date(2026, 3, 9)
_ORGAN = {
    "organ_name": "云泽市公安局",
    "office_name": "云泽市公安局政务公开办公室",
    "office_address": "云泽市中山路1号",
    "office_hours": "工作日9时至17时",
    "office_phone": "（样例）",
    "office_fax": "（样例）",
    "office_email": "sample@example.com",
    "office_postcode": "000000",
}


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of a template on the sample case.

    Attributes:
        pdf: The paper; None where there is a problem.
        problems: What keeps the template from being used, a sentence each.
    """

    pdf: bytes | None
    problems: tuple[str, ...]


def template_tried(kind: PaperKind, stream: IO[bytes]) -> Trial:
    """Try a .docx as the template of a kind; nothing is kept."""
    content = stream.read()
    problems = problems_of(kind, content)
    if problems:
        return Trial(None, tuple(problems))
    number = paper_number(kind, letter_code="云公开", year=_DAY.year, ordinal=1)
    fields = {
        **SAMPLE,
        **_ORGAN,
        "title": PAPERS[kind].title,
        "number": number if PAPERS[kind].has_number else "",
        "dated_on": _DAY.isoformat(),
    }
    try:
        tried = made(kind=kind, template=content, fields=fields, dated_on=_DAY, is_preview=True)
    except PaperRefused as error:
        return Trial(None, (str(error),))
    return Trial(tried.pdf, ())
