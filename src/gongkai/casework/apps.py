"""The room as Django knows it."""

from __future__ import annotations

import importlib

from django.apps import AppConfig


class Casework(AppConfig):
    """依申请公开."""

    name = "gongkai.casework"
    verbose_name = "依申请公开"

    def ready(self) -> None:
        """Register the room's verbs, its answer as a subject of review, and its jobs."""
        for module in (
            "verbs",
            "services.signing",
            "correspondence",
            "request_subject",
            "dispute_subject",
            "claim_subject",
            "tasks",
        ):
            importlib.import_module(f"gongkai.casework.{module}")
