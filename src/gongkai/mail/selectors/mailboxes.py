"""The mailboxes of an organ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.mail.models import Mailbox

if TYPE_CHECKING:
    from gongkai.organs.models import Organ


def answers_arrive(organ: Organ) -> bool:
    """Tell whether an answer to an organ's mail gets to a mailbox that is read."""
    return Mailbox.objects.filter(organ=organ, is_read=True).exists()
