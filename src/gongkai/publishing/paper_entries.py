"""What a drafter tells of an official paper, and the attribute proposed for it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.attribution import PaperAttribute


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """A paper as its dispatch form has it.

    Attributes:
        excerpt: What it is about, or its text.
        forwards: Number of the paper that it forwards; "" for none.
        proposed: The attribute that the drafter proposes.
        reason: Why it is not proactive; asked for the other two.
        ground: Name of the `OutcomeCode` on which it rests; "" for proactive.

    Law: PUB-30, PUB-31.
    """

    title: str
    formed_on: date
    proposed: PaperAttribute
    document_number: str = ""
    excerpt: str = ""
    is_classified: bool = False
    is_joint: bool = False
    forwards: str = ""
    reason: str = ""
    ground: str = ""

    def fields(self) -> dict[str, Any]:
        """Give its fields by name, as the model keeps them."""
        told = {each.name: getattr(self, each.name) for each in fields(self)}
        return told | {"proposed": self.proposed.value}
