"""What waits for somebody in publishing: to mend, to release, to fill."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from gongkai.law.review import ReviewState
from gongkai.organs.authority import Permission
from gongkai.publishing.models import Revision, Stage
from gongkai.publishing.selectors.history import REVISION
from gongkai.publishing.selectors.rhythm import columns_pressing
from gongkai.review.selectors import last_reviews

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.organs.authority import Actor
    from gongkai.publishing.selectors.rhythm import Staleness

_MOST = 50


class ItemWork(StrEnum):
    """What is to be done."""

    MEND = "修改退回的信息"
    RELEASE = "发布审核通过的信息"
    FILL = "更新栏目"


@dataclass(frozen=True, slots=True)
class ItemTask:
    """One task; `revision` for a wording, `staleness` for a column."""

    what: ItemWork
    title: str
    why: str
    revision: Revision | None = None
    staleness: Staleness | None = None


def item_tasks(actor: Actor, today: date) -> list[ItemTask]:
    """Give what waits for an actor; seven queries at most.

    Law: PUB-36, SITE-V4.
    """
    if not actor.reach(Permission.ITEM_EDIT):
        return []
    return [*_to_mend(actor), *_to_release(actor), *_to_fill(actor, today)]


def _to_mend(actor: Actor) -> Iterable[ItemTask]:
    drafts = list(_wordings(actor, Permission.ITEM_EDIT, Stage.DRAFT)[:_MOST])
    reviews = last_reviews(REVISION, [draft.pk for draft in drafts])
    for draft in drafts:
        review = reviews.get(draft.pk)
        is_back = review is not None and review.state == ReviewState.RETURNED.name
        if is_back and review is not None and review.drafter_id == actor.person_id:
            yield ItemTask(ItemWork.MEND, draft.title, "审核未通过，修改后重新送审", draft)


def _to_release(actor: Actor) -> Iterable[ItemTask]:
    approved = _wordings(actor, Permission.ITEM_PUBLISH, Stage.APPROVED)
    for revision in approved.filter(release_at=None)[:_MOST]:
        yield ItemTask(ItemWork.RELEASE, revision.title, "已经签发，等待发布", revision)


def _to_fill(actor: Actor, today: date) -> Iterable[ItemTask]:
    reach = actor.reach(Permission.ITEM_PUBLISH)
    for stale in columns_pressing(reach.q(unit=""), today) if reach else ():
        why = "已超过更新期限" if stale.is_late else "即将到更新期限"
        yield ItemTask(ItemWork.FILL, stale.column.name, why, staleness=stale)


def _wordings(actor: Actor, permission: Permission, stage: Stage) -> QuerySet[Revision]:
    reach = actor.reach(permission)
    mine = reach.q(organ="item__organ", unit="item__unit")
    found = Revision.objects.filter(mine, stage=stage, item__organ__is_active=True)
    return (
        found.select_related("item__column")
        .defer("body", "item__body")
        .order_by("-changed_at", "-pk")
    )
