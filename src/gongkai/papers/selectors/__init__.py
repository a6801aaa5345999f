"""What is read of papers: of a record, one of them, the register, previews, verification."""

from gongkai.papers.making import Rendered
from gongkai.papers.selectors.previewing import preview
from gongkai.papers.selectors.seen import paper_seen, papers_of

__all__ = ["Rendered", "paper_seen", "papers_of", "preview"]
