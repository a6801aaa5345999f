"""What the services of this room refuse to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import Model

    from gongkai.organs.authority import Actor, Permission, Place


class OrgansRefusal(ValueError):
    """A change that cannot be made; the sentence says what to do.

    Attributes:
        problems: Field → sentence, where single fields are at fault.
    """

    def __init__(self, sentence: str, problems: Mapping[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.problems = dict(problems or {})


def ensure_valid(record: Model) -> None:
    """Refuse a record whose fields or constraints do not hold.

    Raises:
        OrgansRefusal: with the first sentence, and with all by field.
    """
    try:
        record.full_clean()
    except ValidationError as error:
        problems = {field: said[0] for field, said in error.message_dict.items()}
        raise OrgansRefusal(next(iter(problems.values())), problems) from error


def ensure_may(by: Actor, permission: Permission, place: Place) -> None:
    """Refuse what the actor may not do; the system may, for it is the operator's own command.

    Raises:
        NotAllowed: the actor's roles do not give the permission there.
    """
    if not by.is_system:
        by.require(permission, place)
