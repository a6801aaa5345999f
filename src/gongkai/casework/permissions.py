"""Which permission an act of the procedure asks for, in one place."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from gongkai.law.procedure import Act
from gongkai.organs.authority import GRANTS, Permission

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPECIAL = {
    Act.CONFIRM_RECEIPT: Permission.REQUEST_REGISTER,
    Act.REGISTER: Permission.REQUEST_REGISTER,
    Act.EXTEND: Permission.REQUEST_EXTEND,
    Act.DECIDE: Permission.REQUEST_DRAFT,
    Act.SERVE: Permission.REQUEST_SERVE,
    Act.UNDO_SERVICE: Permission.REQUEST_SERVE,
}

ACT_PERMISSION: Mapping[Act, Permission] = MappingProxyType(
    {act: _SPECIAL.get(act, Permission.REQUEST_PROCEED) for act in Act}
)
"""The permission of each act: an applicant's acts are recorded by whoever runs the procedure.

`DECIDE` stands here for whoever may begin it by drafting the answer; it is done by the signature
of the review alone.

Law: 条例 arts 33, 45; LAW-33-3 (the office's head approves an extension), LAW-45-1.
"""

ELSEWHERE: Mapping[Act, str] = MappingProxyType(
    {
        Act.FILE: "申请由申请人提交，或者由公开工作人员录入，请改用相应的页面。",
        Act.CONFIRM_RECEIPT: "请在“确认收到申请”中办理，收到日期由提交方式确定。",
        Act.REGISTER: "请在“登记申请”中办理，并确定申请人类别。",
        Act.DECIDE: "答复决定由签发领导在审核流程中签发答复时作出，请先拟制答复并送审。",
        Act.SERVE: "请在“送达答复”中办理，送达日期由送达方式确定。",
        Act.UNDO_SERVICE: "请在该次送达的记录中登记送达不成。",
        Act.CLAIM_RECORD: "更正本人记录不是政府信息公开申请，请另行登记。",
    }
)
"""Acts that `request_act` does not do, and what to do instead."""


def roles_with(permission: Permission) -> str:
    """Name the roles that hold a permission, as people read it."""
    return "或者".join(role.label for role, grants in GRANTS.items() if permission in grants)
