"""The guided decision: from a few questions to an outcome with what it rests on and its remedy.

`guide` asks in the order of MAP-4 and ends in a `Proposal`; `gongkai.law.outcomes.weigh` decides,
nothing here does.
"""

from gongkai.casework.guide.questions import QUESTIONS, Question
from gongkai.casework.guide.walk import GuideStep, Proposal, guide

__all__ = ["QUESTIONS", "GuideStep", "Proposal", "Question", "guide"]
