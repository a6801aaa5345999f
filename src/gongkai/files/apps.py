"""The room as Django knows it."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class Files(AppConfig):
    """文件."""

    name = "gongkai.files"
    verbose_name = "文件"

    def ready(self) -> None:
        """Register the verbs and the daily job."""
        for module in ("verbs", "tasks"):
            import_module(f"gongkai.files.{module}")
