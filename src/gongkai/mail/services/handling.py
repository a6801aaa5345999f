"""What is done with a mail that came: filed, rejected, put back into the tray, seen to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F

from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.mail.correspondents import correspondents
from gongkai.mail.models import Message
from gongkai.mail.refusals import MailRefusal
from gongkai.mail.services.permitted import message_taken
from gongkai.mail.services.taking import arrived
from gongkai.mail.verbs import FILED, READ, REJECTED, RETURNED
from gongkai.organs.authority import Permission, Place

if TYPE_CHECKING:
    from collections.abc import Collection

    from gongkai.journal.verbs import Verb
    from gongkai.organs.authority import Actor

KIND = "mail.message"
LONGEST_REASON = 300
_IN_THE_TRAY = (Message.Stage.WAITING, Message.Stage.AUTOMATIC, Message.Stage.REJECTED)
_PUT_AWAY = (Message.Stage.FILED, Message.Stage.REJECTED, Message.Stage.AUTOMATIC)


@transaction.atomic
def mail_file(*, message_id: int, version: int, number: str, by: Actor) -> Message:
    """File a mail on the record whose number is given.

    Raises:
        MessageUnknown, Overtaken.
        MailRefusal: the organ has no record of this number, or the mail is filed already.
    """
    message = _came(message_id, version, by, _IN_THE_TRAY)
    for correspondent in correspondents():
        found = correspondent.find(message.organ, number)
        if found is not None:
            return _filed(message, correspondent.kind, found, by)
    raise MailRefusal(
        f"没有找到编号为“{number.strip()}”的申请，请核对编号。",
        {"number": "没有这个编号，请核对。"},
    )


@transaction.atomic
def mail_file_on(
    *, message_id: int, version: int, subject_kind: str, subject_id: int, by: Actor
) -> Message:
    """File a mail on a record that was made of it; it needs nothing more to be done.

    Raises:
        MessageUnknown, Overtaken.
        MailRefusal: the mail is filed already.
    """
    message = _came(message_id, version, by, _IN_THE_TRAY)
    return _filed(message, subject_kind, subject_id, by, handled_by_id=by.person_id)


@transaction.atomic
def mail_reject(*, message_id: int, version: int, reason: str, by: Actor) -> Message:
    """Put a mail away that nothing is to be done with; it is kept, with the reason.

    Raises:
        MessageUnknown, Overtaken.
        MailRefusal: no reason is given, or the mail is filed.
    """
    message = _came(message_id, version, by, (Message.Stage.WAITING, Message.Stage.AUTOMATIC))
    if not 0 < len(reason.strip()) <= LONGEST_REASON:
        sentence = f"请填写不予处理的理由，最多{LONGEST_REASON}个字。"
        raise MailRefusal(sentence, {"reason": sentence})
    changes = {"stage": Message.Stage.REJECTED, "reason": reason.strip()}
    return _changed(message, REJECTED, by, handled_by_id=by.person_id, **changes)


@transaction.atomic
def mail_put_back(*, message_id: int, version: int, by: Actor) -> Message:
    """Put a mail back into the tray that was filed wrongly or rejected too soon.

    Raises:
        MessageUnknown, Overtaken.
        MailRefusal: it is in the tray.
    """
    message = _came(message_id, version, by, _PUT_AWAY)
    blank = {"subject_kind": "", "subject_id": None, "reason": "", "handled_by_id": None}
    return _changed(message, RETURNED, by, stage=Message.Stage.WAITING, **blank)


@transaction.atomic
def mail_done(*, message_id: int, version: int, by: Actor) -> Message:
    """Note that what a filed mail asks for was seen to: it is no task any more.

    Raises:
        MessageUnknown, Overtaken.
        MailRefusal: it is not filed.
    """
    message = _came(message_id, version, by, (Message.Stage.FILED,))
    return _changed(message, READ, by, handled_by_id=by.person_id)


def _came(message_id: int, version: int, by: Actor, stages: Collection[str]) -> Message:
    message = message_taken(message_id=message_id, version=version, by=by)
    if message.direction != Message.Direction.IN or message.stage not in stages:
        raise MailRefusal(f"该邮件{message.get_stage_display()}，不能这样处理，请刷新页面查看。")
    return message


def _filed(message: Message, kind: str, number: int, by: Actor, **more: Any) -> Message:
    changes = {"stage": Message.Stage.FILED, "subject_kind": kind, "subject_id": number}
    _changed(message, FILED, by, reason="", **changes, **more)
    arrived(message)
    return message


def _changed(message: Message, verb: Verb, by: Actor, **changes: Any) -> Message:
    """Write a change, if nobody was quicker, with its journal entry."""
    before = {"stage": message.stage, "subject_id": message.subject_id}
    won = Message.objects.filter(pk=message.pk, version=message.version).update(
        **changes, version=F("version") + 1
    )
    if not won:
        raise overtaken(KIND, message.pk)
    message.refresh_from_db()
    record(
        chain=message.organ.code,
        verb_code=verb.code,
        target=Target(KIND, message.pk),
        author=by.author(Permission.MAIL_HANDLE, Place(message.organ.path)),
        before=before,
        after={"stage": message.stage, "subject_id": message.subject_id},
    )
    return message
