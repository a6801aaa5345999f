"""The room as Django knows it."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class Decisions(AppConfig):
    """行政执法决定公示."""

    name = "gongkai.decisions"
    verbose_name = "行政执法决定公示"

    def ready(self) -> None:
        """Register the verbs and the jobs."""
        for module in ("verbs", "tasks"):
            import_module(f"gongkai.decisions.{module}")
