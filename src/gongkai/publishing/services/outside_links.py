"""Keeping the addresses outside that released items lead to, and asking them in small rounds."""

from __future__ import annotations

from datetime import timedelta
from itertools import islice
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from django.conf import settings
from django.db import transaction

from gongkai.publishing.models import LinkUse, OutsideLink
from gongkai.publishing.outside import Outcome
from gongkai.publishing.outside.digests import digest_of
from gongkai.publishing.selectors.addresses import own_hosts
from gongkai.publishing.selectors.outside_links import links_due, links_public
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from gongkai.publishing.outside import Answer, Asker

T = TypeVar("T")

_A_BATCH = 500
_ROUND_SECONDS = 30
"""A round asks nothing more after that: the worker has other things to do."""
_CHANGED = (
    *("ask_on", "checked_at", "last_status", "told"),
    *("failures", "failing_since", "is_dead"),
)


def outside_links_gather(*, today: date) -> int:
    """Know the addresses outside that released items lead to now, and forget all others.

    Everything is read before the transaction; doing it twice does nothing more.

    Returns:
        How many addresses are new.

    Law: PUB-38; SITE-V1.
    """
    addresses: dict[str, str] = {}
    wanted = set()
    for number, address in links_public(own_hosts()):
        digest = digest_of(address)
        addresses[digest] = address
        wanted.add((number, digest))
    rows = LinkUse.objects.values_list("item_id", "link__digest", "pk")
    known = {(number, digest): pk for number, digest, pk in rows.iterator()}
    fresh = wanted - known.keys()
    with transaction.atomic():
        _forget(pk for use, pk in known.items() if use not in wanted)
        new = _keep({digest: addresses[digest] for _, digest in fresh}, today)
        _use(fresh)
        OutsideLink.objects.filter(uses=None).delete()
    return new


def outside_links_ask(*, asker: Asker, today: date) -> int:
    """Ask some of the addresses that were not asked today, and keep what came of it.

    What is asked is asked outside the transaction. An address is dead that failed on so many days
    in a row (`GONGKAI_LINK_DEAD_DAYS`), and alive when it answers once.

    Returns:
        How many were asked.

    Law: PUB-38; SITE-V1.
    Interpretation: on a day on which nothing at all has answered, it is the organ's own network
        that is down: then nothing counts as failed.
    """
    until = monotonic() + _ROUND_SECONDS
    answers = {}
    for number, address in links_due(today, settings.LINK_CHECK_ROUND):
        if monotonic() >= until:
            break
        answers[number] = asker.ask(address)
    if answers:
        _told(answers, today)
    return len(answers)


@transaction.atomic
def _told(answers: Mapping[int, Answer], today: date) -> None:
    held = OutsideLink.objects.select_for_update().filter(pk__in=answers, ask_on__lte=today)
    tomorrow = today + timedelta(days=1)
    asked_today = OutsideLink.objects.filter(ask_on=tomorrow, last_status__isnull=False)
    has_network = any(one.status for one in answers.values()) or asked_today.exists()
    links = list(held)
    for link in links:
        answer = answers[link.pk]
        link.ask_on, link.checked_at = tomorrow, now()
        link.last_status, link.told = answer.status, answer.told
        if answer.outcome is Outcome.ALIVE:
            link.failures, link.failing_since, link.is_dead = 0, None, False
        elif answer.outcome is Outcome.FAILED and has_network:
            _failed(link, today)
    OutsideLink.objects.bulk_update(links, _CHANGED, batch_size=_A_BATCH)


def _failed(link: OutsideLink, today: date) -> None:
    link.failures += 1
    link.failing_since = link.failing_since or today
    link.is_dead = link.failures >= settings.LINK_DEAD_DAYS


def _keep(addresses: Mapping[str, str], today: date) -> int:
    known = _numbers(addresses)
    rows = [
        OutsideLink(digest=digest, address=address, first_seen_on=today, ask_on=today)
        for digest, address in addresses.items()
        if digest not in known
    ]
    OutsideLink.objects.bulk_create(rows, batch_size=_A_BATCH, ignore_conflicts=True)
    return len(rows)


def _use(fresh: Iterable[tuple[int, str]]) -> None:
    numbers = _numbers({digest for _, digest in fresh})
    rows = [LinkUse(item_id=item, link_id=numbers[digest]) for item, digest in sorted(fresh)]
    LinkUse.objects.bulk_create(rows, batch_size=_A_BATCH, ignore_conflicts=True)


def _forget(uses: Iterable[int]) -> None:
    for some in _batches(uses):
        LinkUse.objects.filter(pk__in=some).delete()


def _numbers(digests: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in _batches(digests):
        rows = OutsideLink.objects.filter(digest__in=some)
        found.update(rows.values_list("digest", "pk"))
    return found


def _batches(rows: Iterable[T]) -> Iterator[list[T]]:
    left = iter(rows)
    while some := list(islice(left, _A_BATCH)):
        yield some
