"""Which addresses of the site lead a reader to something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve

from gongkai.publishing.models import Column, Item, ItemState
from gongkai.publishing.scanning import Addresses
from gongkai.publishing.scanning.links import links_in
from gongkai.publishing.selectors.outside_links import addresses_in, dead_told

if TYPE_CHECKING:
    from gongkai.publishing.models import Revision

_ITEM = re.compile(r"^/o/[\w-]+/i/(\d{1,18})/")
_COLUMN = re.compile(r"^/o/([\w-]+)/c/([\w-]+)/$")
_STATES = {
    ItemState.DRAFT: "链接的信息尚未发布，公众打不开，请先发布该信息或者删去链接。",
    ItemState.TAKEN_DOWN: "链接的信息已经下线，请改正或者删去链接。",
}
_NOTHING = "链接的页面不存在，请核对地址。"


def own_hosts() -> frozenset[str]:
    """Give the names under which readers reach the site."""
    return frozenset({urlsplit(settings.ADDRESS).hostname or ""}) - {""}


def addresses_of(revision: Revision) -> Addresses:
    """Give what is known of the addresses in a wording's body; a few queries, however many."""
    paths = {path for link in links_in(revision.body) if (path := _path(link.address))}
    states = _states(paths) | {revision.item_id: ItemState.RELEASED.value}
    slugs = _slugs(paths)

    def missing(path: str) -> str:
        item, column = _ITEM.match(path), _COLUMN.match(path)
        if item:
            state = states.get(int(item[1]))
            return _NOTHING if state is None else _STATES.get(ItemState(state), "")
        if column:
            return "" if column.groups() in slugs else _NOTHING
        return "" if _is_routed(path) else _NOTHING

    hosts = own_hosts()
    return Addresses(hosts, missing, dead_told(addresses_in(revision.body, hosts)))


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def _states(paths: set[str]) -> dict[int, str]:
    numbers = {int(found[1]) for path in paths if (found := _ITEM.match(path))}
    if not numbers:
        return {}
    return dict(Item.objects.filter(pk__in=numbers).values_list("pk", "state"))


def _slugs(paths: set[str]) -> set[tuple[str, str]]:
    named = {found.groups() for path in paths if (found := _COLUMN.match(path))}
    if not named:
        return set()
    opened = Column.objects.filter(slug__in={slug for _, slug in named}, is_active=True)
    return set(opened.values_list("organ__code", "slug"))


def _is_routed(path: str) -> bool:
    try:
        resolve(path)
    except Resolver404:
        return path.startswith(settings.STATIC_URL)
    return True
