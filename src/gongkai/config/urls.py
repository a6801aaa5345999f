"""Addresses: the public site at the root, the staff site at /office/, the API at /api/."""

from __future__ import annotations

from django.conf import settings
from django.urls import include, path

urlpatterns = [
    path("account/", include("gongkai.organs.log_in.urls")),
    path("office/", include("gongkai.workspace.urls")),
    path("api/", include("gongkai.api.urls")),
    path("", include("gongkai.portal.urls")),
]

if settings.DEBUG:
    urlpatterns.insert(0, path("", include("gongkai.appearance.urls")))

handler404 = "gongkai.workspace.not_found.not_found"
