"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Annual(AppConfig):
    """年度报告."""

    name = "gongkai.annual"
    verbose_name = "年度报告"

    def ready(self) -> None:
        """Register the verbs."""
        from gongkai.annual import verbs  # noqa: F401  # registers as it loads
