"""Every change to papers and their templates."""

from gongkai.papers.making import Trial, template_tried
from gongkai.papers.refusals import PaperRefused, PaperUnknown, TemplateRefused
from gongkai.papers.services.drafting import paper_draft
from gongkai.papers.services.erasing import STRUCK, papers_strike
from gongkai.papers.services.freezing import paper_freeze, paper_issue
from gongkai.papers.services.remaking import paper_remake
from gongkai.papers.services.templates import template_reset, template_upload

__all__ = [
    "STRUCK",
    "PaperRefused",
    "PaperUnknown",
    "TemplateRefused",
    "Trial",
    "paper_draft",
    "paper_freeze",
    "paper_issue",
    "paper_remake",
    "papers_strike",
    "template_reset",
    "template_tried",
    "template_upload",
]
