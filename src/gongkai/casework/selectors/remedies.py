"""The remedy paragraph of an answer, with the organ's own names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.outcomes import OUTCOMES
from gongkai.law.remedies import (
    Body,
    OrganKind,
    ReviewerUnnamed,
    remedy_paragraph,
    route_against_answer,
)

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from gongkai.law.outcomes import OutcomeCode
    from gongkai.organs.models import Organ


def remedy_for(
    organ: Organ,
    outcome: OutcomeCode,
    grounds: Collection[OutcomeCode],
    on: date,
    *,
    paper: str = "本答复",
) -> str:
    """Write the remedy paragraph of an answer; "" where the outcome carries none.

    `paper` is what the paper calls itself.

    Raises:
        ReviewerUnnamed: the organ has not named a reviewing body or its court.
        GroundsNeeded: a partial answer without grounds.

    Law: 行政复议法 arts 20, 22–24; 行政诉讼法 arts 45, 46; DOC-R-1, DOC-R-2, DOC-R-3, DOC-R-4,
    DOC-R-7, RR-3.
    """
    if not OUTCOMES[outcome].has_remedy_notice:
        return ""
    route = route_against_answer(outcome, OrganKind[organ.legal_kind], on, grounds=grounds)
    if not organ.court:
        raise ReviewerUnnamed("尚未设置管辖法院的名称，请在机关设置中填写。")
    names = {Body[name]: said for name, said in organ.reviewer_names.items() if said}
    return remedy_paragraph(route, on, names=names, court=organ.court, paper=paper)
