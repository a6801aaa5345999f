"""Subscribing to news: by a program that reads feeds, or by mail."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.views.decorators.http import require_http_methods

from gongkai.limits.limit import Limit
from gongkai.portal.caching import own_page
from gongkai.portal.limits import limited
from gongkai.portal.news import FORMS, feed_address
from gongkai.portal.organ import public_organ
from gongkai.portal.page import Crumb, page
from gongkai.portal.search_asked import words_in
from gongkai.portal.subscription_form import SubscriptionForm
from gongkai.publishing.refusals import PublishingRefusal
from gongkai.publishing.selectors import ColumnUnknown, column_by_slug
from gongkai.publishing.services import subscription_ask, subscription_confirm, subscription_end
from gongkai.publishing.subscription_links import LinkOver
from gongkai.today import today

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

# Each sends a mail to somebody who may not have asked for it.
SUBSCRIBING = Limit("subscribing", times=5, seconds=3600)
_ALLOWED = require_http_methods(["GET", "POST"])


@_ALLOWED
@limited(SUBSCRIBING, "POST")
@own_page
def subscribe(request: HttpRequest, code: str) -> HttpResponse:
    """Show the feeds of an organ, a column or a search, and take an address for mails."""
    organ = public_organ(code)
    column = _column(organ, request.GET.get("column", ""))
    words = words_in(request.GET)
    form = SubscriptionForm(request.POST or None)
    is_asked = False
    if request.method == "POST" and form.is_valid():
        told = {"column": column, "words": words, "email": form.cleaned_data["email"]}
        try:
            subscription_ask(organ=organ, **told)
            is_asked = True
        except PublishingRefusal as refusal:
            form.add_error("email", str(refusal))
    slug = column.slug if column else ""
    feeds = {each: feed_address(organ, column=slug, words=words, form=each) for each in FORMS}
    context = {"form": form, "is_asked": is_asked, "column": column, "words": words}
    status = 400 if form.errors else 200
    return page(
        request, "subscribe", organ, context | {"feeds": feeds}, Crumb("订阅"), status=status
    )


@_ALLOWED
@own_page
def subscription_confirmed(request: HttpRequest, token: str) -> HttpResponse:
    """Ask once more, for programs open links too; then begin to send."""
    if request.method != "POST":
        return _page(request, asks="confirm")
    try:
        subscription_confirm(token=token, today=today())
    except LinkOver as over:
        return _page(request, refusal=str(over))
    return _page(request, told="订阅已经确认，有新公开的信息时每天发送一封邮件。")


@_ALLOWED
@own_page
def subscription_ended(request: HttpRequest, token: str) -> HttpResponse:
    """Ask once more, for programs open links too; then forget the address."""
    if request.method != "POST":
        return _page(request, asks="end")
    try:
        subscription_end(token=token)
    except LinkOver as over:
        return _page(request, refusal=str(over))
    return _page(request, told="已经退订，您的电子邮箱已经删除。")


def _page(request: HttpRequest, **context: str) -> HttpResponse:
    status = 404 if context.get("refusal") else 200
    return page(request, "subscription", None, context, Crumb("订阅"), status=status)


def _column(organ: Any, slug: str) -> Any | None:
    if not slug:
        return None
    try:
        return column_by_slug(organ, slug)
    except ColumnUnknown as error:
        raise Http404(str(error)) from error
