"""Every change to mail."""

from gongkai.mail.services.delivering import mail_bounce, mail_deliver, mail_resend
from gongkai.mail.services.erasing import mails_erase
from gongkai.mail.services.fetching import mail_fetch
from gongkai.mail.services.handling import (
    mail_done,
    mail_file,
    mail_file_on,
    mail_put_back,
    mail_reject,
)
from gongkai.mail.services.mailboxes import mailbox_look, mailbox_set
from gongkai.mail.services.sending import mail_send
from gongkai.mail.services.taking import mail_take
from gongkai.mail.services.wordings import wording_reset, wording_set

__all__ = [
    "mail_bounce",
    "mail_deliver",
    "mail_done",
    "mail_fetch",
    "mail_file",
    "mail_file_on",
    "mail_put_back",
    "mail_reject",
    "mail_resend",
    "mail_send",
    "mail_take",
    "mailbox_look",
    "mailbox_set",
    "mails_erase",
    "wording_reset",
    "wording_set",
]
