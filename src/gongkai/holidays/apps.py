"""The room as Django knows it."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class Holidays(AppConfig):
    """放假安排."""

    name = "gongkai.holidays"
    verbose_name = "放假安排"

    def ready(self) -> None:
        """Register the verbs, and hear of every piece of work that begins."""
        import_module("gongkai.holidays.verbs")
        import_module("gongkai.holidays.current").listen()
