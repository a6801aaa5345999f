"""Decisions, the words they share, the imports they came by, their counts, large exports."""

from gongkai.decisions.models.decision import Decision, Withdrawal
from gongkai.decisions.models.export import Export
from gongkai.decisions.models.kind import Kind, PartyKind, Standing
from gongkai.decisions.models.policy import Policy
from gongkai.decisions.models.run import Mapping, Run
from gongkai.decisions.models.tally import Charge, Tally
from gongkai.decisions.models.words import Matter, Party

__all__ = [
    "Charge",
    "Decision",
    "Export",
    "Kind",
    "Mapping",
    "Matter",
    "Party",
    "PartyKind",
    "Policy",
    "Run",
    "Standing",
    "Tally",
    "Withdrawal",
]
