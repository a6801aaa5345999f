"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Portal(AppConfig):
    """公众门户."""

    name = "gongkai.portal"
    verbose_name = "公众门户"
