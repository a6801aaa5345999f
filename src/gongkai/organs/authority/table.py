"""The one table: which role may what, and how far.

A test reads it against every route of every face; a permission that no role holds fails there.
"""

from __future__ import annotations

from enum import IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.organs.authority.permissions import Permission
from gongkai.organs.roles import Role

if TYPE_CHECKING:
    from collections.abc import Mapping


class Scope(IntEnum):
    """How far a permission reaches, counted from where the role is held."""

    UNIT = 1
    ORGAN = 2
    BELOW = 3


_OFFICE = (
    Permission.REQUEST_VIEW,
    Permission.REQUEST_UNMASK,
    Permission.REQUEST_REGISTER,
    Permission.REQUEST_ASSIGN,
    Permission.REQUEST_PROCEED,
    Permission.REQUEST_DRAFT,
    Permission.REQUEST_SERVE,
    Permission.MAIL_HANDLE,
    Permission.REQUEST_NOTE,
    Permission.DISPUTE_VIEW,
    Permission.DISPUTE_KEEP,
    Permission.ITEM_VIEW,
    Permission.ITEM_EDIT,
    Permission.ITEM_PUBLISH,
    Permission.DOCUMENT_KEEP,
    Permission.DECISION_VIEW,
    Permission.DECISION_IMPORT,
    Permission.FIGURES_VIEW,
    Permission.FIGURES_TYPE,
    Permission.CALENDAR_VIEW,
    Permission.PEOPLE_VIEW,
)
_UNIT_DESK = (Permission.REQUEST_VIEW, Permission.REQUEST_NOTE, Permission.CALENDAR_VIEW)
_UNIT_REVIEW = (*_UNIT_DESK, Permission.REVIEW_DECIDE, Permission.ITEM_VIEW)

GRANTS: Mapping[Role, Mapping[Permission, Scope]] = MappingProxyType(
    {
        Role.OFFICER: dict.fromkeys(_OFFICE, Scope.ORGAN),
        Role.OFFICE_HEAD: dict.fromkeys(
            (
                *_OFFICE,
                Permission.REQUEST_EXTEND,
                Permission.APPLICANT_ERASE,
                Permission.WORDING_MANAGE,
                Permission.COLUMN_MANAGE,
                Permission.REVIEW_DECIDE,
                Permission.REPORT_PUBLISH,
            ),
            Scope.ORGAN,
        ),
        Role.HANDLER: dict.fromkeys(
            (
                *_UNIT_DESK,
                Permission.REQUEST_DRAFT,
                Permission.REQUEST_UNMASK,
                Permission.ITEM_VIEW,
                Permission.ITEM_EDIT,
            ),
            Scope.UNIT,
        ),
        Role.FIRST_REVIEWER: dict.fromkeys(_UNIT_REVIEW, Scope.UNIT),
        Role.UNIT_HEAD: dict.fromkeys(_UNIT_REVIEW, Scope.UNIT),
        Role.SECRECY_REVIEWER: dict.fromkeys(
            (
                Permission.REQUEST_VIEW,
                Permission.REVIEW_DECIDE,
                Permission.ITEM_VIEW,
                Permission.CALENDAR_VIEW,
            ),
            Scope.ORGAN,
        ),
        Role.SIGNING_LEADER: dict.fromkeys(
            (
                Permission.REQUEST_VIEW,
                Permission.REVIEW_DECIDE,
                Permission.ITEM_VIEW,
                Permission.DISPUTE_VIEW,
                Permission.FIGURES_VIEW,
                Permission.REPORT_PUBLISH,
                Permission.CALENDAR_VIEW,
                Permission.PEOPLE_VIEW,
            ),
            Scope.ORGAN,
        ),
        Role.SUPERVISOR: dict.fromkeys(
            (
                Permission.REQUEST_VIEW,
                Permission.DECISION_VIEW,
                Permission.DISPUTE_VIEW,
                Permission.FIGURES_VIEW,
                Permission.CALENDAR_VIEW,
            ),
            Scope.BELOW,
        ),
        Role.AUDITOR: dict.fromkeys(
            (
                Permission.REQUEST_VIEW,
                Permission.DECISION_VIEW,
                Permission.DISPUTE_VIEW,
                Permission.FIGURES_VIEW,
                Permission.JOURNAL_VIEW,
                Permission.CALENDAR_VIEW,
            ),
            Scope.ORGAN,
        ),
        Role.SYSTEM_ADMIN: dict.fromkeys(
            (
                Permission.PEOPLE_VIEW,
                Permission.PEOPLE_MANAGE,
                Permission.REVIEW_PLAN,
                Permission.JOBS_VIEW,
                Permission.CALENDAR_MANAGE,
                Permission.CALENDAR_VIEW,
            ),
            Scope.BELOW,
        ),
        Role.SECURITY_ADMIN: dict.fromkeys(
            (Permission.PEOPLE_VIEW, Permission.ROLES_GRANT), Scope.BELOW
        ),
        Role.AUDIT_ADMIN: dict.fromkeys(
            (Permission.PEOPLE_VIEW, Permission.JOURNAL_VIEW, Permission.SIGN_INS_VIEW),
            Scope.BELOW,
        ),
    }
)
"""Every role with its permissions and their scope."""
