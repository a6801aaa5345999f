"""The room as Django knows it."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class Mail(AppConfig):
    """电子邮件."""

    name = "gongkai.mail"
    verbose_name = "电子邮件"

    def ready(self) -> None:
        """Register the verbs and the jobs."""
        for module in ("verbs", "tasks"):
            import_module(f"gongkai.mail.{module}")
