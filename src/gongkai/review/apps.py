"""The room as Django knows it."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class Review(AppConfig):
    """审核."""

    name = "gongkai.review"
    verbose_name = "审核"

    def ready(self) -> None:
        """Register the verbs."""
        import_module("gongkai.review.verbs")
