"""Mailboxes, the messages that came and went, and the wording of what is sent."""

from gongkai.mail.models.mailbox import Mailbox
from gongkai.mail.models.message import Message, MessageFile
from gongkai.mail.models.wording import Wording

__all__ = ["Mailbox", "Message", "MessageFile", "Wording"]
