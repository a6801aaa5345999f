"""The room as Django knows it."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig

from gongkai.journal.roles import name_roles
from gongkai.organs.roles import Role


class Organs(AppConfig):
    """机构与人员."""

    name = "gongkai.organs"
    verbose_name = "机构与人员"

    def ready(self) -> None:
        """Register verbs and notes of log-ins; tell the journal what roles are called."""
        import_module("gongkai.organs.verbs")
        name_roles((role.value, role.label) for role in Role)
        import_module("gongkai.organs.log_in.notes")
        import_module("gongkai.organs.log_in.second_factor").ensure_roles_are_known()
