"""`gongkai create-user`: an account with a role, for the first administrators."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from gongkai.cli.platform import start
from gongkai.cli.streams import OK, UNREADABLE, complain, leave, put

if TYPE_CHECKING:
    from gongkai.organs.models import Organ, Unit

ROLES = (
    "officer",
    "office_head",
    "handler",
    "first_reviewer",
    "unit_head",
    "secrecy_reviewer",
    "signing_leader",
    "supervisor",
    "auditor",
    "system_admin",
    "security_admin",
    "audit_admin",
)
"""Codes of the roles; said here too, so that `--help` need not load the platform."""


@click.command(
    options_metavar="[选项]",
    epilog="\b\n示例：\n"
    "  gongkai create-user --organ yunze-gaj --username xitong --name 张三 --role system_admin",
)
@click.option("--organ", required=True, metavar="CODE", help="机构代码。")
@click.option("--username", required=True, metavar="NAME", help="登录用的用户名。")
@click.option("--name", required=True, metavar="NAME", help="姓名。")
@click.option(
    "--role",
    "roles",
    required=True,
    multiple=True,
    type=click.Choice(ROLES),
    metavar="ROLE",
    help=f"角色，可以写多次：{'、'.join(ROLES)}。",
)
@click.option("--unit", metavar="NAME", help="内设机构名称；承办人、初审人、承办单位负责人必填。")
@click.option("--email", default="", metavar="EMAIL", help="电子邮箱，也可以用来登录。")
@click.option("--password-prompt", is_flag=True, help="在终端输入密码。")
@click.option("--password-stdin", is_flag=True, help="从标准输入读取密码。")
def command(
    *,
    organ: str,
    username: str,
    name: str,
    roles: tuple[str, ...],
    unit: str | None,
    email: str,
    password_prompt: bool,
    password_stdin: bool,
) -> None:
    """建立人员账号并授予角色，从今天起。

    不指定密码的，生成一个并只显示一次；首次登录须修改密码。
    """
    start()
    from gongkai.organs.selectors import OrganUnknown
    from gongkai.organs.services import OrgansRefusal

    given = _given_password(ask=password_prompt, read=password_stdin)
    facts = {"username": username, "name": name, "email": email}
    try:
        made = _created(organ, unit, facts, roles, given)
    except (OrganUnknown, OrgansRefusal) as refusal:
        complain(username, refusal)
        leave(UNREADABLE)
    put(f"已建立账号{username}，首次登录须修改密码。\n")
    if given is None:
        put(f"密码（只显示这一次）：{made}\n")
    leave(OK)


def _given_password(*, ask: bool, read: bool) -> str | None:
    if ask and read:
        raise click.UsageError("--password-prompt和--password-stdin只能用一个。")
    if read:
        return sys.stdin.readline().rstrip("\r\n")
    if ask:
        typed: str = click.prompt("密码", hide_input=True, confirmation_prompt="再输一次密码")
        return typed
    return None


def _created(
    code: str,
    unit_name: str | None,
    facts: dict[str, str],
    roles: tuple[str, ...],
    password: str | None,
) -> str:
    """Make account and roles together or not at all; give the password."""
    from django.db import transaction

    from gongkai.organs.authority import Actor
    from gongkai.organs.roles import UNIT_ROLES, Role
    from gongkai.organs.selectors import organ_by_code
    from gongkai.organs.services import person_create, role_grant
    from gongkai.today import today

    by, organ = Actor.system(), organ_by_code(code)
    unit = _unit(organ, unit_name)
    with transaction.atomic():
        person, made = person_create(
            organ=organ,
            username=facts["username"],
            name=facts["name"],
            email=facts["email"],
            unit=unit,
            password=password,
            by=by,
        )
        for role in dict.fromkeys(map(Role, roles)):
            role_grant(
                person=person,
                role=role,
                organ=organ,
                unit=unit if role in UNIT_ROLES else None,
                from_on=today(),
                by=by,
            )
    return made


def _unit(organ: Organ, name: str | None) -> Unit | None:
    from gongkai.organs.selectors import units_of
    from gongkai.organs.services import OrgansRefusal

    if name is None:
        return None
    units = {unit.name: unit for unit in units_of(organ)}
    if name not in units:
        known = "、".join(units) or "无"
        raise OrgansRefusal(f"{organ.name}没有内设机构“{name}”，现有：{known}。")
    return units[name]
