"""The procedure of an application, from filing to what follows the answer (条例 arts 27–45).

`TABLE` says what may follow what; `step` does one act and gives the next case or raises a
`Refusal`; `possible_acts` says what can be done today and why the rest cannot; `outcome` says how
a case counts in the annual report.
"""

from gongkai.law.procedure import refusals
from gongkai.law.procedure.case import Case, Done, Facts
from gongkai.law.procedure.consultations import Consultation, consultations
from gongkai.law.procedure.decisions import decision_refusals, shown_by_case
from gongkai.law.procedure.ending import outcome
from gongkai.law.procedure.refusals import Refusal
from gongkai.law.procedure.steps import Possibility, possible_acts, step
from gongkai.law.procedure.table import BY_ACT, ENDS, TABLE
from gongkai.law.procedure.timing import Moment, clock_events, clock_of, target_on
from gongkai.law.procedure.transition import Transition
from gongkai.law.procedure.words import Act, Actor, State

__all__ = [
    "BY_ACT",
    "ENDS",
    "TABLE",
    "Act",
    "Actor",
    "Case",
    "Consultation",
    "Done",
    "Facts",
    "Moment",
    "Possibility",
    "Refusal",
    "State",
    "Transition",
    "clock_events",
    "clock_of",
    "consultations",
    "decision_refusals",
    "outcome",
    "possible_acts",
    "refusals",
    "shown_by_case",
    "step",
    "target_on",
]
