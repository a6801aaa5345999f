"""Taking a mail to change it: authorised, and still as the actor saw it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.journal.overtaken import overtaken
from gongkai.mail.models import Message
from gongkai.mail.refusals import MessageUnknown
from gongkai.organs.authority import Permission, Place

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor


def message_taken(*, message_id: int, version: int, by: Actor) -> Message:
    """Give a mail that the actor may handle.

    Raises:
        MessageUnknown: there is none, or the actor handles no mail of its organ.
        Overtaken: somebody changed it since the actor looked.
    """
    message = Message.objects.select_related("organ").filter(pk=message_id).first()
    if message is None or not by.may(Permission.MAIL_HANDLE, Place(message.organ.path)):
        raise MessageUnknown
    if message.version != version:
        raise overtaken("mail.message", message.pk)
    return message
