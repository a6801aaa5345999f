"""The papers of a request: which kinds there are, and what must stand in each.

`PAPERS` is the table; `missing` names what a paper lacks; `paper_number` writes its number.
"""

from gongkai.law.papers.elements import ELEMENTS
from gongkai.law.papers.kinds import Addressee, PaperKind
from gongkai.law.papers.table import PAPERS, PaperRule, is_blank, missing, paper_number

__all__ = [
    "ELEMENTS",
    "PAPERS",
    "Addressee",
    "PaperKind",
    "PaperRule",
    "is_blank",
    "missing",
    "paper_number",
]
