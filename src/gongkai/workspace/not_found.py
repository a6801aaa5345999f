"""What is not found: on the staff site with its menu, elsewhere as the public reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.views.defaults import page_not_found

from gongkai.workspace.page import page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponseBase


def not_found(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """Answer 404; whoever is logged in and asked below /office/ stays in the staff site."""
    user = getattr(request, "user", None)
    is_office = request.path.startswith(reverse("workspace:home"))
    if is_office and user is not None and user.is_authenticated:
        return page(request, "not_found", status=404)
    return page_not_found(request, exception)
