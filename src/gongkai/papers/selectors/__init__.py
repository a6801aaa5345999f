"""What is read of papers: of a record, one of them, the register, previews, verification."""

from gongkai.papers.making import Rendered
from gongkai.papers.refusals import PaperUnknown
from gongkai.papers.selectors.previewing import preview
from gongkai.papers.selectors.register import KINDS, PaperFilters, PapersPage, papers_page
from gongkai.papers.selectors.seen import PaperSeen, paper_seen, papers_of
from gongkai.papers.selectors.templates import TemplateRow, template_content, templates_of
from gongkai.papers.selectors.verifying import Verified, verified

__all__ = [
    "KINDS",
    "PaperFilters",
    "PaperSeen",
    "PaperUnknown",
    "PapersPage",
    "Rendered",
    "TemplateRow",
    "Verified",
    "paper_seen",
    "papers_of",
    "papers_page",
    "preview",
    "template_content",
    "templates_of",
    "verified",
]
