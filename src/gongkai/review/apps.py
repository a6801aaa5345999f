"""The room as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class Review(AppConfig):
    """审核."""

    name = "gongkai.review"
    verbose_name = "审核"
