"""What is read of decisions, by anyone and by the staff."""

from gongkai.decisions.models import Kind, PartyKind, Run, Standing
from gongkai.decisions.refusals import DecisionGone, DecisionUnknown, RunUnknown
from gongkai.decisions.selectors.counts import Month, count_of, counted_in, tallies
from gongkai.decisions.selectors.filters import Filters
from gongkai.decisions.selectors.lists import (
    Page,
    decision_public,
    decision_seen,
    decisions_page,
    decisions_walked,
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
    "DecisionGone",
    "DecisionUnknown",
    "Filters",
    "Kind",
    "Month",
    "Page",
    "PartyKind",
    "Progress",
    "Run",
    "RunUnknown",
    "Standing",
    "columns_of",
    "columns_saved",
    "count_of",
    "counted_in",
    "decision_public",
    "decision_seen",
    "decisions_page",
    "decisions_walked",
    "guess",
    "mappings_of",
    "policies_of",
    "progress",
    "run_seen",
    "runs_of",
    "runs_page",
    "tallies",
]
