"""The roles that people hold."""

from __future__ import annotations

from django.db import models


class Role(models.TextChoices):
    """What a person is, in an organ or a unit."""

    OFFICER = "officer", "公开工作人员"
    OFFICE_HEAD = "office_head", "公开工作机构负责人"
    HANDLER = "handler", "承办人"
    FIRST_REVIEWER = "first_reviewer", "初审人"
    UNIT_HEAD = "unit_head", "承办单位负责人"
    SECRECY_REVIEWER = "secrecy_reviewer", "保密审查人"
    SIGNING_LEADER = "signing_leader", "签发领导"
    SUPERVISOR = "supervisor", "上级主管人员"
    AUDITOR = "auditor", "业务审计人员"
    SYSTEM_ADMIN = "system_admin", "系统管理员"
    SECURITY_ADMIN = "security_admin", "安全管理员"
    AUDIT_ADMIN = "audit_admin", "审计管理员"


UNIT_ROLES = frozenset({Role.HANDLER, Role.FIRST_REVIEWER, Role.UNIT_HEAD})
"""Roles that are held in a unit, not in the whole organ."""

ADMINISTRATORS = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})
"""Three people, never one (三员分立)."""
