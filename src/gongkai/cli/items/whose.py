"""For whom the commands work: the organ, and the person who answers for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.cli.streams import UNREADABLE, complain, leave

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


def whose(code: str, login: str) -> tuple[Organ, Actor]:
    """Give the organ and the actor; end with one line where there is none such."""
    from gongkai.organs.selectors import OrganUnknown, actor_of, organ_by_code, person_by_login
    from gongkai.today import today

    person = person_by_login(login)
    if person is None or not person.is_active:
        complain(login, "没有这个用户，请核对用户名。")
        leave(UNREADABLE)
    try:
        organ = organ_by_code(code)
    except OrganUnknown as refusal:
        complain(code, refusal)
        leave(UNREADABLE)
    return organ, actor_of(person, on=today(), address=None)
