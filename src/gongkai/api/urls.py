"""Addresses of the room."""

from __future__ import annotations

from django.urls import path

from gongkai.api.v1 import v1

urlpatterns = [path("v1/", v1.urls)]
