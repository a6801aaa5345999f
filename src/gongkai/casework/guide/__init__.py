"""The guided decision: from a few questions to an outcome with what it rests on and its remedy.

`guide` asks in the order of MAP-4 and ends in a `Proposal`; `gongkai.law.outcomes.weigh` decides,
nothing here does.
"""

from gongkai.casework.guide.questions import NO, QUESTIONS, YES, Question, known_only, told
from gongkai.casework.guide.walk import GuideStep, Proposal, guide

__all__ = [
    "NO",
    "QUESTIONS",
    "YES",
    "GuideStep",
    "Proposal",
    "Question",
    "guide",
    "known_only",
    "told",
]
