"""Striking people out of the mail of a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from gongkai.files.services import file_discard
from gongkai.mail.models import Message, MessageFile

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor

ERASED = "（已删除）"


@transaction.atomic
def mails_erase(*, subject_kind: str, subject_id: int, by: Actor) -> int:
    """Delete what the mails of a record say and who wrote them; that they were stays.

    Originals and attachments go too, except attachments that hang on the record itself.

    Returns:
        The number of mails.

    Law: 个人信息保护法 art 47; SITE-16.
    """
    mails = Message.objects.filter(subject_kind=subject_kind, subject_id=subject_id)
    numbers = list(mails.values_list("pk", flat=True))
    links = MessageFile.objects.filter(message__in=numbers)
    files = {
        *mails.exclude(raw=None).values_list("raw", flat=True),
        *links.exclude(file=None).values_list("file", flat=True),
    }
    mails.update(
        sender=ERASED,
        recipient=ERASED,
        subject=ERASED,
        text="",
        html="",
        raw=None,
        warnings=[],
        version=F("version") + 1,
    )
    links.delete()
    for number in files:
        if number is not None:
            file_discard(file_id=number, by=by, reason="删除申请人身份信息")
    return len(numbers)
