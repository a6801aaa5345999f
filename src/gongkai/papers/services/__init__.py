"""Every change to papers and their templates."""

from gongkai.papers.refusals import PaperRefused, PaperUnknown, TemplateRefused
from gongkai.papers.services.drafting import paper_draft, paper_drop
from gongkai.papers.services.freezing import paper_freeze, paper_issue
from gongkai.papers.services.remaking import paper_remake

__all__ = [
    "PaperRefused",
    "PaperUnknown",
    "TemplateRefused",
    "paper_draft",
    "paper_drop",
    "paper_freeze",
    "paper_issue",
    "paper_remake",
]
