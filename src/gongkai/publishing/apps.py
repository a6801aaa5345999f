"""The room as Django knows it."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class Publishing(AppConfig):
    """主动公开."""

    name = "gongkai.publishing"
    verbose_name = "主动公开"

    def ready(self) -> None:
        """Register the verbs and what is reviewed."""
        import_module("gongkai.publishing.verbs")
        import_module("gongkai.publishing.register_verbs")
        import_module("gongkai.publishing.scan_verbs")
        import_module("gongkai.publishing.register_tasks")
        import_module("gongkai.publishing.services.reviewing")
        import_module("gongkai.publishing.services.sourcing")
        import_module("gongkai.publishing.tasks")
        import_module("gongkai.publishing.link_tasks")
