"""Who did it, as an entry says it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Author:
    """A person by number with the role acted in, or the public or the system by that role's name.

    Attributes:
        person_id: The person's number; None for the public and the system.
        role: Code of the role, or 公众 or 系统.
        address: IP address it came from; None for the system.
    """

    person_id: int | None
    role: str
    address: str | None
