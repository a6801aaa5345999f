"""Answering with a page of the public site: its organ, its menu, where the reader stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.shortcuts import render
from django.urls import reverse

from gongkai.portal.news import feed_address

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest, HttpResponse


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of 当前位置; the last one, the page itself, leads nowhere (SITE-12)."""

    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An entry of the menu."""

    label: str
    url: str
    is_current: bool


MENU = (
    ("portal:organ", "首页"),
    ("portal:guide", "公开指南"),
    ("portal:institutions", "公开制度"),
    ("portal:statutory", "法定主动公开内容"),
    ("portal:reports", "公开年报"),
    ("portal:apply", "依申请公开"),
)
"""The fixed columns and the entrance for applications, in their order (PUB-3)."""


def page(
    request: HttpRequest,
    template: str,
    organ: Any | None,
    context: Mapping[str, Any] | None = None,
    *crumbs: Crumb,
    at: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render a template of this face.

    Args:
        request: The web request.
        template: Name of the template.
        organ: Whose page; None on the pages of the whole deployment.
        context: What the template shows.
        crumbs: Where the reader stands below the organ.
        at: The entry of the menu to which the page belongs.
        status: Of the answer.
    """
    shown: dict[str, Any] = {"organ": organ, "search_url": reverse("portal:search")}
    trail = [Crumb("首页", reverse("portal:home"))]
    if organ is not None:
        shown["organ_url"] = reverse("portal:organ", args=[organ.code])
        shown["search_url"] = reverse("portal:search", args=[organ.code])
        shown["feed_url"] = feed_address(organ)
        shown["navigation"] = _navigation(organ, at)
        trail.append(Crumb(organ.short_name, shown["organ_url"]))
    shown["crumbs"] = [*trail, *crumbs] if crumbs else []
    return render(request, f"portal/{template}.html", {**shown, **(context or {})}, status=status)


def apply_page(
    request: HttpRequest,
    template: str,
    organ: Any,
    context: Mapping[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    """Render a page of the request form."""
    trail = (Crumb("依申请公开", reverse("portal:apply", args=[organ.code])), Crumb("填写申请"))
    return page(
        request, f"apply/{template}", organ, context, *trail, at="portal:apply", status=status
    )


def _navigation(organ: Any, at: str) -> list[Link]:
    links = [Link(label, reverse(name, args=[organ.code]), name == at) for name, label in MENU]
    return [*links, Link("进度查询", reverse("portal:status"), is_current=False)]
