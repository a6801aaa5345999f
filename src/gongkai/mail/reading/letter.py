"""What was read of a mail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Attached:
    """An attachment: its name as the sender gave it, and its content."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Bounce:
    """A mail of ours came back.

    Attributes:
        message_ids: The Message-IDs of ours that the notice names.
        reason: Why it came back.
        recipients: To whom it was not delivered, in small letters; none where it does not say so
            in the form of RFC 3464.
    """

    message_ids: tuple[str, ...]
    reason: str
    recipients: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail as it was read.

    Attributes:
        message_id: With its angle brackets; "" where there is none.
        references: Message-IDs of what it answers, without repetition.
        tags: What stands behind a + in the addresses that it was sent to.
        sender: The address in From; "" where none can be read.
        recipient: The first address in To.
        subject: One line.
        dated_at: When it says that it was written.
        text: Its text; of a mail that is only a page, the text of the page.
        attachments: In their order.
        is_automatic: Whether a machine wrote it (RFC 3834).
        bounce: Set when it tells that a mail came back.
        warnings: What whoever handles it has to know, in sentences.
    """

    message_id: str = ""
    references: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sender: str = ""
    recipient: str = ""
    subject: str = ""
    dated_at: datetime | None = None
    text: str = ""
    attachments: tuple[Attached, ...] = ()
    is_automatic: bool = False
    bounce: Bounce | None = None
    warnings: tuple[str, ...] = ()
