"""Mail that machines write: automatic replies, and notices that a mail came back.

Nothing is ever answered by itself to mail that came, so no loop can begin here; what a machine
wrote only must not be taken for a person's word.
"""

from __future__ import annotations

import re
from email.message import Message
from typing import TYPE_CHECKING

from gongkai.mail.reading.headers import addresses, line
from gongkai.mail.reading.letter import Bounce
from gongkai.mail.reading.plain import cleaned

if TYPE_CHECKING:
    from collections.abc import Iterator

_OURS = re.compile(r"<(?:mail|[a-z_.]{1,60}\.\d{1,19})\.[0-9a-f]{24}@[^<>\s]{1,255}>")
_MAILERS = frozenset({"mailer-daemon", "postmaster", "mail-daemon"})
_BULK = frozenset({"bulk", "junk", "auto_reply", "list"})
_FAILED = re.compile(
    r"退信|退回|退件|失败|无法送达|不存在|undeliver|not be delivered|fail|reject|returned to",
    re.IGNORECASE,
)
_DELAYED = re.compile(r"延迟|暂时|稍后重试|delayed|will (?:be )?retr", re.IGNORECASE)
_LONGEST_REASON = 280
_MOST_BLOCKS = 100


def is_automatic(message: Message) -> bool:
    """Tell whether a machine wrote a mail (RFC 3834, and what older machines say)."""
    submitted = line(message, "auto-submitted").lower()
    return (
        (submitted != "" and not submitted.startswith("no"))
        or line(message, "precedence").lower() in _BULK
        or bool(line(message, "x-autoreply") or line(message, "x-autorespond"))
        or bool(line(message, "list-id"))
        or line(message, "return-path") == "<>"
        or message.get_content_type() == "multipart/report"
        or _is_of_mailer(message)
    )


def bounce_in(message: Message, text: str, raw: bytes) -> Bounce | None:
    """Give what a notice says of a mail that came back; None when it is no such notice.

    By RFC 3464, where the notice keeps to it; else by who sends it, what it says, and that it
    names a Message-ID of ours.
    """
    reason = _reported(message)
    if reason is None and _is_of_mailer(message) and not _has_report(message):
        reason = _told(line(message, "subject"), text)
    if not reason:
        return None
    named = _OURS.findall(raw.decode("ascii", "replace")) + _OURS.findall(text)
    missed = frozenset(_missed(message))
    return Bounce(tuple(dict.fromkeys(named)), reason[:_LONGEST_REASON], missed)


def _is_of_mailer(message: Message) -> bool:
    senders = addresses(message, "from")
    return any(one.address.partition("@")[0].lower() in _MAILERS for one in senders)


def _has_report(message: Message) -> bool:
    return any(True for _ in _reports(message))


def _reported(message: Message) -> str | None:
    """Give why a delivery failed, out of its report; None where none says so."""
    for block in _reports(message):
        if _has_failed(block):
            told = block.get("diagnostic-code") or block.get("status") or "对方邮件服务器退回"
            return " ".join(cleaned(str(told)).split()).removeprefix("smtp; ") or "退回"
    return None


def _missed(message: Message) -> Iterator[str]:
    """Give to whom a delivery failed, out of its report: as addressed, and where that led."""
    for block in _reports(message):
        if _has_failed(block):
            for name in ("original-recipient", "final-recipient"):
                address = str(block.get(name, "")).rpartition(";")[2]
                if "@" in address:
                    yield cleaned(address).strip(" <>").lower()


def _has_failed(block: Message) -> bool:
    return str(block.get("action", "")).strip().lower().startswith("failed")


def _reports(message: Message) -> Iterator[Message]:
    """Give the blocks of a report of delivery: one for the mail, one for each addressee."""
    if message.get_content_type() != "multipart/report":
        return
    for part in message.walk():
        if part.get_content_type() == "message/delivery-status":
            blocks = part.get_payload()[:_MOST_BLOCKS]  # type: ignore[index]
            yield from (block for block in blocks if isinstance(block, Message))


def _told(subject: str, text: str) -> str | None:
    said = f"{subject} {text}"
    if _DELAYED.search(said) or not _FAILED.search(said):
        return None
    return " ".join(said.split())
