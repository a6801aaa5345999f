"""What came back: our mail is marked, and the room of its record told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Q

from gongkai.mail.models import Message
from gongkai.mail.services.delivering import mail_bounce

if TYPE_CHECKING:
    from gongkai.mail.reading import Bounce
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


def bounces_noted(bounce: Bounce, organ: Organ, *, by: Actor) -> None:
    """Mark the mails of ours that a notice names and that it can be about.

    Our Message-IDs cannot be guessed, but whoever gets a mail of ours knows its own. So a notice
    is only about mail of the organ to which it came, and only about the addressee that it names:
    a copy that the addressee sent on and that came back was delivered. A notice of what went from
    the deployment's own address may come to any organ's mailbox; what a person brings as a file
    is about that person's organ alone.
    """
    within = Q(organ=organ)
    if by.is_system:
        within |= Q(sender=str(settings.DEFAULT_FROM_EMAIL))
    sent = Message.objects.filter(
        within,
        message_id__in=bounce.message_ids,
        direction=Message.Direction.OUT,
        stage__in=(Message.Stage.SENT, Message.Stage.QUEUED),
    )
    for message in sent.select_related("organ"):
        if not bounce.recipients or message.recipient.lower() in bounce.recipients:
            mail_bounce(message=message, reason=bounce.reason)
