"""What the tables of this folder ask about the attribute of official papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from gongkai.law import attribution as law
from gongkai.law.attribution import PaperAttribute, PaperFacts


@dataclass(frozen=True)
class Answer:
    attribute: str
    ground: str | None
    rules: tuple[str, ...]


def proposed(**written: Any) -> Answer:
    attributes = ("lead_attribute", "original_attribute")
    facts = PaperFacts(
        **{
            name: PaperAttribute[value] if name in attributes else value
            for name, value in written.items()
        }
    )
    found = law.proposed(facts)
    ground = found.ground.name if found.ground else None
    return Answer(found.attribute.name, ground, tuple(reason.rule for reason in found.reasons))


def decided(attribute: str, reason: str = "", is_classified: bool = False) -> str:  # noqa: FBT001, FBT002 - as the rows say it
    law.check_decided(PaperAttribute[attribute], reason=reason, is_classified=is_classified)
    return attribute


def next_review_on(attribute: str, decided_on: str, reviewed_on: str | None = None) -> date | None:
    last = date.fromisoformat(reviewed_on) if reviewed_on else None
    return law.next_review_on(PaperAttribute[attribute], date.fromisoformat(decided_on), last)


def looked_at_until(today: str) -> date:
    return law.looked_at_until(date.fromisoformat(today))
