"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Api(AppConfig):
    """接口."""

    name = "gongkai.api"
    verbose_name = "接口"
