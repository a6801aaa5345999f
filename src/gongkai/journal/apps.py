"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Journal(AppConfig):
    """操作日志."""

    name = "gongkai.journal"
    verbose_name = "操作日志"
