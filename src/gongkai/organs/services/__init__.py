"""Every change of organs, people, roles, tokens and log-ins."""

from gongkai.organs.services.organs import organ_change, organ_create, organ_move
from gongkai.organs.services.passwords import (
    password_change,
    password_reset,
    second_factor_note,
    second_factor_reset,
)
from gongkai.organs.services.people import (
    person_change,
    person_close,
    person_create,
    person_reopen,
)
from gongkai.organs.services.refusals import OrgansRefusal
from gongkai.organs.services.remnants import remnants_clear
from gongkai.organs.services.roles import role_grant, role_withdraw
from gongkai.organs.services.sign_ins import sign_in_note
from gongkai.organs.services.tokens import token_issue, token_revoke, token_used
from gongkai.organs.services.units import unit_change, unit_create

__all__ = [
    "OrgansRefusal",
    "organ_change",
    "organ_create",
    "organ_move",
    "password_change",
    "password_reset",
    "person_change",
    "person_close",
    "person_create",
    "person_reopen",
    "remnants_clear",
    "role_grant",
    "role_withdraw",
    "second_factor_note",
    "second_factor_reset",
    "sign_in_note",
    "token_issue",
    "token_revoke",
    "token_used",
    "unit_change",
    "unit_create",
]
