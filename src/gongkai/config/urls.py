"""Addresses: the public site at the root, the staff site at /office/, the API at /api/."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("office/", include("gongkai.workspace.urls")),
    path("api/", include("gongkai.api.urls")),
    path("", include("gongkai.portal.urls")),
]
