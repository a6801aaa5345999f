"""The mailboxes of an organ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.mail.models import Mailbox
from gongkai.mail.refusals import MailboxUnknown
from gongkai.organs.authority import Permission

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ


def answers_arrive(organ: Organ) -> bool:
    """Tell whether an answer to an organ's mail gets to a mailbox that is read."""
    return Mailbox.objects.filter(organ=organ, is_read=True).exists()


def mailboxes_of(actor: Actor, organ: Organ) -> list[Mailbox]:
    """Give the mailboxes of an organ whose mail the actor manages; one query."""
    reached = actor.reach(Permission.WORDING_MANAGE).q(unit="")
    return list(Mailbox.objects.filter(reached, organ=organ).order_by("pk"))


def mailbox_seen(actor: Actor, mailbox_id: int) -> Mailbox:
    """Give a mailbox that the actor manages, with its organ.

    Raises:
        MailboxUnknown: there is none, or the actor does not manage it.
    """
    reached = actor.reach(Permission.WORDING_MANAGE).q(unit="")
    found = Mailbox.objects.filter(reached, pk=mailbox_id).select_related("organ").first()
    if found is None:
        raise MailboxUnknown
    return found
