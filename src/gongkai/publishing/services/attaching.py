"""The files and pictures of a draft: added without what they carry unseen, named, removed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from django.db import transaction

from gongkai.files.content.media import media_type_of
from gongkai.files.names import clean_name
from gongkai.files.receiving import received
from gongkai.files.services import file_checked, file_keep
from gongkai.files.traces import traces_of, without
from gongkai.organs.authority import Permission
from gongkai.publishing import verbs
from gongkai.publishing.cleaning import picture_address
from gongkai.publishing.models import Attachment
from gongkai.publishing.refusals import ItemIncomplete, ItemUnknown, TracesUndecided
from gongkai.publishing.services.storing import revision_taken, tell
from gongkai.publishing.stages import RevisionAct

if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import BinaryIO

    from gongkai.files.services import Checked
    from gongkai.files.traces import Trace
    from gongkai.organs.authority import Actor
    from gongkai.publishing.models import Revision

MOST = 100
"""So many attachments a wording may have."""

_PICTURES = frozenset({"image/jpeg", "image/png"})
_LONGEST = 200


def attachment_add(
    *,
    revision_id: int,
    version: int,
    upload: BinaryIO,
    name: str,
    alt: str = "",
    is_inline: bool = False,
    taken_out: Collection[str] = (),
    kept: Collection[str] = (),
    by: Actor,
) -> Attachment:
    """Add a file to a draft, without what it carries unseen.

    What changes no content is taken out always. Of what would change it, each kind must have been
    decided on: nothing hidden goes out because nobody looked.

    Args:
        revision_id: Which draft.
        version: The version that the actor saw.
        upload: The file, read from where it stands.
        name: Its name as its owner's machine gives it.
        alt: What a picture shows, for those who do not see it.
        is_inline: Whether it is a picture inside the text.
        taken_out: The kinds of `gongkai.files.traces` that are taken out because somebody said so.
        kept: The kinds that stay because somebody said so.
        by: The editor.

    Raises:
        FileRefused: it is no file that is taken, or something cannot be taken out of it.
        TracesUndecided: it carries more than was decided on; with the list.
        ItemUnknown: there is no such draft, or the actor may not see it.
        NotAllowed: the actor may not edit it.
        Overtaken: someone else was earlier.
        PublishingRefusal: it is no draft, has too many files, or a picture says nothing.

    Law: 条例 art 14; PUB-38, SITE-16.
    """
    shown = clean_name(name)
    with received(upload) as taken:
        media_type = media_type_of(shown)
        found = traces_of(taken.stream, media_type)
        _decided(found, {*taken_out, *kept})
        clean = without(taken.stream, media_type, taken_out)
    with file_checked(upload=io.BytesIO(clean), name=shown) as checked:
        words = _words(alt, is_picture=checked.content.media_type in _PICTURES)
        if is_inline and checked.content.media_type not in _PICTURES:
            raise ItemIncomplete("file", "正文中只能插入jpg或者png图片，其他文件请作为附件上传。")
        told = {"alt": words, "is_inline": is_inline}
        left = {one.code for one in found if one.changes_content and one.code not in taken_out}
        draft = (revision_id, version)
        return _kept(draft, checked, told, kept=sorted(left), by=by)


@transaction.atomic
def attachment_change(
    *, attachment_id: int, version: int, name: str, alt: str, by: Actor
) -> Attachment:
    """Name an attachment of a draft anew, or say anew what a picture shows.

    Args:
        attachment_id: Which one.
        version: The version of its draft that the actor saw.
        name: Its name with its ending, which stays the file's own.
        alt: What a picture shows.
        by: The editor.

    Raises:
        ItemUnknown, NotAllowed, Overtaken, PublishingRefusal: as for `attachment_add`.
        FileRefused: the name is none.

    Law: PUB-38.
    """
    attachment = _taken(attachment_id, version, by)
    ending = clean_name(attachment.file.name).rpartition(".")[2]
    stem = name.strip().removesuffix(f".{ending}")
    attachment.name = clean_name(f"{stem}.{ending}")
    attachment.alt = _words(alt, is_picture=attachment.file.media_type in _PICTURES)
    attachment.save(update_fields=["name", "alt"])
    _tell(attachment, verbs.ATTACHMENT_CHANGED, by)
    return attachment


@transaction.atomic
def attachment_remove(*, attachment_id: int, version: int, by: Actor) -> Revision:
    """Remove an attachment from a draft; the wordings before it keep theirs.

    Raises:
        ItemUnknown, NotAllowed, Overtaken: as for `attachment_add`.
        PublishingRefusal: it is no draft, or the picture still stands in its text.
    """
    attachment = _taken(attachment_id, version, by)
    if picture_address(attachment.file_id) in attachment.revision.body:
        raise ItemIncomplete("body", f"正文中还有图片“{attachment.name}”，请先从正文中删去。")
    _tell(attachment, verbs.ATTACHMENT_REMOVED, by)
    attachment.delete()
    return attachment.revision


def _decided(found: Collection[Trace], decided: Collection[str]) -> None:
    if any(one.changes_content and one.code not in decided for one in found):
        raise TracesUndecided(tuple(found))


def _words(alt: str, *, is_picture: bool) -> str:
    words = " ".join(alt.split())
    if is_picture and not words:
        raise ItemIncomplete("alt", "请填写图片的替代文字，说明图片的内容。")
    if len(words) > _LONGEST:
        raise ItemIncomplete("alt", f"替代文字不能超过{_LONGEST}字，请缩短。")
    return words


@transaction.atomic
def _kept(
    draft: tuple[int, int], checked: Checked, told: dict[str, Any], *, kept: list[str], by: Actor
) -> Attachment:
    revision = revision_taken(*draft, by, Permission.ITEM_EDIT)
    RevisionAct.CHANGE.after(revision.stage)
    places = list(revision.attachments.values_list("position", flat=True))
    if len(places) >= MOST:
        raise ItemIncomplete("file", f"一条信息最多有{MOST}个附件，请合并后上传。")
    attachment = Attachment.objects.create(
        revision=revision,
        file=file_keep(organ=revision.item.organ, checked=checked, by=by),
        name=checked.name,
        position=max(places, default=0) + 1,
        **told,
    )
    _tell(attachment, verbs.ATTACHMENT_ADDED, by, kept=kept)
    return attachment


def _taken(attachment_id: int, version: int, by: Actor) -> Attachment:
    found = Attachment.objects.filter(pk=attachment_id).values_list("revision_id", flat=True)
    revision_id = found.first()
    if revision_id is None:
        raise ItemUnknown
    revision = revision_taken(revision_id, version, by, Permission.ITEM_EDIT)
    RevisionAct.CHANGE.after(revision.stage)
    attachment = Attachment.objects.select_related("file").filter(pk=attachment_id).first()
    if attachment is None:  # removed while this one waited for its turn
        raise ItemUnknown
    attachment.revision = revision
    return attachment


def _tell(attachment: Attachment, verb_code: str, by: Actor, **more: Any) -> None:
    file, revision = attachment.file, attachment.revision
    after = {"revision": revision.number, "file": str(file.pk), "sha256": file.sha256} | more
    tell(revision.item, verb_code, by, Permission.ITEM_EDIT, after=after)
