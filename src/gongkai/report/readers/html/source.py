"""The markup of a page: out of its bytes, or out of the mail message that .mht is."""

from __future__ import annotations

import email
import email.policy
import re
from typing import TYPE_CHECKING

from gongkai.report.document import UnreadableFile
from gongkai.report.readers.encoding import decode

if TYPE_CHECKING:
    from email.message import EmailMessage

_HEAD = 4096
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]+)", re.IGNORECASE)
_MAIL = re.compile(
    rb"\s*(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*multipart/", re.IGNORECASE
)


def source_of(data: bytes) -> str:
    """Give the markup as text.

    Raises:
        UnreadableFile: a message without a page in it, or no readable text.
    """
    if _MAIL.match(data[:_HEAD]):
        data = _page_of_message(data)
    declared = _CHARSET.search(data[:_HEAD])
    return decode(data, declared[1].decode("ascii") if declared else None)


def _page_of_message(data: bytes) -> bytes:
    message: EmailMessage = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                return payload
    raise UnreadableFile("这个.mht文件里没有网页正文，请在浏览器中另存为“网页，仅HTML”后再读。")
