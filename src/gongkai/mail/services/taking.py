"""Taking a mail in: read, its attachments inspected, kept with its original, or none of it.

The same mail is taken once, however often it comes: it is known by the digest of its original.
"""

from __future__ import annotations

import hashlib
import io
from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple

from django.conf import settings
from django.db import IntegrityError, transaction

from gongkai.files.services import FileRefused, file_checked, file_keep, original_checked
from gongkai.journal.record import Target, record
from gongkai.mail.correspondents import correspondent_of
from gongkai.mail.models import Mailbox, Message, MessageFile
from gongkai.mail.reading import read
from gongkai.mail.refusals import MailRefusal
from gongkai.mail.services.bouncing import bounces_noted
from gongkai.mail.services.matching import Match, match_of
from gongkai.mail.verbs import KEPT
from gongkai.organs.authority import Actor, Permission, Place
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from gongkai.files.services import Checked
    from gongkai.mail.reading import Attached, Letter
    from gongkai.organs.models import Organ

_MEGABYTE = 1024 * 1024
ORIGINAL = "邮件原件.eml"
_LONGEST_NAME, _LONGEST_REFUSAL = 200, 200
_OWN = "这封邮件来自本机关自己的邮箱，没有作为来信处理。"


class _Enclosed(NamedTuple):
    """An attachment, inspected, or why it is not taken."""

    name: str
    checked: Checked | None
    refused: str = ""


def mail_take(
    *,
    organ: Organ,
    raw: bytes,
    by: Actor,
    warnings: Sequence[str] = (),
    came_at: datetime | None = None,
) -> Message:
    """Take in a mail that came to an organ, out of a mailbox or as a file.

    What belongs to a record by its thread, our tag or a number in its subject is filed there;
    what a machine wrote stands apart; all else waits in the tray. A notice that a mail came back
    is told to the mail's record.

    Args:
        organ: Whose mail it is.
        raw: The whole mail as it came.
        by: Who brings it: the system, or a person who handles mail.
        warnings: What whoever handles it has to know besides what is found in it.
        came_at: When it got into the mailbox.

    Returns:
        The mail; the one that is kept already where it is the same.

    Raises:
        NotAllowed: the actor does not handle the organ's mail.
        MailRefusal: it is too large.
        FileRefused: it is empty.
    """
    if not by.is_system:
        by.require(Permission.MAIL_HANDLE, Place(organ.path))
    if len(raw) > settings.MAIL_MEGABYTES * _MEGABYTE:
        raise MailRefusal(f"邮件超过{settings.MAIL_MEGABYTES}兆字节，请只保留需要的附件后上传。")
    digest = hashlib.sha256(raw).hexdigest()
    same = Message.objects.filter(organ=organ, digest=digest)
    if known := same.first():
        return known
    letter = read(raw)
    with ExitStack() as open_files:
        checked = original_checked(
            upload=io.BytesIO(raw),
            name=ORIGINAL,
            media_type="message/rfc822",
        )
        original = open_files.enter_context(checked)
        enclosed = [_inspected(one, open_files) for one in letter.attachments]
        try:
            return _kept(organ, letter, original, enclosed, digest, tuple(warnings), came_at, by)
        except IntegrityError:  # another process has just kept it
            return same.get()


def _inspected(attached: Attached, open_files: ExitStack) -> _Enclosed:
    name = attached.name[:_LONGEST_NAME]
    try:
        content = file_checked(upload=io.BytesIO(attached.content), name=name)
        return _Enclosed(name, open_files.enter_context(content))
    except FileRefused as refusal:
        return _Enclosed(name, None, str(refusal)[:_LONGEST_REFUSAL])


@transaction.atomic
def _kept(  # noqa: PLR0917  # one call, above
    organ: Organ,
    letter: Letter,
    original: Checked,
    enclosed: Sequence[_Enclosed],
    digest: str,
    warnings: tuple[str, ...],
    came_at: datetime | None,
    by: Actor,
) -> Message:
    is_own = Mailbox.objects.filter(organ=organ, address__iexact=letter.sender).exists()
    match = match_of(organ, letter)
    stage = _stage(letter, match, is_own=is_own)
    message = Message.objects.create(
        organ=organ,
        direction=Message.Direction.IN,
        stage=stage,
        message_id=letter.message_id,
        references=" ".join(letter.references),
        digest=digest,
        sender=letter.sender,
        recipient=letter.recipient,
        subject=letter.subject,
        text=letter.text,
        subject_kind=match.kind,
        subject_id=match.number,
        warnings=[*warnings, *letter.warnings, *match.warnings, *([_OWN] if is_own else [])],
        raw=file_keep(organ=organ, checked=original, by=by),
        dated_at=letter.dated_at,
        kept_at=came_at or now(),
    )
    for one in enclosed:
        file = file_keep(organ=organ, checked=one.checked, by=by) if one.checked else None
        MessageFile.objects.create(message=message, name=one.name, file=file, refused=one.refused)
    record(
        chain=organ.code,
        verb_code=KEPT.code,
        target=Target("mail.message", message.pk),
        author=by.author(Permission.MAIL_HANDLE, Place(organ.path)),
        after={"stage": stage, "subject_kind": match.kind, "subject_id": match.number},
    )
    if letter.bounce:
        bounces_noted(letter.bounce, organ, by=by)
    elif stage == Message.Stage.FILED:
        arrived(message)
    return message


def _stage(letter: Letter, match: Match, *, is_own: bool) -> Message.Stage:
    if letter.is_automatic or letter.bounce or is_own:
        return Message.Stage.AUTOMATIC
    return Message.Stage.WAITING if match.number is None else Message.Stage.FILED


def arrived(message: Message) -> None:
    """Tell the room of a record that a mail was filed on it."""
    correspondent = correspondent_of(message.subject_kind)
    if correspondent and message.subject_id is not None:
        correspondent.arrived(message.subject_id, message=message)
