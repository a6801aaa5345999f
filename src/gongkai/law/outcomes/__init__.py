"""How an application ends: the outcome codes, their report rows, and which one applies.

`OUTCOMES` is the table; `weigh` explains which outcome a matter has, `outcome_of` and
`outcome_of_parts` give it; `is_reconsideration_first` says whether reconsideration must come
before a suit.
"""

from gongkai.law.outcomes.codes import (
    FROM_CASE,
    FROM_RECORD,
    Evidence,
    OutcomeClass,
    OutcomeCode,
)
from gongkai.law.outcomes.facts import EarlierRequest, Matter, ThirdPartyView
from gongkai.law.outcomes.precedence import (
    PRECEDENCE,
    UnsettledParts,
    Verdict,
    Weighing,
    outcome_of,
    outcome_of_parts,
    weigh,
)
from gongkai.law.outcomes.review_first import GroundsNeeded, is_reconsideration_first
from gongkai.law.outcomes.sameness import WHY, Consequence, Other, consequence_of
from gongkai.law.outcomes.searches import Search, proves_nonexistence
from gongkai.law.outcomes.table import OUTCOMES, Outcome

__all__ = [
    "FROM_CASE",
    "FROM_RECORD",
    "OUTCOMES",
    "PRECEDENCE",
    "WHY",
    "Consequence",
    "EarlierRequest",
    "Evidence",
    "GroundsNeeded",
    "Matter",
    "Other",
    "Outcome",
    "OutcomeClass",
    "OutcomeCode",
    "Search",
    "ThirdPartyView",
    "UnsettledParts",
    "Verdict",
    "Weighing",
    "consequence_of",
    "is_reconsideration_first",
    "outcome_of",
    "outcome_of_parts",
    "proves_nonexistence",
    "weigh",
]
