"""What a person enters of a document: one bundle that the register's services take."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.models import Unit
    from gongkai.publishing.models import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentEntry:
    """A document while it is drafted.

    Attributes:
        kind: Value of `DocumentKind`.
        unit: The drafting unit.
        is_own: False for a joint document that another organ leads (RPT-21).
        headnote: The note under the title of rules: dates and numbers of issue and revisions.
        needs_interpretation: Released only together with its interpretation (PUB-17).
        replaces: The document of which it is the revision.

    Law: PUB-13, PUB-14, PUB-17.
    """

    kind: str
    title: str
    drafted_on: date
    unit: Unit | None = None
    is_trial: bool = False
    is_own: bool = True
    headnote: str = ""
    needs_interpretation: bool = True
    replaces: Document | None = None

    def fields(self) -> dict[str, Any]:
        """Give its fields by name, as the model keeps them."""
        return {each.name: getattr(self, each.name) for each in fields(self)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuance:
    """With what numbers and days a document was issued.

    Attributes:
        effective_on: The first day on which it holds; None takes effect when issued.
        expires_on: The first day on which it no longer holds by its own term; None for no term.

    Law: PUB-14, PUB-15.
    """

    document_number: str
    issued_on: date
    unified_number: str = ""
    effective_on: date | None = None
    expires_on: date | None = None

    def fields(self) -> dict[str, Any]:
        """Give its fields by name, as the model keeps them."""
        return {each.name: getattr(self, each.name) for each in fields(self)}


@dataclass(frozen=True, slots=True, kw_only=True)
class PastLife:
    """What else is known of a document that was issued before the register was kept."""

    legality_opinion: str = ""
    reviewed_on: date | None = None
    repealed_on: date | None = None
    repealed_reason: str = ""

    def fields(self) -> dict[str, Any]:
        """Give its fields by name, as the model keeps them."""
        return {each.name: getattr(self, each.name) for each in fields(self)}
