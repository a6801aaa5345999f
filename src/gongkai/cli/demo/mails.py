"""Mail of the last days: one to be filed, one of a case, an automatic reply, one returned."""

from __future__ import annotations

from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING

from gongkai.cli.demo.matter import HEAD, OFFICER
from gongkai.mail.models import Message
from gongkai.mail.services import mail_take, mailbox_set
from gongkai.today import now, today

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from gongkai.cli.demo.matter import Matter, Office

_BOX = "xxgk@gaj.yunze.example"
_SET_UP, _CAME = 40, 1  # working days ago
_FILED_ON, _RETURNED_OF = "我家附近的情况", "冬季道路除雪融冰预案"
_RETURNED = """\
From: MAILER-DAEMON@gaj.yunze.example
To: {box}
Date: {date}
Subject: Undelivered Mail Returned to Sender
Message-ID: <returned.1@gaj.yunze.example>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="part"

--part
Content-Type: text/plain; charset=utf-8

The mail could not be delivered.

--part
Content-Type: message/delivery-status

Reporting-MTA: dns; gaj.yunze.example

Final-Recipient: rfc822; {to}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 user unknown

--part
Content-Type: text/rfc822-headers

Message-ID: {message_id}
To: {to}

--part--
"""


def mail_courses(office: Office) -> Iterator[tuple[date, Iterator[date]]]:
    """Give the setting up of the mailbox and the mails with their days."""
    yield office.days.ago(_SET_UP), _box_set(office)
    yield office.days.ago(_CAME), _came(office)


def _box_set(office: Office) -> Iterator[date]:
    """Set a mailbox up which is not read: the demonstration has no mail server."""
    mailbox_set(
        organ=office.organ,
        address=_BOX,
        host="imap.gaj.yunze.example",
        port=993,
        username=_BOX,
        password_variable="GONGKAI_MAILBOX_XXGK",  # noqa: S106  # its name only
        since_on=today(),
        is_read=False,
        by=office.actor(HEAD),
    )
    yield from ()


def _came(office: Office) -> Iterator[date]:
    filed_on, returned_of = office.requests[_FILED_ON], office.requests[_RETURNED_OF]
    for raw in (_application(), _of_case(filed_on), _automatic(filed_on), _returned(returned_of)):
        if raw:
            mail_take(organ=office.organ, raw=raw, by=office.actor(OFFICER))
    yield from ()


def _application() -> bytes:
    return _letter(
        "lvsuo@mail.example",
        "申请公开停车收费备案材料",
        "贵局：\n\n我所受委托申请公开2025年度路内停车位设置的备案材料，请以电子文件提供。\n\n"
        "云泽致远律师事务所\n联系电话：0000-5000003\n",
    )


def _of_case(matter: Matter) -> bytes:
    number = matter.request.number
    return _letter(
        f"shenqing{matter.number}@mail.example",
        f"回复：补正告知（{number}）",
        "我要的是2026年第三季度云泽市中山路派出所辖区的治安巡逻安排，请继续办理。\n",
    )


def _automatic(matter: Matter) -> bytes:
    sender = f"shenqing{matter.number}@mail.example"
    return _letter(sender, "自动回复：外出", "您好，我正在外出，将尽快回复。\n", automatic=True)


def _returned(matter: Matter) -> bytes:
    """Give the notice that the last mail to an applicant came back; nothing where none went."""
    sent = Message.objects.filter(
        direction=Message.Direction.OUT,
        subject_kind="casework.request",
        subject_id=matter.request.pk,
    ).last()
    if sent is None:
        return b""
    told = {"box": _BOX, "date": format_datetime(now()), "to": sent.recipient}
    return _RETURNED.format(message_id=sent.message_id, **told).encode()


def _letter(sender: str, subject: str, text: str, *, automatic: bool = False) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, _BOX, subject
    mail["Date"] = format_datetime(now())
    mail["Message-ID"] = f"<{len(text)}.{subject.encode().hex()[:16]}@mail.example>"
    if automatic:
        mail["Auto-Submitted"] = "auto-replied"
    mail.set_content(text)
    return mail.as_bytes()
