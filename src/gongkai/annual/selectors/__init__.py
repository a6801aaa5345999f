"""Every read: figures, the records behind them, the second count, what was published."""

from gongkai.annual.cells import CELLS, Cell, cell_at, cells_of
from gongkai.annual.selectors.agreement import Disagreement, disagreements, findings
from gongkai.annual.selectors.decision_cells import CHARGE_ROW, DECISION_ROWS
from gongkai.annual.selectors.document_cells import ROWS as DOCUMENT_ROWS
from gongkai.annual.selectors.fee_statement import fee_sentence
from gongkai.annual.selectors.figures import (
    Computed,
    Typed,
    figure_at,
    figures,
    records_behind,
    sources,
    title_of,
)
from gongkai.annual.selectors.kept_agreement import KeptAgreement, agreement_kept
from gongkai.annual.selectors.listing import records_listed
from gongkai.annual.selectors.published import (
    editions_of,
    published,
    published_report,
    report_published,
    years_of,
)
from gongkai.annual.selectors.recount import Recount, recount

__all__ = [
    "CELLS",
    "CHARGE_ROW",
    "DECISION_ROWS",
    "DOCUMENT_ROWS",
    "Cell",
    "Computed",
    "Disagreement",
    "KeptAgreement",
    "Recount",
    "Typed",
    "agreement_kept",
    "cell_at",
    "cells_of",
    "disagreements",
    "editions_of",
    "fee_sentence",
    "figure_at",
    "figures",
    "findings",
    "published",
    "published_report",
    "records_behind",
    "records_listed",
    "recount",
    "report_published",
    "sources",
    "title_of",
    "years_of",
]
