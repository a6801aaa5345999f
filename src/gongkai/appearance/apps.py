"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Appearance(AppConfig):
    """外观."""

    name = "gongkai.appearance"
    verbose_name = "外观"
