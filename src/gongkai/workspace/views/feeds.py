"""My calendars to subscribe to: made, shown once, revoked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from gongkai.casework.selectors import feeds_of
from gongkai.casework.services import feed_issue, feed_revoke
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import organs_within
from gongkai.workspace.door import office
from gongkai.workspace.forms.feeds import FeedForm
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_http_methods(["GET", "POST"])
@office(Permission.REQUEST_VIEW)
def feeds(request: ActorRequest) -> HttpResponse:
    """List my calendars; make one and show its address, this once."""
    organs = list(organs_within(request.actor.reach(Permission.REQUEST_VIEW)))
    form = FeedForm(organs, request.POST or None)
    address = ""
    if form.is_valid():
        with shown_on(form):
            _, secret = feed_issue(organ=form.cleaned_data["of"], by=request.actor)
            address = settings.ADDRESS + reverse("portal:feed", args=[secret])
    context = {"form": form, "address": address, "feeds": feeds_of(request.actor)}
    return page(request, "feeds", context, here="日历订阅")


@require_POST
@office(Permission.REQUEST_VIEW)
def feed_void(request: ActorRequest, feed_id: int) -> HttpResponse:
    """Revoke one of my calendars; another's is not found."""
    feed_revoke(feed_id=feed_id, by=request.actor)
    return done(request, "已撤销订阅地址。", "workspace:feeds")
