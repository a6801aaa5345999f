"""Every change to mail."""

from gongkai.mail.services.delivering import mail_bounce, mail_deliver, mail_resend
from gongkai.mail.services.sending import mail_send

__all__ = ["mail_bounce", "mail_deliver", "mail_resend", "mail_send"]
