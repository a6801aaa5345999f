"""The page of styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from gongkai.appearance.styles.examples import example, office_navigation, public_navigation

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def office(request: HttpRequest) -> HttpResponse:
    """Show every component in the layout of the staff site."""
    context = example() | {"navigation": office_navigation()}
    return render(request, "appearance/styles/office.html", context)


def clocks(request: HttpRequest) -> HttpResponse:
    """Show the strip of a clock with every kind of day."""
    context = example() | {"navigation": office_navigation()}
    return render(request, "appearance/styles/clocks.html", context)


def public(request: HttpRequest) -> HttpResponse:
    """Show an article and a clock in the layout of the public site."""
    context = example() | {"navigation": public_navigation()}
    return render(request, "appearance/styles/public.html", context)


def plain(request: HttpRequest) -> HttpResponse:
    """Show a form alone on its page."""
    return render(request, "appearance/styles/plain.html", example())


def error(request: HttpRequest, status: int) -> HttpResponse:
    """Show an error page."""
    return render(request, f"{status}.html", status=status)
