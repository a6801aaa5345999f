"""When a decision had to be public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.decisions.importing.checks import KIND_OF_LAW
from gongkai.decisions.models import Kind
from gongkai.law.decisions import decision_publication_due

if TYPE_CHECKING:
    from datetime import date

    from gongkai.decisions.selectors.listed import Listed


def publication_due(decision: Listed) -> date | None:
    """Give the last day to put a decision online; None where no period stood yet.

    Law: PUB-24, PUB-29.
    """
    due = decision_publication_due(KIND_OF_LAW[Kind(decision.kind)], decision.decided_on)
    return due.due_on if due else None
