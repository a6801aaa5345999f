"""What a person may do against an answer or against silence: who, which way, until when.

`route_against_answer` and `route_against_silence` give the way, `deadlines` its last days,
`remedy_paragraph` the words of a letter; `reconsideration_decision_end` and `defence_due` are the
organ's own clocks in a reconsideration.
"""

from gongkai.law.remedies.bodies import Body, OrganKind, Reviewers, reviewers
from gongkai.law.remedies.deadlines import (
    Deadlines,
    deadline_when_untold,
    deadlines,
    suit_after_reconsideration,
)
from gongkai.law.remedies.letters import ReviewerUnnamed, remedy_paragraph
from gongkai.law.remedies.reconsideration import (
    ReviewExtensionRefused,
    Track,
    defence_due,
    reconsideration_decision_end,
)
from gongkai.law.remedies.routes import (
    Order,
    ParallelProceedings,
    Proceeding,
    Route,
    ensure_not_parallel,
    route_against_answer,
    route_against_silence,
)

__all__ = [
    "Body",
    "Deadlines",
    "Order",
    "OrganKind",
    "ParallelProceedings",
    "Proceeding",
    "ReviewExtensionRefused",
    "ReviewerUnnamed",
    "Reviewers",
    "Route",
    "Track",
    "deadline_when_untold",
    "deadlines",
    "defence_due",
    "ensure_not_parallel",
    "reconsideration_decision_end",
    "remedy_paragraph",
    "reviewers",
    "route_against_answer",
    "route_against_silence",
    "suit_after_reconsideration",
]
