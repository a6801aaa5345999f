"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Files(AppConfig):
    """文件."""

    name = "gongkai.files"
    verbose_name = "文件"
