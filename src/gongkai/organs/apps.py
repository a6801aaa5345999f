"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Organs(AppConfig):
    """机构与人员."""

    name = "gongkai.organs"
    verbose_name = "机构与人员"
