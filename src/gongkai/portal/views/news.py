"""What is new of an organ, of a column, of a search, for programs that read news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.urls import reverse

from gongkai.portal.caching import kept_page, public_page
from gongkai.portal.columns import address_of
from gongkai.portal.limits import limited
from gongkai.portal.news import ENTRIES, FORMS, News, feed_address
from gongkai.portal.organ import public_organ
from gongkai.portal.search_asked import words_in
from gongkai.portal.views.searching import SEARCHING
from gongkai.publishing.selectors import ColumnUnknown, column_by_slug, released, search_released

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse


@kept_page
def news(request: HttpRequest, code: str, form: str) -> HttpResponse:
    """Give what is new of an organ."""
    del request
    organ = public_organ(code)
    page = reverse("portal:organ", args=[organ.code])
    here = feed_address(organ, form=form)
    return _written(form)(News(organ.name, page, here, released(organ, limit=ENTRIES)))


@kept_page
def news_column(request: HttpRequest, code: str, slug: str, form: str) -> HttpResponse:
    """Give what is new in a column and below it."""
    del request
    organ = public_organ(code)
    try:
        column = column_by_slug(organ, slug)
    except ColumnUnknown as error:
        raise Http404(str(error)) from error
    items = released(organ, column=column, limit=ENTRIES)
    here = feed_address(organ, column=slug, form=form)
    told = News(f"{organ.name} {column.name}", address_of(organ, column), here, items)
    return _written(form)(told)


@limited(SEARCHING, "GET")
@public_page
def news_search(request: HttpRequest, code: str, form: str) -> HttpResponse:
    """Give what is new and holds some words."""
    organ = public_organ(code)
    words = words_in(request.GET)
    items = search_released(words, organ=organ, limit=ENTRIES) if words else []
    page = f"{reverse('portal:search', args=[organ.code])}?q={words}"
    here = feed_address(organ, words=words or " ", form=form)
    return _written(form)(News(f"{organ.name} {words}", page, here, items))


def _written(form: str) -> Callable[[News], HttpResponse]:
    if form not in FORMS:
        raise Http404("没有这种格式，请使用atom或者json。")
    return FORMS[form]
