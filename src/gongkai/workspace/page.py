"""Answering with a page of the staff site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse

from gongkai.workspace.navigation import navigation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest, HttpResponse

    from gongkai.workspace.navigation import Link


def page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    here: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render a template of this face with the navigation of whoever looks.

    Args:
        request: The web request.
        template: Name of the template, without folder and ending.
        context: What it shows.
        here: Name of a page below its entry of the menu; the crumbs lead back to that entry.
        status: The HTTP status.
    """
    links = navigation(request)
    actor = getattr(request, "actor", None)
    shown = {
        "navigation": links,
        "crumbs": _crumbs(links, here),
        "roles": list(dict.fromkeys(post.role.label for post in actor.posts)) if actor else [],
        **(context or {}),
    }
    return render(request, f"workspace/{template}.html", shown, status=status)


def done(request: HttpRequest, sentence: str, to: str, *arguments: object) -> HttpResponse:
    """Say what was done, and go on to a page."""
    messages.success(request, sentence)
    return redirect(to, *arguments)


def done_at(
    request: HttpRequest, sentence: str, to: str, organ: Any, **asked: str
) -> HttpResponse:
    """Say what was done, and go on to a page of the organ, filtered as asked."""
    messages.success(request, sentence)
    return redirect(f"{reverse(to)}?{urlencode({'organ': organ.code, **asked})}")


def done_on_case(request: HttpRequest, sentence: str, request_id: int) -> HttpResponse:
    """Say what was done, and go on with what can be done next with the same request."""
    messages.success(request, sentence)
    return redirect(reverse("workspace:request", args=[request_id]) + "#told")


def _crumbs(links: list[Link], here: str) -> list[dict[str, str]]:
    if not here:
        return []
    above = [{"label": link.label, "url": link.url} for link in links if link.is_current]
    return [*above, {"label": here, "url": ""}]
