"""Which addresses outside the released items lead to, which are due, and which are dead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F, Prefetch, Q

from gongkai.organs.authority import Permission
from gongkai.publishing.models import (
    OPEN_STAGES,
    Item,
    ItemState,
    LinkUse,
    OutsideLink,
    Revision,
)
from gongkai.publishing.outside.digests import digest_of
from gongkai.publishing.scanning.links import links_in, outside_address
from gongkai.publishing.selectors.public import hangs_below, public_items

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ
    from gongkai.publishing.models import Column

_LONGEST = 2000
_A_READING = 200


def links_public(hosts: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Give each released item's number with each address outside that its body leads to.

    Bodies are read a few at a time, in the order of the items' numbers.
    """
    written = (
        public_items().filter(body__contains="href=").order_by("pk").values_list("pk", "body")
    )
    for number, body in written.iterator(chunk_size=_A_READING):
        for address in addresses_in(body, hosts):
            yield number, address


def addresses_in(body: str, hosts: frozenset[str]) -> set[str]:
    """Give the addresses outside that a body leads to; one that is too long is none."""
    found = {outside_address(link.address, hosts) for link in links_in(body)}
    return {address for address in found if 0 < len(address) <= _LONGEST}


def links_due(today: date, limit: int) -> list[tuple[int, str]]:
    """Give numbers and addresses of what may be asked, what waits longest first; one query.

    Those that replied the last time come before those that were silent: so a day begins with
    knowing whether there is a network. The rest of the order is that of digests: so the hosts come
    mixed, and none is asked in a row.
    """
    due = OutsideLink.objects.filter(ask_on__lte=today)
    replied = F("last_status").desc(nulls_last=True)
    rows = due.order_by("ask_on", replied, "digest").values_list("pk", "address")
    return list(rows[:limit])


def dead_told(addresses: Iterable[str]) -> dict[str, str]:
    """Give what is to be told of those addresses that are dead; one query, none for none."""
    digests = [digest_of(address) for address in addresses]
    if not digests:
        return {}
    dead = OutsideLink.objects.filter(digest__in=digests, is_dead=True)
    return {link.address: _advice(link) for link in dead}


def dead_links(
    actor: Actor,
    organ: Organ,
    *,
    column: Column | None = None,
    before: tuple[date, int] | None = None,
    limit: int = 50,
) -> list[LinkUse]:
    """Give a page of released items with a link that is dead, the last to die first.

    Each has `since`, and its item the open wording in `opened`. Two queries.

    Args:
        actor: Who looks.
        organ: Whose items.
        column: Only of this column and of those below it.
        before: `since` and number of the last row of the page before.
        limit: Rows a page.

    Law: PUB-38; SITE-V1.
    """
    seen = actor.reach(Permission.ITEM_VIEW).q(organ="item__organ", unit="item__unit")
    found = LinkUse.objects.filter(
        seen, link__is_dead=True, item__organ=organ, item__state=ItemState.RELEASED
    ).annotate(since=F("link__failing_since"))
    if column is not None:
        found = found.filter(item__in=Item.objects.filter(hangs_below(column)))
    if before is not None:
        day, number = before
        later = Q(since=day, pk__lt=number) | Q(since__lt=day)
        found = found.filter(later, since__lte=day)
    opened = Revision.objects.filter(stage__in=OPEN_STAGES).defer("body")
    shown = found.select_related("link", "item__column", "item__unit").defer("item__body")
    wordings = Prefetch("item__revisions", opened, to_attr="opened")
    return list(shown.order_by("-since", "-pk").prefetch_related(wordings)[:limit])


def _advice(link: OutsideLink) -> str:
    since = link.failing_since
    day = f"{since.year}年{since.month}月{since.day}日" if since else ""
    return f"链接的网页自{day}起一直打不开（{link.told}），请改为有效的地址或者删去链接。"
