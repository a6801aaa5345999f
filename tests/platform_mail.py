"""Real mail servers in processes of their own, and mails to put into them."""

from __future__ import annotations

import imaplib
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING

from gongkai.mail.models import Mailbox
from platform_play import MONDAY

if TYPE_CHECKING:
    from gongkai.organs.models import Organ

USER, PASSWORD = "gongkai", "imap-geheim"
_PATIENCE = 20
LAWYER = "lawyer@law.example"


@dataclass
class Imap:
    """A running IMAP server with one mailbox."""

    port: int
    process: subprocess.Popen

    def put(self, *mails: bytes) -> None:
        """Have mails arrive."""
        with imaplib.IMAP4("127.0.0.1", self.port) as connection:
            connection.login(USER, PASSWORD)
            for mail in mails:
                told, _ = connection.append("INBOX", None, None, mail)
                assert told == "OK"

    def clear(self) -> None:
        """Empty the mailbox."""
        with imaplib.IMAP4("127.0.0.1", self.port) as connection:
            connection.login(USER, PASSWORD)
            connection.select("INBOX")
            connection.store("1:*", "+FLAGS", "\\Deleted")
            connection.expunge()


@dataclass
class Smtp:
    """A running SMTP server and the folder of what it took."""

    port: int
    folder: Path
    process: subprocess.Popen

    @property
    def taken(self) -> list[EmailMessage]:
        paths = sorted(self.folder.glob("*.eml"), key=lambda path: path.stat().st_mtime_ns)
        return [message_from_bytes(path.read_bytes(), policy=policy.default) for path in paths]

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


@contextmanager
def imap_server():
    port = free_port()
    command = [Path(sys.executable).with_name("pymap"), "--host", "127.0.0.1", "--port", port]
    user = ["--demo-user", USER, "--demo-password", PASSWORD]
    with _running([*command, "--no-tls", "dict", "--demo-data", *user], port) as process:
        yield Imap(port, process)


@contextmanager
def smtp_server(folder: Path):
    folder.mkdir(exist_ok=True)
    port = free_port()
    script = Path(__file__).with_name("platform_smtp_process.py")
    with _running([sys.executable, script, port, folder], port) as process:
        yield Smtp(port, folder, process)


@contextmanager
def _running(command, port):
    process = subprocess.Popen(
        [str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _reached(port)
        yield process
    finally:
        process.kill()
        process.wait()


def _reached(port):
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def written(
    text: str = "请公开2025年度养犬登记数据。",
    *,
    sender: str = f"李律师 <{LAWYER}>",
    subject: str = "政府信息公开申请",
    files: tuple[tuple[str, bytes], ...] = (),
    html: str = "",
    **headers: str,
) -> bytes:
    """Write a mail as a person's program does."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "gongkai@yunze.example", subject
    mail["Date"] = "Mon, 06 May 2024 09:00:00 +0800"
    mail["Message-ID"] = headers.pop("message_id", f"<{abs(hash(text + subject))}@law.example>")
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    for name, content in files:
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def bounced(message_id: str, *, action: str = "failed", to: str = "zhang@example.com") -> bytes:
    """Write the notice that a mail came back, as RFC 3464 has it."""
    return (
        "From: MAILER-DAEMON@mx.example\r\nTo: gongkai@yunze.example\r\n"
        "Subject: Undelivered Mail Returned to Sender\r\nReturn-Path: <>\r\n"
        "Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nCould not be delivered.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; mx.example\r\n\r\n"
        f"Final-Recipient: rfc822; {to}\r\nAction: {action}\r\nStatus: 5.1.1\r\n"
        "Diagnostic-Code: smtp; 550 5.1.1 no such user\r\n\r\n"
        "--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
        f"Message-ID: {message_id}\r\n\r\n--b--\r\n"
    ).encode()


def make_box(organ: Organ, port: int, **more: object) -> Mailbox:
    """Give an organ a mailbox on a server here."""
    told = {
        "address": "gongkai@yunze.example",
        "host": "127.0.0.1",
        "port": port,
        "is_encrypted": False,
        "username": USER,
        "password_variable": "GONGKAI_MAILBOX_TEST",
        "since_on": MONDAY,
    }
    return Mailbox.objects.create(organ=organ, **told | more)
