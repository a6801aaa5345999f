"""What the page of one paper shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.journal.selectors import entries_of
from gongkai.law.papers import PAPERS, PaperKind
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.workspace.case_files import paper as file_line
from gongkai.workspace.case_page import named

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor
    from gongkai.papers.selectors import PaperSeen


def paper_context(actor: Actor, seen: PaperSeen) -> dict[str, Any]:
    """Give a paper with its files, to whoever may know who applies, its editions, its journal."""
    one = seen.paper
    may_open = actor.may(Permission.REQUEST_UNMASK, place_of(one.organ, one.unit_id))
    files = [file for file in (one.pdf, one.docx) if file is not None]
    return {
        "paper": one,
        "rule": PAPERS[PaperKind(one.kind)],
        "code": seen.code,
        "subject_address": seen.subject_address,
        "editions": seen.editions,
        "files": [file_line(actor, file) for file in files] if may_open else [],
        "may_open": may_open,
        "entries": named(entries_of("papers.paper", one.pk)),
    }
