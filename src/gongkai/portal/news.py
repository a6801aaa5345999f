"""What is new, for programs that read news: Atom and JSON Feed, with whole addresses."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import get_default_timezone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

ENTRIES = 50
_JSON_FEED = "https://jsonfeed.org/version/1.1"


class News(NamedTuple):
    """A feed: what it is called, the page that shows the same, itself, and its items."""

    title: str
    page: str
    here: str
    items: Sequence[Any]


def _atom(news: News) -> HttpResponse:
    feed = Atom1Feed(
        title=news.title,
        link=_absolute(news.page),
        description="",
        language="zh-CN",
        feed_url=_absolute(news.here),
    )
    for item in news.items:
        address = _address(item)
        feed.add_item(
            title=item.title,
            link=address,
            description=item.summary,
            unique_id=address,
            pubdate=_instant(item.published_on),
            updateddate=_instant(item.revised_on or item.published_on),
            author_name=item.organ.name,
            categories=[item.column.name],
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _json(news: News) -> HttpResponse:
    told = {
        "version": _JSON_FEED,
        "title": news.title,
        "home_page_url": _absolute(news.page),
        "feed_url": _absolute(news.here),
        "language": "zh-CN",
        "items": [
            {
                "id": _address(item),
                "url": _address(item),
                "title": item.title,
                "content_text": item.summary or item.title,
                "date_published": _instant(item.published_on).isoformat(),
                "date_modified": _instant(item.revised_on or item.published_on).isoformat(),
                "authors": [{"name": item.organ.name}],
                "tags": [item.column.name],
            }
            for item in news.items
        ],
    }
    shown = {"ensure_ascii": False}
    return JsonResponse(told, json_dumps_params=shown, content_type="application/feed+json")


FORMS: Mapping[str, Callable[[News], HttpResponse]] = {"atom": _atom, "json": _json}
"""Ending of the address → how the feed is written."""


def feed_address(organ: Any, *, column: str = "", words: str = "", form: str = "atom") -> str:
    """Give the address of a feed of an organ: of a column, of a search, or of everything."""
    if words:
        return f"{reverse('portal:news_search', args=[organ.code, form])}?q={quote(words)}"
    if column:
        return reverse("portal:news_column", args=[organ.code, column, form])
    return reverse("portal:news", args=[organ.code, form])


def _address(item: Any) -> str:
    return _absolute(reverse("portal:item", args=[item.organ.code, item.pk]))


def _absolute(path: str) -> str:
    return f"{settings.ADDRESS}{path}"


def _instant(day: date) -> datetime:
    return datetime.combine(day, time(), get_default_timezone())
