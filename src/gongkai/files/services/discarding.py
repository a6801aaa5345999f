"""Deleting files that nothing needs: identity papers above all are not kept for nothing.

Row and content go; the journal keeps that there was a file, its kind, size and digest, and when it
was deleted, but no name. What a room points at with a foreign key is never deleted here.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Exists, ManyToOneRel, OuterRef, ProtectedError, QuerySet

from gongkai.files.models import StoredFile
from gongkai.files.verbs import DISCARDED
from gongkai.journal.record import Target, record
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from uuid import UUID

    from gongkai.organs.authority import Actor

UNUSED = timedelta(days=2)
"""So long an upload waits to be used, unless it is renewed."""


@transaction.atomic
def file_discard(*, file_id: UUID, by: Actor, reason: str = "") -> bool:
    """Delete a file to which nothing points; the caller has asked whether the actor may.

    Returns:
        Whether it was deleted: a file that is in use, or gone already, stays as it is.

    Law: 个人信息保护法 art 47; SITE-16.
    """
    file = StoredFile.objects.select_related("organ").filter(pk=file_id).first()
    if file is None:
        return False
    try:
        file.delete()
    except ProtectedError:
        return False
    record(
        chain=file.organ.code,
        verb_code=DISCARDED,
        target=Target("files.file", str(file_id)),
        author=by.author(),
        reason=reason,
    )
    # After the commit, for a change undone needs its content; what a lost process leaves behind
    # the sweep takes away.
    transaction.on_commit(partial(default_storage.delete, file.key))
    return True


@transaction.atomic
def files_renew(*, file_ids: Collection[UUID], until: datetime) -> None:
    """Keep files that are not used yet for longer: somebody still works with them."""
    # Not at every keystroke that keeps a draft: a day more or less does not matter.
    stale = StoredFile.objects.filter(pk__in=file_ids, kept_until__lt=until - timedelta(days=1))
    stale.update(kept_until=until)


def files_discard_unused(*, by: Actor) -> int:
    """Delete the files to which nothing points and which nobody has renewed in time.

    Returns:
        The number of files deleted.
    """
    stale = _unused().filter(kept_until__lt=now()).values_list("pk", flat=True)
    return sum(file_discard(file_id=pk, by=by, reason="上传后未使用") for pk in list(stale))


def _unused() -> QuerySet[StoredFile]:
    """Ask for the files to which no row of any room points: every foreign key is asked."""
    found = StoredFile.objects.all()
    for relation in StoredFile._meta.get_fields(include_hidden=True):  # noqa: SLF001  # Django's documented way
        if not isinstance(relation, ManyToOneRel):
            continue
        column = relation.field.name
        users = relation.related_model._default_manager.filter(**{column: OuterRef("pk")})  # noqa: SLF001
        found = found.exclude(Exists(users))
    return found
