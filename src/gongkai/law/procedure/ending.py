"""How a case has ended, and how the annual report counts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.outcomes import OUTCOMES, OutcomeCode
from gongkai.law.procedure.words import Act

if TYPE_CHECKING:
    from gongkai.law.outcomes import Outcome
    from gongkai.law.procedure.case import Case

_BY_ACT = {
    Act.LAPSE_CORRECTION: OutcomeCode.OTHER_NO_CORRECTION,
    Act.LAPSE_FEE: OutcomeCode.OTHER_NO_PAYMENT,
    Act.WITHDRAW: OutcomeCode.OTHER_WITHDRAWN,
    Act.MERGE: OutcomeCode.OTHER_MERGED,
}


def outcome(case: Case) -> Outcome | None:
    """Give the outcome that counts; None while there is none and for a split form.

    A decision counts once it is served. Withdrawn after a notice is still withdrawn (MAP-8); a
    split form is not counted, its children are (MAP-7); whatever has no outcome at the year's
    end, extended, deferred or in consultation, is carried out (MAP-9). A new answer after a
    dispute takes the place of the first without being counted again, and a withdrawal after an
    answer changes nothing (RPT-26). A service that came to nothing gives no outcome.

    Law: MAP-7, MAP-8, MAP-9, RPT-17, RPT-18, RPT-26.
    Interpretation: a claim about one's own record is no application and has no outcome (RPT-25).
    """
    if case.did(Act.CLAIM_RECORD):
        return None
    decided: OutcomeCode | None = None
    found: OutcomeCode | None = None
    for done in case.effective().history:
        if done.act is Act.DECIDE:
            decided = done.facts.outcome
        elif done.act is Act.SERVE:
            found = decided
        elif found is None:
            found = _BY_ACT.get(done.act)
    return OUTCOMES[found] if found else None
