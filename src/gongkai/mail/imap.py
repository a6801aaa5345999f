"""A mailbox over IMAP, read only: nothing is marked, moved or deleted in it."""

from __future__ import annotations

import imaplib
import os
import re
import ssl
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from time import mktime
from typing import TYPE_CHECKING, Any

from django.utils.timezone import get_default_timezone

from gongkai.mail.refusals import ServerTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gongkai.mail.models import Mailbox

PASSWORDS = "GONGKAI_MAILBOX_"
"""How the name of a variable begins that may hold a mailbox's password, and no other secret."""

_SECONDS = 30
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
# Of the protocol, not of the machine's language.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Box:
    """An open mailbox, and the number that says whether its UIDs are still the same ones."""

    connection: imaplib.IMAP4
    validity: int

    def uids_after(self, last: int, since: date) -> list[int]:
        """Give the UIDs of the mails that came after one, and since a day."""
        day = f"{since.day:02d}-{_MONTHS[since.month - 1]}-{since.year}"
        _, data = self._asked("SEARCH", f"UID {last + 1}:* SINCE {day}")
        numbers = (int(number) for line in data if line for number in line.split())
        # A range that ends with a star always holds the last mail, old as it may be.
        return sorted(number for number in numbers if number > last)

    def size_of(self, uid: int) -> tuple[int, datetime | None]:
        """Give the bytes of a mail and when it got into the mailbox."""
        _, data = self._asked("FETCH", str(uid), "(RFC822.SIZE INTERNALDATE)")
        line = b" ".join(part for part in data if isinstance(part, bytes))
        found = _SIZE.search(line)
        at = imaplib.Internaldate2tuple(line)
        came = datetime.fromtimestamp(mktime(at), get_default_timezone()) if at else None
        return int(found[1]) if found else 0, came

    def content_of(self, uid: int, *, most: int) -> bytes:
        """Give the beginning of a mail, at most so many bytes."""
        return self._literal(uid, f"(BODY.PEEK[]<0.{most}>)")

    def headers_of(self, uid: int) -> bytes:
        """Give the headers of a mail."""
        return self._literal(uid, "(BODY.PEEK[HEADER])")

    def _literal(self, uid: int, what: str) -> bytes:
        _, data = self._asked("FETCH", str(uid), what)
        return next((part[1] for part in data if isinstance(part, tuple)), b"")

    def _asked(self, command: str, *arguments: str) -> tuple[str, list[Any]]:
        told, data = self.connection.uid(command, *arguments)
        if told != "OK":
            raise ServerTrouble("收信服务器没有完成读取。")
        return told, data


@contextmanager
def opened(mailbox: Mailbox) -> Iterator[Box]:
    """Open a mailbox to read.

    Raises:
        ServerTrouble: in one sentence, why it cannot be.
        OSError, imaplib.IMAP4.error: the connection broke.
    """
    password = _password(mailbox)
    connection = _connected(mailbox)
    try:
        _logged_in(connection, mailbox.username, password)
        told, _ = connection.select("INBOX", readonly=True)
        if told != "OK":
            raise ServerTrouble("收信服务器没有打开收件箱，请核对邮箱设置。")
        _, validity = connection.response("UIDVALIDITY")
        yield Box(connection, int((validity[0] if validity else None) or 0))
    finally:
        _closed(connection)


def _password(mailbox: Mailbox) -> str:
    name = mailbox.password_variable
    password = os.environ.get(name, "") if name.startswith(PASSWORDS) else ""
    if not password:
        raise ServerTrouble(f"环境变量{name}中没有口令，请在服务器上设置后重新启动。")
    return password


def _connected(mailbox: Mailbox) -> imaplib.IMAP4:
    try:
        if not mailbox.is_encrypted:
            return imaplib.IMAP4(mailbox.host, mailbox.port, timeout=_SECONDS)
        trusted = ssl.create_default_context()
        return imaplib.IMAP4_SSL(mailbox.host, mailbox.port, ssl_context=trusted, timeout=_SECONDS)
    except ssl.SSLCertVerificationError as error:
        raise ServerTrouble("收信服务器的证书不可信，请核对服务器名称和证书。") from error
    except (OSError, imaplib.IMAP4.error) as error:
        raise ServerTrouble("无法连接收信服务器，请核对服务器名称、端口和网络。") from error


def _logged_in(connection: imaplib.IMAP4, username: str, password: str) -> None:
    try:
        connection.login(username, password)
    except (imaplib.IMAP4.error, UnicodeError) as error:
        raise ServerTrouble("收信服务器不接受用户名或者口令，请核对邮箱设置。") from error
    if "ID" in connection.capabilities:
        # Some providers open no mailbox to a program that does not say its name (RFC 2971).
        connection.xatom("ID", '("name" "gongkai")')


def _closed(connection: imaplib.IMAP4) -> None:
    try:
        connection.logout()
    except (OSError, imaplib.IMAP4.error):
        connection.shutdown()
