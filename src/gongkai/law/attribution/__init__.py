"""The attribute of an official paper at its source: proposed with reasons, checked when decided.

The drafter proposes and the signer decides; the proposal is help, never a decision.
"""

from gongkai.law.attribution.deciding import (
    AttributeRefusal,
    check_decided,
    looked_at_until,
    next_review_on,
)
from gongkai.law.attribution.proposing import PaperFacts, Proposal, proposed
from gongkai.law.attribution.words import PaperAttribute, Reason

__all__ = [
    "AttributeRefusal",
    "PaperAttribute",
    "PaperFacts",
    "Proposal",
    "Reason",
    "check_decided",
    "looked_at_until",
    "next_review_on",
    "proposed",
]
