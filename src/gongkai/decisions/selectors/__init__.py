"""What is read of decisions, by anyone and by the staff."""

from gongkai.decisions.models import Export, Kind, PartyKind, Run, Standing
from gongkai.decisions.refusals import (
    DecisionGone,
    DecisionUnknown,
    ExportUnknown,
    RunUnknown,
    TooManyRows,
)
from gongkai.decisions.selectors.counts import Month, count_of, counted_in, tallies
from gongkai.decisions.selectors.exporting import (
    EXPORT_HEADINGS,
    csv_lines,
    export_rows,
    parquet_export,
    push_headings,
    push_rows,
)
from gongkai.decisions.selectors.exports import export_file, exports_page, units_named
from gongkai.decisions.selectors.filters import Filters
from gongkai.decisions.selectors.late import late_page, late_withdrawals
from gongkai.decisions.selectors.listed import Listed
from gongkai.decisions.selectors.lists import (
    Page,
    decision_public,
    decision_seen,
    decisions_page,
    decisions_walked,
    told_count,
)
from gongkai.decisions.selectors.runs import (
    Progress,
    columns_of,
    columns_saved,
    guess,
    mappings_of,
    policies_of,
    progress,
    run_seen,
    runs_of,
    runs_page,
)

__all__ = [
    "EXPORT_HEADINGS",
    "DecisionGone",
    "DecisionUnknown",
    "Export",
    "ExportUnknown",
    "Filters",
    "Kind",
    "Listed",
    "Month",
    "Page",
    "PartyKind",
    "Progress",
    "Run",
    "RunUnknown",
    "Standing",
    "TooManyRows",
    "columns_of",
    "columns_saved",
    "count_of",
    "counted_in",
    "csv_lines",
    "decision_public",
    "decision_seen",
    "decisions_page",
    "decisions_walked",
    "export_file",
    "export_rows",
    "exports_page",
    "guess",
    "late_page",
    "late_withdrawals",
    "mappings_of",
    "parquet_export",
    "policies_of",
    "progress",
    "push_headings",
    "push_rows",
    "run_seen",
    "runs_of",
    "runs_page",
    "tallies",
    "told_count",
    "units_named",
]
