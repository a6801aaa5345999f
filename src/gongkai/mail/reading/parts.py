"""The parts of a mail: what is its text and what is attached.

A mail enclosed in it is not gone into: what another wrote is not what this sender says.
"""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gongkai.mail.reading.headers import words
from gongkai.mail.reading.letter import Attached
from gongkai.mail.reading.plain import cleaned, decoded, text_of_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

MOST_ATTACHED = 50
_MOST_PARTS = 500
_MOST_BYTES = 2_000_000
"""Of all texts together; more than is kept, however many bytes a sign takes."""

_TEXTS = ("text/plain", "text/html")


@dataclass
class Parts:
    """What was found in a mail."""

    plain: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    attached: list[Attached] = field(default_factory=list)
    left_out: int = 0
    bytes_read: int = 0

    @property
    def text(self) -> str:
        """What the sender says."""
        said = "\n\n".join(self.plain)
        return said if said.strip() else text_of_page("\n".join(self.pages))


def parts_of(message: Message) -> Parts:
    """Take a mail apart."""
    found = Parts()
    for part in _leaves(message):
        kind, name = part.get_content_type(), _name(part)
        if kind in _TEXTS and not name and not _is_attached(part):
            content = _content(part)[: _MOST_BYTES - found.bytes_read]
            found.bytes_read += len(content)
            said = cleaned(decoded(content, part.get_content_charset()))
            (found.plain if kind == "text/plain" else found.pages).append(said)
        elif len(found.attached) < MOST_ATTACHED:
            named = name or _made_up(kind, len(found.attached) + 1)
            found.attached.append(Attached(named, _content(part)))
        else:
            found.left_out += 1
    return found


def _leaves(message: Message) -> Iterator[Message]:
    """Give the innermost parts in their order, without recursion; at most five hundred."""
    waiting, given = [message], 0
    while waiting and given < _MOST_PARTS:
        part = waiting.pop()
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            inner: list[Message] = part.get_payload()  # type: ignore[assignment]
            waiting += reversed(inner)
        else:
            given += 1
            yield part


def _content(part: Message) -> bytes:
    if part.is_multipart():
        enclosed = part.get_payload()
        return b"".join(one.as_bytes() for one in enclosed[:_MOST_PARTS])  # type: ignore[union-attr,index]
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _name(part: Message) -> str:
    try:
        return words(part.get_filename() or "")
    except Exception:  # noqa: BLE001  # the standard library fails in many ways on broken ones
        return ""


def _is_attached(part: Message) -> bool:
    try:
        return part.get_content_disposition() == "attachment"
    except Exception:  # noqa: BLE001  # as above
        return True


def _made_up(kind: str, number: int) -> str:
    ending = ".eml" if kind.startswith("message/") else mimetypes.guess_extension(kind) or ".bin"
    return f"附件{number}{ending}"
