"""What is read of mail."""

from gongkai.mail.selectors.mailboxes import answers_arrive

__all__ = ["answers_arrive"]
