"""The news of the day by mail: one mail a day to an address, of all that it subscribed to."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.publishing.models import Subscription
from gongkai.publishing.selectors.public import released, search_released
from gongkai.publishing.subscription_mails import news_send

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.publishing.models import Item

_MOST = 100
"""Items of one subscription that a mail tells of; who missed more reads them on the site."""


def digests_send(*, today: date) -> int:
    """Write the day's mails and give how many: of days that are over, each told of once.

    What is released today is told of tomorrow, with all that may still come today.

    Every address is a transaction of its own, so that one that fails holds up no other.
    """
    confirmed = Subscription.objects.filter(confirmed_at__isnull=False)
    until = today - timedelta(days=1)
    confirmed = confirmed.filter(last_on__lt=until)
    owners = confirmed.order_by("organ_id", "email").values_list("organ_id", "email", "pk")
    by_owner = groupby(owners.iterator(), key=lambda row: row[:2])
    return sum(_told([pk for _, _, pk in rows], until) for _, rows in by_owner)


@transaction.atomic
def _told(subscription_ids: Sequence[int], until: date) -> bool:
    held = Subscription.objects.select_for_update(of=("self",)).filter(pk__in=subscription_ids)
    news = []
    for subscription in held.select_related("organ", "column").order_by("pk"):
        items = _new(subscription, until)
        subscription.last_on = until
        subscription.save(update_fields=["last_on"])
        if items:
            news.append((subscription, items))
    if news:
        news_send(news)
    return bool(news)


def _new(subscription: Subscription, until: date) -> list[Item]:
    """Give what came since the last mail and until a day, the newest first; one or two queries."""
    before = (until + timedelta(days=1), 0)
    if subscription.words:
        newest = search_released(
            subscription.words, organ=subscription.organ, before=before, limit=_MOST
        )
    else:
        newest = released(
            subscription.organ, column=subscription.column, before=before, limit=_MOST
        )
    return [item for item in newest if _is_new(item, subscription)]


def _is_new(item: Item, subscription: Subscription) -> bool:
    column = item.column
    is_within = subscription.column_id in {None, column.pk, column.parent_id}
    return is_within and (item.published_on or date.min) > (subscription.last_on or date.min)
