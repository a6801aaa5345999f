"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Visits(AppConfig):
    """访问统计."""

    name = "gongkai.visits"
    verbose_name = "访问统计"
