"""The names of a report's cells, and what may stand in them."""

from __future__ import annotations

from decimal import Decimal

from gongkai.report.forms import DISPUTE_GROUPS, FORMS

Count = int | None
Figure = int | Decimal | None
Row = tuple[Count, ...]

REQUEST_KEYS: tuple[str, ...] = (
    *(row.key for row in FORMS["2021"].requests[:-2]),
    "other",
    "concluded",
    "carried_out",
)
"""All row keys of table 3, both layouts, in official order."""

DISPUTE_KEYS: tuple[str, ...] = tuple(group.key for group in DISPUTE_GROUPS)

MONEY: frozenset[tuple[str, str]] = frozenset({("charges", "amount"), ("procurement", "amount")})
"""The disclosure cells that are money, as (row key, column key)."""


DISCLOSURE_CELLS: frozenset[tuple[str, str]] = frozenset(
    (row.key, column.key)
    for form in FORMS.values()
    for block in form.disclosure
    for row in block.rows
    for column in block.columns
)
"""The cells of table 2 in both layouts, as (row key, column key)."""
