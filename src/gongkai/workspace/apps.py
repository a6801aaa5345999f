"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Workspace(AppConfig):
    """工作台."""

    name = "gongkai.workspace"
    verbose_name = "工作台"
