"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Search(AppConfig):
    """检索."""

    name = "gongkai.search"
    verbose_name = "检索"
