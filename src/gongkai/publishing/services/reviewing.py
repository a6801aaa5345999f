"""Putting a wording up for review, and what the review does to it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F

from gongkai.organs.authority import Permission
from gongkai.publishing import verbs
from gongkai.publishing.cleaning import bare_text
from gongkai.publishing.models import Revision
from gongkai.publishing.selectors.columns import column_names, slugs_up_from
from gongkai.publishing.selectors.history import CONTENT_NAMES, REVISION, words_of
from gongkai.publishing.services.checking import column_fits, fit_to_submit
from gongkai.publishing.services.storing import item_locked, revision_taken, tell
from gongkai.publishing.stages import RevisionAct
from gongkai.review.services import review_submit
from gongkai.review.subjects import Subject, register_subject
from gongkai.text.personal_data import mask_text
from gongkai.today import now

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.review.models import Review

_LABEL = 200
_DIGEST = 12


@transaction.atomic
def revision_submit(*, revision_id: int, version: int, by: Actor, today: date) -> Review:
    """Put a draft up for review by the chain of its column.

    Raises:
        ItemUnknown: there is none, or the actor may not see it.
        NotAllowed: the actor may not edit it.
        Overtaken: someone else was earlier.
        PublishingRefusal: it is no draft, or is not fit to be public.
        ReviewRefusal: the chain cannot be followed.

    Law: 条例 art 17; LAW-17-1, PUB-35, PUB-36, PUB-38.
    """
    revision = revision_taken(revision_id, version, by, Permission.ITEM_EDIT)
    item = revision.item
    revision.stage = RevisionAct.SUBMIT.after(revision.stage)
    column_fits(item.column, item.organ, item.unit)
    fit_to_submit(revision, today=today)
    revision.changed_at = now()
    revision.save(update_fields=["stage", "changed_at"])
    review = review_submit(
        subject_kind=REVISION,
        subject_id=revision.pk,
        subject_label=mask_text(revision.title)[:_LABEL],
        organ=item.organ,
        unit=item.unit,
        variants=slugs_up_from(item.column),
        by=by,
        today=today,
    )
    after = {"revision": revision.number}
    tell(item, verbs.REVISION_SUBMITTED, by, Permission.ITEM_EDIT, after=after)
    return review


def revision_content(revision_id: int) -> dict[str, Any]:
    """Give what is reviewed of a wording: its text to be read, its markup by digest.

    Law: PUB-35.
    """
    found = Revision.objects.select_related("item__column").get(pk=revision_id)
    told = {"column": found.item.column.name, **words_of(found)}
    markup = sha256(found.body.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]
    return told | {"body": bare_text(found.body), "markup": markup}


def revision_approved(revision_id: int, /, *, review: Review, by: Actor, today: date) -> None:
    """Let a wording wait for its release once it is signed.

    Law: PUB-35.
    """
    del review, today
    _decided(revision_id, RevisionAct.APPROVE, verbs.REVISION_APPROVED, by, "")


def revision_returned(revision_id: int, /, *, review: Review, reason: str, by: Actor) -> None:
    """Open a returned wording to its drafter again."""
    del review
    _decided(revision_id, RevisionAct.REOPEN, verbs.REVISION_RETURNED, by, reason)


def revision_recalled(revision_id: int, /, *, review: Review, by: Actor) -> None:
    """Open a recalled wording to its drafter again."""
    del review
    _decided(revision_id, RevisionAct.REOPEN, verbs.REVISION_RECALLED, by, "")


def _decided(revision_id: int, act: RevisionAct, verb: str, by: Actor, reason: str) -> None:
    revision = Revision.objects.select_related("item__organ", "item__unit").get(pk=revision_id)
    item_locked(revision.item_id)
    revision.refresh_from_db(fields=["stage"])
    stage = act.after(revision.stage)
    Revision.objects.filter(pk=revision.pk).update(
        stage=stage, changed_at=now(), version=F("version") + 1
    )
    after = {"revision": revision.number}
    tell(revision.item, verb, by, Permission.REVIEW_DECIDE, after=after, reason=reason)


register_subject(
    Subject(
        kind=REVISION,
        label="信息",
        content=revision_content,
        approved=revision_approved,
        returned=revision_returned,
        recalled=revision_recalled,
        submits_with=Permission.ITEM_EDIT,
        fields={"column": "栏目", **CONTENT_NAMES, "markup": "正文格式"},
        variants=column_names,
        seals=frozenset({"markup"}),
    )
)
