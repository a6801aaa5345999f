"""What came back: our mail is marked, and the room of its record told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.mail.models import Message
from gongkai.mail.services.delivering import mail_bounce

if TYPE_CHECKING:
    from gongkai.mail.reading import Bounce


def bounces_noted(bounce: Bounce) -> None:
    """Mark the mails of ours that a notice names.

    A notice may come to the deployment's own mailbox for any organ's mail, so it is not asked
    whose it is: our Message-IDs cannot be guessed, and only a mail that was sent can come back.
    """
    sent = Message.objects.filter(
        message_id__in=bounce.message_ids,
        direction=Message.Direction.OUT,
        stage__in=(Message.Stage.SENT, Message.Stage.QUEUED),
    )
    for message in sent.select_related("organ"):
        mail_bounce(message=message, reason=bounce.reason)
