"""The room as Django knows it."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class Limits(AppConfig):
    """访问次数."""

    name = "gongkai.limits"
    verbose_name = "访问次数"

    def ready(self) -> None:
        """Register the daily job."""
        import_module("gongkai.limits.tasks")
