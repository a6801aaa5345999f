"""A decision as lists, files and programs show it: one row, with its texts in place."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from gongkai.decisions.selectors.conditions import fetched, places

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from gongkai.decisions.models import Decision


class Listed(NamedTuple):
    """A decision in a list.

    Attributes:
        party_id: The organisation's; None where the counterpart is a natural person.
        party: The organisation, or a natural person as it may be shown; "" where nobody is named.
        code: The organisation's credit code.
        unit: The unit's name; "" where none is told.
        amount: In yuan.
    """

    pk: int
    kind: int
    number: str
    party_id: int | None
    party: str
    code: str
    party_kind: int
    matter: str
    unit: str
    sort: str
    facts: str
    basis: str
    content: str
    amount: Decimal | None
    decided_on: date
    valid_until: date | None
    published_on: date
    shown_until: date | None
    standing: int
    is_late: bool

    @classmethod
    def of(cls, decision: Decision) -> Listed:
        """Give a decision, read with its party, matter and unit, as a list shows it."""
        party, unit = decision.party, decision.unit
        told: dict[str, Any] = {name: getattr(decision, name, None) for name in cls._fields}
        return cls(
            **{
                **told,
                "party": party.name if party else decision.person,
                "code": party.code if party else "",
                "matter": decision.matter.text,
                "unit": unit.name if unit else "",
            }
        )


def listed(numbers: Sequence[int]) -> list[Listed]:
    """Read decisions by their numbers, newest first; one query."""
    if not numbers:
        return []
    found = [Listed(*row) for row in fetched(_READ.format(places(len(numbers))), numbers)]
    return [row if row.amount is None else row._replace(amount=_yuan(row.amount)) for row in found]


_READ = """
SELECT d.id, d.kind, d.number, p.id, coalesce(p.name, d.person), coalesce(p.code, ''),
       d.party_kind, m.text, coalesce(u.name, ''), d.sort, d.facts, d.basis, d.content, d.amount,
       d.decided_on, d.valid_until, d.published_on, d.shown_until, d.standing, d.is_late
FROM decisions_decision d
JOIN decisions_matter m ON m.id = d.matter_id
LEFT JOIN decisions_party p ON p.id = d.party_id
LEFT JOIN organs_unit u ON u.id = d.unit_id
WHERE d.id IN ({})
ORDER BY d.decided_on DESC, d.id DESC
"""
_FEN = Decimal("0.01")


def _yuan(told: float | Decimal) -> Decimal:
    """Give an amount as it was put down: SQLite keeps it as a number of its own."""
    return Decimal(told).quantize(_FEN)
