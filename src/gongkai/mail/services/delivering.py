"""Handing a mail to the mail server, at least once, always under the same Message-ID.

The server's word comes before the row's: whoever is cut off between the two sends once more, and
the same Message-ID lets the receiving side know the second for the first. The other order could
lose a mail, which the law counts from.
"""

from __future__ import annotations

import re
import smtplib
from datetime import timedelta
from typing import TYPE_CHECKING

from django.core.files.storage import default_storage
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import F

from gongkai.files.models import FileState
from gongkai.journal.record import Target, record
from gongkai.mail.correspondents import correspondent_of
from gongkai.mail.identifiers import masked_address, tagged
from gongkai.mail.models import Mailbox, Message
from gongkai.mail.refusals import MailRefusal, ServerTrouble
from gongkai.mail.services.permitted import message_taken
from gongkai.mail.services.sending import planned
from gongkai.mail.verbs import BOUNCED, FAILED, RESENT, SENT
from gongkai.organs.authority import Actor
from gongkai.today import now

if TYPE_CHECKING:
    from gongkai.journal.verbs import Verb

KIND = "mail.message"
GIVEN_UP_AFTER = timedelta(days=3)
_LONGEST_REASON = 300
_ADDRESS = re.compile(r"[^\s<>@,;:()]{1,64}@[^\s<>@,;:()]{1,255}")
_PERMANENT = 500


def mail_deliver(*, message_id: int) -> None:
    """Send a mail that waits to be sent; any other, and one that is gone, needs nothing.

    A server that refuses the addressee for good has bounced the mail at once. Any other trouble is
    kept with the mail in one sentence and tried again, for three days.

    Raises:
        ServerTrouble: it could not be sent now.
    """
    message = Message.objects.select_related("organ").filter(pk=message_id).first()
    if message is None or message.stage != Message.Stage.QUEUED:
        return
    try:
        _handed_over(message)
    except smtplib.SMTPRecipientsRefused as refused:
        _refused(message, refused)
    except (OSError, smtplib.SMTPException, ValueError) as error:
        _put_off(message, error)
    else:
        _ended(message, Message.Stage.SENT, SENT)


def _handed_over(message: Message) -> None:
    box = Mailbox.objects.filter(organ=message.organ).order_by("-is_sender", "pk").first()
    mail = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text,
        from_email=message.sender,
        to=[message.recipient],
        reply_to=[_reply_to(box, message)] if box else None,
        headers=_headers(message),
    )
    if message.html:
        mail.attach_alternative(message.html, "text/html")
    for enclosed in message.files.select_related("file"):
        if enclosed.file is None or enclosed.file.state != FileState.CLEAN:
            raise ServerTrouble(f"附件“{enclosed.name}”还没有通过安全检查，将自动重试。")
        with default_storage.open(enclosed.file.key) as content:
            mail.attach(enclosed.name, content.read(), enclosed.file.media_type)
    mail.send()


def _reply_to(box: Mailbox, message: Message) -> str:
    return tagged(box.address, message.message_id) if box.has_tags else box.address


def _headers(message: Message) -> dict[str, str]:
    """Give the headers; no machine shall answer a mail that a machine wrote (RFC 3834)."""
    told = {
        "Message-ID": message.message_id,
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
    }
    if message.references:
        told |= {
            "References": message.references,
            "In-Reply-To": message.references.rpartition(" ")[2],
        }
    return told


def _refused(message: Message, refused: smtplib.SMTPRecipientsRefused) -> None:
    code, said = next(iter(refused.recipients.values()), (_PERMANENT, b""))
    if code < _PERMANENT:
        _put_off(message, refused)
        return
    mail_bounce(message=message, reason=f"{code} {_plain(said)}")


def _put_off(message: Message, error: Exception) -> None:
    """Keep why it could not be sent; after three days it has failed.

    Raises:
        ServerTrouble: it is tried again.
    """
    sentence = _sentence(error)
    if now() - message.kept_at > GIVEN_UP_AFTER:
        _ended(
            message, Message.Stage.FAILED, FAILED, f"{sentence}已停止重试，请改用其他方式告知。"
        )
        return
    sentence += "系统将自动重试。"
    Message.objects.filter(pk=message.pk, stage=Message.Stage.QUEUED).update(reason=sentence)
    raise ServerTrouble(sentence) from error


def _sentence(error: Exception) -> str:
    if isinstance(error, ServerTrouble):
        return str(error)
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return "邮件服务器不接受用户名或者口令，请核对发信设置。"
    if isinstance(error, smtplib.SMTPResponseException):
        return f"邮件服务器没有接收邮件（{error.smtp_code}）。"
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return "收件人的邮件服务器暂时没有接收邮件。"
    if isinstance(error, ValueError):
        return "邮件的地址或者主题含有不能发送的字符。"
    return "无法连接邮件服务器。"


@transaction.atomic
def mail_bounce(*, message: Message, reason: str) -> bool:
    """Note that a mail came back, and tell the room of its record, which undoes what it must.

    Servers like to repeat the address in what they say; it is masked, for this is kept for good.

    Returns:
        Whether it is news.

    Law: CLK-6.
    Interpretation: a mail that came back never got into the addressee's system, so it serves
        nothing (民事诉讼法 art 90 by analogy).
    """
    told = _ADDRESS.sub(lambda found: masked_address(found[0]), reason)
    won = _ended(message, Message.Stage.BOUNCED, BOUNCED, told)
    correspondent = correspondent_of(message.subject_kind)
    if won and correspondent and message.subject_id is not None:
        correspondent.bounced(message.subject_id, message=message)
    return won


@transaction.atomic
def mail_resend(*, message_id: int, version: int, by: Actor) -> Message:
    """Send once more what failed.

    Raises:
        MessageUnknown, NotAllowed, Overtaken.
        MailRefusal: it did not fail, or its address cannot be one.
    """
    message = message_taken(message_id=message_id, version=version, by=by)
    if message.stage != Message.Stage.FAILED:
        raise MailRefusal("只有发送失败的邮件可以重新发送。")
    changed = Message.objects.filter(pk=message.pk, version=version)
    changed.update(stage=Message.Stage.QUEUED, reason="", kept_at=now(), version=F("version") + 1)
    _recorded(message, RESENT, by)
    planned(message)
    return message


@transaction.atomic
def _ended(message: Message, stage: Message.Stage, verb: Verb, reason: str = "") -> bool:
    """Set how a mail ended, unless it has already."""
    open_stages = [Message.Stage.QUEUED]
    if stage == Message.Stage.BOUNCED:
        open_stages.append(Message.Stage.SENT)
    message.reason = reason[:_LONGEST_REASON]
    won = Message.objects.filter(pk=message.pk, stage__in=open_stages).update(
        stage=stage, reason=message.reason, version=F("version") + 1
    )
    if won:
        message.stage = stage
        _recorded(message, verb, Actor.system())
    return bool(won)


def _recorded(message: Message, verb: Verb, by: Actor) -> None:
    record(
        chain=message.organ.code,
        verb_code=verb.code,
        target=Target(KIND, message.pk),
        author=by.author(),
        after={"subject_kind": message.subject_kind, "subject_id": message.subject_id},
    )


def _plain(said: bytes | str) -> str:
    told = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return " ".join(told.split())
