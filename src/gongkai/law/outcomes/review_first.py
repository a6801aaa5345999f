"""Whether reconsideration must come before a suit (复议前置)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.law.outcomes.codes import OutcomeCode
from gongkai.law.parameter import load_parameter

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date


class GroundsNeeded(ValueError):
    """A partial answer does not say what its withheld part rests on."""


def is_reconsideration_first(
    code: OutcomeCode,
    decided_on: date,
    *,
    grounds: Collection[OutcomeCode] = (),
    admin_query_first: bool = False,
) -> bool:
    """Tell whether a decision must be taken to reconsideration before it may be sued.

    Args:
        code: The outcome.
        decided_on: Day of the decision; the rule holds from 2024-01-01.
        grounds: What the withheld part of a partial answer rests on; only read for `PARTIAL`.
        admin_query_first: The organ's setting for `REFUSE_ADMIN_QUERY`.

    Raises:
        GroundsNeeded: a partial answer without grounds.

    Law: 行政复议法 art 23; 法释〔2025〕8号 art 1; RR-3, MAP-2.
    Interpretation: “不予公开” is read as refusal under arts 14 to 16, of all or of a part; whether
    an administrative query is one is disputed and therefore a setting.
    """
    if code is OutcomeCode.PARTIAL and not grounds:
        raise GroundsNeeded("部分公开未写明不予公开部分的依据，请先逐项填写依据。")
    first = {OutcomeCode(name) for name in _codes(decided_on)}
    if first and admin_query_first:
        first.add(OutcomeCode.REFUSE_ADMIN_QUERY)
    decided = set(grounds) if code is OutcomeCode.PARTIAL else {code}
    return not first.isdisjoint(decided)


def _codes(decided_on: date) -> list[str]:
    codes: list[str] = load_parameter("reconsideration_first").at(decided_on).value
    return codes
