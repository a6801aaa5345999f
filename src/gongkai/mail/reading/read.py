"""A mail read whole, or as far as it can be."""

from __future__ import annotations

from email import message_from_bytes, policy
from typing import TYPE_CHECKING

from gongkai.mail.reading import headers
from gongkai.mail.reading.forgery import forgery_warnings
from gongkai.mail.reading.letter import Letter
from gongkai.mail.reading.machines import bounce_in, is_automatic
from gongkai.mail.reading.parts import MOST_ATTACHED, parts_of
from gongkai.mail.reading.plain import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from gongkai.mail.reading.parts import Parts

UNREADABLE = "邮件的结构已损坏或者异常，没有全部读出，请下载原件查看。"
_END_OF_HEADERS = b"\n\n"
_MOST_BOUNDARIES = 20_000


def read(raw: bytes) -> Letter:
    """Read a mail; never fails.

    Args:
        raw: The whole of it, as it came.
    """
    try:
        return _read(raw)
    except Exception:  # noqa: BLE001  # nesting, charsets, lengths: whatever it is made to break
        return _read_headers(raw)


def _read(raw: bytes) -> Letter:
    message = _parsed(raw)
    parts = parts_of(message)
    senders = headers.addresses(message, "from")
    recipients = headers.addresses(message, "to")
    return Letter(
        message_id=headers.message_id(message),
        references=headers.references(message),
        tags=headers.tags(message),
        sender=senders[0].address if senders else "",
        recipient=recipients[0].address if recipients else "",
        subject=headers.line(message, "subject"),
        dated_at=headers.dated_at(message),
        text=parts.text[:LONGEST],
        attachments=tuple(parts.attached),
        is_automatic=is_automatic(message),
        bounce=bounce_in(message, parts.text[:LONGEST], raw),
        warnings=(*forgery_warnings(message), *_limits(parts)),
    )


def _limits(parts: Parts) -> Iterator[str]:
    if len(parts.text) > LONGEST:
        yield f"正文超过{LONGEST}个字，只保留了开头，请下载原件查看全文。"
    if parts.left_out:
        yield f"附件超过{MOST_ATTACHED}个，其余没有收取，请下载原件查看。"


def _read_headers(raw: bytes) -> Letter:
    """Read at least who wrote it about what."""
    try:
        message = _parsed(raw.replace(b"\r\n", b"\n").partition(_END_OF_HEADERS)[0])
        senders = headers.addresses(message, "from")
        return Letter(
            message_id=headers.message_id(message),
            references=headers.references(message),
            sender=senders[0].address if senders else "",
            subject=headers.line(message, "subject"),
            warnings=(UNREADABLE,),
        )
    except Exception:  # noqa: BLE001  # as above
        return Letter(warnings=(UNREADABLE,))


def _parsed(raw: bytes) -> Message:
    """Take the older policy: it leaves headers alone until they are asked for, each with a bound.

    Raises:
        ValueError: it is made of more parts than a mail of a person ever is.
    """
    if raw.count(b"\n--") > _MOST_BOUNDARIES:
        raise ValueError("Too many parts.")
    return message_from_bytes(raw, policy=policy.compat32)
