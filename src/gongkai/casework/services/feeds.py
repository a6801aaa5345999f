"""Calendars of due dates to subscribe to: their secret addresses are made and revoked."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import Feed
from gongkai.casework.refusals import FeedRefused, FeedUnknown
from gongkai.casework.selectors.feeds import digest_of_address
from gongkai.casework.services.progress import person_of
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission
from gongkai.organs.models import Person
from gongkai.organs.selectors import place_of
from gongkai.today import now

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

_MOST = 10


@transaction.atomic
def feed_issue(*, organ: Organ | None = None, by: Actor) -> tuple[Feed, str]:
    """Make a calendar of one's own cases, or of an organ's, and give its secret once.

    Args:
        organ: Whose due dates; None for the cases that one handles.
        by: Who subscribes; must see the organ's requests, now and whenever it is fetched.

    Raises:
        NotAllowed: nobody is logged in, or the organ's requests are not theirs to see.
        FeedRefused: there are many already.
    """
    person = Person.objects.select_related("organ").get(pk=person_of(by))
    if organ is not None:
        by.require(Permission.REQUEST_VIEW, place_of(organ))
    if Feed.objects.filter(person=person).count() >= _MOST:
        raise FeedRefused(f"订阅地址最多{_MOST}个，请先撤销不用的。")
    secret = secrets.token_urlsafe(32)
    feed = Feed.objects.create(
        person=person, organ=organ, digest=digest_of_address(secret), created_at=now()
    )
    _tell(feed, person, verbs.FEED_ISSUED.code, by)
    return feed, secret


@transaction.atomic
def feed_revoke(*, feed_id: int, by: Actor) -> None:
    """Revoke the address of one's own calendar; it is gone at once.

    Raises:
        NotAllowed: nobody is logged in.
        FeedUnknown: there is none, or it is another's.
    """
    person = Person.objects.select_related("organ").get(pk=person_of(by))
    feed = Feed.objects.filter(pk=feed_id, person=person).first()
    if feed is None or not Feed.objects.filter(pk=feed_id).delete()[0]:
        raise FeedUnknown
    feed.pk = feed_id
    _tell(feed, person, verbs.FEED_REVOKED.code, by)


def _tell(feed: Feed, person: Person, verb: str, by: Actor) -> None:
    record(
        chain=person.organ.code,
        verb_code=verb,
        target=Target("casework.feed", feed.pk),
        author=by.author(),
        after={"organ": feed.organ_id},
    )
