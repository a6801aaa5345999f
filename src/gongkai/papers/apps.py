"""The room as Django knows it."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class Papers(AppConfig):
    """文书."""

    name = "gongkai.papers"
    verbose_name = "文书"

    def ready(self) -> None:
        """Register the verbs."""
        import_module("gongkai.papers.verbs")
