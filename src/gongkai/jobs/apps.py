"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Jobs(AppConfig):
    """后台任务."""

    name = "gongkai.jobs"
    verbose_name = "后台任务"
