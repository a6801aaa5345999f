"""Letting approved wordings out at the instant that was set for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.journal.overtaken import Overtaken
from gongkai.organs.authority import Actor, Permission
from gongkai.publishing import verbs
from gongkai.publishing.models import Revision, Stage
from gongkai.publishing.refusals import PublishingRefusal, ReleaseTimePast
from gongkai.publishing.services.releasing import revision_release
from gongkai.publishing.services.storing import revision_taken, tell
from gongkai.publishing.stages import RevisionAct
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date, datetime


@transaction.atomic
def revision_schedule(
    *,
    revision_id: int,
    version: int,
    release_at: datetime | None,
    by: Actor,
    today: date,  # noqa: ARG001 - every act is told its day; this one looks at the instant
) -> Revision:
    """Set the instant at which an approved wording goes out by itself; None waits for a person.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not publish.
        Overtaken: someone else was earlier.
        PublishingRefusal: it is not approved, or the instant is past.
    """
    revision = revision_taken(revision_id, version, by, Permission.ITEM_PUBLISH)
    revision.stage = RevisionAct.SCHEDULE.after(revision.stage)
    if release_at is not None and release_at <= now():
        raise ReleaseTimePast("发布时间须晚于现在，需要立即发布的请直接发布。")
    revision.release_at, revision.changed_at = release_at, now()
    revision.save(update_fields=["release_at", "changed_at"])
    after = {"revision": revision.number, "at": release_at.isoformat() if release_at else ""}
    tell(revision.item, verbs.REVISION_SCHEDULED, by, Permission.ITEM_PUBLISH, after=after)
    return revision


def revisions_release_due() -> int:
    """Release every approved wording whose time has come; give how many.

    One that is not fit any more stays in, waits for a person from then on, and the journal says
    why.
    """
    due = Revision.objects.filter(stage=Stage.APPROVED, release_at__lte=now())
    return sum(_is_released(revision) for revision in due.order_by("release_at", "pk"))


def _is_released(revision: Revision) -> bool:
    seen = {"revision_id": revision.pk, "version": revision.version}
    try:
        revision_release(**seen, by=Actor.system(), today=now().date())
    except Overtaken:  # a person was a moment earlier
        return False
    except PublishingRefusal as refusal:
        _held(revision, str(refusal))
        return False
    return True


@transaction.atomic
def _held(revision: Revision, reason: str) -> None:
    system = Actor.system()
    try:
        taken = revision_taken(revision.pk, revision.version, system, Permission.ITEM_PUBLISH)
    except Overtaken:
        return
    taken.release_at = None
    taken.save(update_fields=["release_at"])
    after = {"revision": taken.number}
    permission = Permission.ITEM_PUBLISH
    tell(taken.item, verbs.REVISION_HELD, system, permission, after=after, reason=reason)
