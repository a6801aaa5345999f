"""Making a request of a mail: the request is entered and the mail filed on it, or neither."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.db import transaction

from gongkai.casework.application import Upload
from gongkai.casework.services.attaching import files_checked_first
from gongkai.casework.services.filing import request_enter
from gongkai.mail.services import mail_file_on

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from gongkai.casework.services.filing import Filed
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

KIND = "casework.request"


@files_checked_first
@transaction.atomic
def request_enter_from_mail(
    *,
    message_id: int,
    version: int,
    organ: Organ,
    enclosed: Sequence[tuple[str, UUID]] = (),
    uploads: Sequence[Upload] = (),
    by: Actor,
    today: date,
    **entered: Any,
) -> Filed:
    """Enter a request that came by e-mail, with what was enclosed, and file the mail on it.

    Args:
        message_id: The mail.
        version: Of the mail, as it was seen.
        organ: Whose request it is.
        enclosed: Names and numbers of the mail's stored attachments that belong to the request.
        uploads: What else belongs to it.
        by: Who enters it.
        today: The day.
        entered: What `request_enter` takes besides.

    Raises:
        MessageUnknown, Overtaken, MailRefusal: the mail cannot be filed; nothing is entered.
        NotAllowed, ApplicationIncomplete, ReceiptNotConfirmed, Refusal: as `request_enter`.

    Law: 条例 arts 29, 31; LAW-29-2, LAW-31-3, CLK-8, CLK-9.
    """
    came = [Upload(name, kind="application", stored=str(number)) for name, number in enclosed]
    # They are checked, and their streams are at their end.
    given = [replace(upload, stream=None) for upload in uploads]
    filed = request_enter(organ=organ, uploads=[*came, *given], by=by, today=today, **entered)
    mail_file_on(
        message_id=message_id,
        version=version,
        subject_kind=KIND,
        subject_id=filed.request.pk,
        by=by,
    )
    return filed
