"""Writing a mail: its row stands or falls with the change that wants it, a job sends it after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from gongkai.mail.identifiers import new_message_id
from gongkai.mail.models import Mailbox, Message, MessageFile
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.files.models import StoredFile
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

NO_ADDRESS = "收件人的电子邮箱地址不正确，请核对后改用其他方式告知。"
_THREAD = 10
_LONGEST_SUBJECT, _LONGEST_ADDRESS = 500, 320


@transaction.atomic
def mail_send(
    *,
    organ: Organ,
    to: str,
    subject: str,
    text: str,
    html: str = "",
    subject_kind: str = "",
    subject_id: int | None = None,
    files: Sequence[StoredFile] = (),
    by: Actor | None = None,
) -> Message:
    """Have a mail sent once the caller's transaction is kept.

    An address that cannot be one refuses nothing: an act is not undone for want of a mail. The
    mail stands as failed, and its record shows it.

    Args:
        organ: Who writes.
        to: One address.
        subject: One line.
        text: What it says.
        html: The same as a page; "" for the text alone.
        subject_kind: Kind of the record that it belongs to, `casework.request`.
        subject_id: Its number.
        files: What is enclosed.
        by: Who has it sent; None for the system.

    Returns:
        The mail, QUEUED, or FAILED where the address cannot be one.
    """
    message = Message.objects.create(
        organ=organ,
        direction=Message.Direction.OUT,
        stage=Message.Stage.QUEUED if _is_address(to) else Message.Stage.FAILED,
        reason="" if _is_address(to) else NO_ADDRESS,
        message_id=new_message_id(subject_kind, subject_id, sender_of(organ)),
        references=_thread(subject_kind, subject_id),
        sender=sender_of(organ)[:_LONGEST_ADDRESS],
        recipient=" ".join(to.split())[:_LONGEST_ADDRESS],
        subject=" ".join(subject.split())[:_LONGEST_SUBJECT],
        text=text,
        html=html,
        subject_kind=subject_kind,
        subject_id=subject_id,
        kept_at=now(),
        handled_by_id=by.person_id if by else None,
    )
    MessageFile.objects.bulk_create(
        MessageFile(message=message, name=file.name, file=file) for file in files
    )
    if message.stage == Message.Stage.QUEUED:
        planned(message)
    return message


def planned(message: Message) -> None:
    """Have a job deliver a mail."""
    from gongkai.mail.tasks import deliver  # jobs call services, so it cannot stand above

    deliver.enqueue(message.pk)


def sender_of(organ: Organ) -> str:
    """Give the address from which an organ's mail goes out: its own, or the deployment's."""
    own = Mailbox.objects.filter(organ=organ, is_sender=True).first()
    return own.address if own else str(settings.DEFAULT_FROM_EMAIL)


def _thread(kind: str, number: int | None) -> str:
    """Give what went before about the same record, so that mail readers show it as one thread."""
    if not kind or number is None:
        return ""
    before = Message.objects.filter(subject_kind=kind, subject_id=number)
    latest = before.order_by("-pk").values_list("message_id", flat=True)[:_THREAD]
    return " ".join(reversed(list(latest)))


def _is_address(written: str) -> bool:
    try:
        validate_email(written)
    except ValidationError:
        return False
    return True
