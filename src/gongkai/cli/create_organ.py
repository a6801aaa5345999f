"""`gongkai create-organ`: the first organ of a deployment, or another one below."""

from __future__ import annotations

import click

from gongkai.cli.platform import start
from gongkai.cli.streams import OK, UNREADABLE, complain, leave, put

LEVELS = ("government", "department", "police_bureau", "branch_bureau", "station", "other")
"""Codes of the levels; said here too, so that `--help` need not load the platform."""


@click.command(
    options_metavar="[选项]",
    epilog="\b\n示例：\n"
    "  gongkai create-organ --code yunze --name 云泽市人民政府 --level government\n"
    "  gongkai create-organ --code yunze-gaj --name 云泽市公安局 --level police_bureau "
    "--parent yunze",
)
@click.option("--code", required=True, metavar="CODE", help="机构代码：小写字母、数字、短横线。")
@click.option("--name", required=True, metavar="NAME", help="机构名称。")
@click.option("--short-name", metavar="NAME", help="机构简称，不写的与名称相同。")
@click.option(
    "--level",
    required=True,
    type=click.Choice(LEVELS),
    help="机构类别：人民政府、政府工作部门、公安局、公安分局、派出所、其他。",
)
@click.option("--parent", metavar="CODE", help="上级机构的代码。")
def command(code: str, name: str, short_name: str | None, level: str, parent: str | None) -> None:
    """设立机构。

    其余信息（联系方式、复议机关、管辖法院等）由系统管理员登录后填写。
    """
    start()
    from gongkai.organs.authority import Actor
    from gongkai.organs.selectors import OrganUnknown, organ_by_code
    from gongkai.organs.services import OrgansRefusal, organ_create

    try:
        organ = organ_create(
            code=code,
            name=name,
            short_name=short_name or name,
            level=level,
            parent=organ_by_code(parent) if parent else None,
            by=Actor.system(),
        )
    except (OrganUnknown, OrgansRefusal) as refusal:
        complain(code, refusal)
        leave(UNREADABLE)
    put(f"已设立{organ.name}（{organ.code}）。\n")
    leave(OK)
