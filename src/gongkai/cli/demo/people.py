"""The invented people, one account a role, and the demonstration's one password."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.cli.demo.place import BRANCH, BUREAU, GOVERNMENT, UNITS
from gongkai.organs.authority import Actor
from gongkai.organs.models import Unit
from gongkai.organs.roles import UNIT_ROLES, Role
from gongkai.organs.services import person_create, role_grant

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.organs.models import Organ, Person

PASSWORD = "Yunze-Gongkai-2026"  # noqa: S105  # of invented people, printed for everyone
"""What every account of the demonstration logs in with."""


@dataclass(frozen=True, slots=True)
class Account:
    """One invented person: user name, name, post, role, and where it is held."""

    username: str
    name: str
    post: str
    role: Role
    organ: str = BUREAU
    units: tuple[str, ...] = ()
    is_leader: bool = False


_FIRST_THREE, _LAST_THREE = UNITS[:3], UNITS[3:]

ACCOUNTS = (
    Account("gongkai", "周明溪", "公开工作人员", Role.OFFICER),
    Account("zhuren", "何云舒", "办公室主任", Role.OFFICE_HEAD, is_leader=True),
    Account("chengban", "陆小满", "民警", Role.HANDLER, units=_FIRST_THREE),
    Account("chengban2", "苏青禾", "民警", Role.HANDLER, units=_LAST_THREE),
    Account("chushen", "方知远", "法制员", Role.FIRST_REVIEWER, units=UNITS),
    Account("danwei", "梁启山", "支队长", Role.UNIT_HEAD, units=_FIRST_THREE),
    Account("danwei2", "杜若水", "支队长", Role.UNIT_HEAD, units=_LAST_THREE),
    Account("baomi", "严守之", "保密专员", Role.SECRECY_REVIEWER),
    Account("fenguan", "高长风", "副局长", Role.SIGNING_LEADER, is_leader=True),
    Account("shenji", "齐正言", "督察", Role.AUDITOR),
    Account("xitong", "卫思源", "系统管理员", Role.SYSTEM_ADMIN),
    Account("anquan", "安以宁", "安全管理员", Role.SECURITY_ADMIN),
    Account("shenjiguanli", "简若谷", "审计管理员", Role.AUDIT_ADMIN),
    Account("shangji", "温如故", "政务公开科科长", Role.SUPERVISOR, organ=GOVERNMENT),
    # Background work belongs to no organ: only who looks after it at the top sees it.
    Account("pingtai", "俞知行", "平台运行维护", Role.SYSTEM_ADMIN, organ=GOVERNMENT),
    Account("fenju", "柳青川", "公开工作人员", Role.OFFICER, organ=BRANCH),
)


def make_people(organs: Mapping[str, Organ], since: date) -> Mapping[str, Person]:
    """Make every account with its role, by the server's operator; give them by user name."""
    return {account.username: _make(account, organs[account.organ], since) for account in ACCOUNTS}


def _make(account: Account, organ: Organ, since: date) -> Person:
    by = Actor.system()
    units = list(Unit.objects.filter(organ=organ, name__in=account.units))
    person, _ = person_create(
        organ=organ,
        username=account.username,
        name=account.name,
        unit=units[0] if units else None,
        post=account.post,
        email=f"{account.username}@gaj.yunze.example",
        is_leader=account.is_leader,
        password=PASSWORD,
        must_change_password=False,
        by=by,
    )
    for unit in units if account.role in UNIT_ROLES else [None]:
        role_grant(person=person, role=account.role, organ=organ, unit=unit, from_on=since, by=by)
    return person
