"""The last day to publish a record, where another clock than art. 26's runs."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from gongkai.law.parameter import optional_parameter

if TYPE_CHECKING:
    from collections.abc import Mapping


OWN_CLOCKS = frozenset({"budget"})
"""The kinds of record that another clock than art. 26's may run for."""


def record_due(listing_key: str, data: Mapping[str, Any]) -> date | None:
    """Give the last day to publish a record; None where the general deadline stands.

    Law: 预算法 art 14; PUB-40.
    Interpretation: the day of approval is not counted, and a last day off is not moved, for the
        Budget Law counts days and knows no other rule.
    """
    if listing_key not in OWN_CLOCKS:
        return None
    try:
        approved_on = date.fromisoformat(str(data.get("approved_on", "")))
    except ValueError:
        return None
    days = optional_parameter("budget_natural_days", on=approved_on)
    if days is None or approved_on > date.max - timedelta(days):
        return None
    return approved_on + timedelta(days)
