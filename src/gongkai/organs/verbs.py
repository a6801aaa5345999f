"""What the journal says of this room."""

from __future__ import annotations

from gongkai.journal.verbs import register

ORGAN_CREATED = register("organs.organ.created", "设立了机构").code
ORGAN_CHANGED = register("organs.organ.changed", "修改了机构信息").code
ORGAN_MOVED = register("organs.organ.moved", "调整了上级机构").code
UNIT_CREATED = register("organs.unit.created", "设立了内设机构").code
UNIT_CHANGED = register("organs.unit.changed", "修改了内设机构").code
PERSON_CREATED = register("organs.person.created", "建立了人员账号").code
PERSON_CHANGED = register("organs.person.changed", "修改了人员信息").code
PERSON_CLOSED = register("organs.person.closed", "停用了人员账号").code
PERSON_REOPENED = register("organs.person.reopened", "重新启用了人员账号").code
PASSWORD_RESET = register("organs.person.password_reset", "重置了密码").code
PASSWORD_CHANGED = register("organs.person.password_changed", "修改了自己的密码").code
SECOND_FACTOR_ADDED = register("organs.person.second_factor_added", "设置了二次验证").code
SECOND_FACTOR_REMOVED = register("organs.person.second_factor_removed", "移除了二次验证").code
SECOND_FACTOR_RESET = register("organs.person.second_factor_reset", "清除了他人的二次验证").code
ROLE_GRANTED = register("organs.role.granted", "授予了角色").code
ROLE_WITHDRAWN = register("organs.role.withdrawn", "收回了角色").code
TOKEN_ISSUED = register("organs.token.issued", "生成了接口令牌").code
TOKEN_REVOKED = register("organs.token.revoked", "撤销了接口令牌").code
