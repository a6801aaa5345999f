"""What is read of mail."""

from gongkai.mail.selectors.mailboxes import answers_arrive, mailbox_seen, mailboxes_of
from gongkai.mail.selectors.messages import (
    STAGES,
    Tray,
    mails_of,
    message_seen,
    tray,
    waiting_count,
)
from gongkai.mail.selectors.waiting import TrayWaiting, trays_told, trays_waiting
from gongkai.mail.selectors.wordings import WordingSeen, previewed, wording_seen, wordings_of

__all__ = [
    "STAGES",
    "Tray",
    "TrayWaiting",
    "WordingSeen",
    "answers_arrive",
    "mailbox_seen",
    "mailboxes_of",
    "mails_of",
    "message_seen",
    "previewed",
    "tray",
    "trays_told",
    "trays_waiting",
    "waiting_count",
    "wording_seen",
    "wordings_of",
]
