"""The room as Django knows it."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig
from django_tasks.signals import task_finished


class Jobs(AppConfig):
    """后台任务."""

    name = "gongkai.jobs"
    verbose_name = "后台任务"

    def ready(self) -> None:
        """Register the verbs and the daily jobs, and hear of every try that has ended."""
        for module in ("verbs", "tasks"):
            import_module(f"gongkai.jobs.{module}")
        rounds = import_module("gongkai.jobs.rounds")
        task_finished.connect(rounds.after_a_try, dispatch_uid="gongkai.jobs")
