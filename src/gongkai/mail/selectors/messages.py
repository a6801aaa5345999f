"""Mails as those see them who handle them, and as they stand on their record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.mail.models import Message
from gongkai.mail.refusals import MessageUnknown
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

STAGES = tuple(Message.Stage.choices)
"""The stages, with their names, in the order in which the tray offers them."""

_PAGE = 50
_OF_A_RECORD = 100
_LIST = ("text", "html", "references")


@dataclass(frozen=True, slots=True)
class Tray:
    """A page of mails, the latest first; `next` is the number after which the next begins."""

    rows: Sequence[Message]
    next: int | None


def tray(actor: Actor, organ: Organ, stage: str, *, after: int | None = None) -> Tray:
    """Give a page of the mails of an organ at one stage, without their texts.

    Pages begin after a number, so that the last one costs no more than the first.
    """
    found = _reached(actor).filter(organ=organ, stage=stage)
    if after is not None:
        found = found.filter(pk__lt=after)
    rows = list(found.defer(*_LIST).order_by("-pk")[: _PAGE + 1])
    return Tray(rows[:_PAGE], rows[_PAGE - 1].pk if len(rows) > _PAGE else None)


def waiting_count(actor: Actor, organ: Organ) -> int:
    """Count the mails that wait in an organ's tray."""
    return _reached(actor).filter(organ=organ, stage=Message.Stage.WAITING).count()


def message_seen(actor: Actor, message_id: int) -> Message:
    """Give a mail of an organ whose mail the actor handles, with organ, files and original.

    Raises:
        MessageUnknown: there is none, or the actor does not handle it.
    """
    found = _reached(actor).select_related("organ", "raw", "handled_by").filter(pk=message_id)
    message = found.prefetch_related("files__file").first()
    if message is None:
        raise MessageUnknown
    return message


def mails_of(subject_kind: str, subject_id: int) -> list[Message]:
    """Give the mails of a record, the latest first, with their files; two queries.

    Whoever calls has asked whether the record may be seen.
    """
    found = Message.objects.filter(subject_kind=subject_kind, subject_id=subject_id)
    return list(found.order_by("-pk").prefetch_related("files__file")[:_OF_A_RECORD])


def _reached(actor: Actor) -> QuerySet[Message]:
    return Message.objects.filter(actor.reach(Permission.MAIL_HANDLE).q(unit=""))
