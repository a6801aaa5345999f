"""The room as Django knows it."""

from __future__ import annotations

import importlib

from django.apps import AppConfig


class Annual(AppConfig):
    """年度报告."""

    name = "gongkai.annual"
    verbose_name = "年度报告"

    def ready(self) -> None:
        """Register the verbs and the daily job."""
        for module in ("verbs", "tasks", "finding"):
            importlib.import_module(f"gongkai.annual.{module}")
