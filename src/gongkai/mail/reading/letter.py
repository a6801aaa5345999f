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
    """A mail of ours came back: the Message-IDs that the notice names, and why."""

    message_ids: tuple[str, ...]
    reason: str


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
