"""`gongkai demo`: load the invented bureau, once, and say how to log in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gongkai.cli.platform import start
from gongkai.cli.streams import OK, UNREADABLE, complain, leave, put

if TYPE_CHECKING:
    from datetime import date

    from gongkai.cli.demo.load import Followed


@click.command(
    options_metavar="[选项]", epilog="\b\n示例：\n  gongkai demo\n  gongkai demo --reset"
)
@click.option("--reset", is_flag=True, help="删除演示数据库的全部内容，重新装入。")
@click.option(
    "--decisions",
    type=click.IntRange(1, 5_000_000),
    metavar="N",
    help="导入多少件虚构的行政执法决定，不写为3000件。",
)
def command(*, reset: bool, decisions: int | None) -> None:
    """装入演示数据：虚构的云泽市公安局，一整年的办理记录和正在办理的事项。

    已经装入的不再装入；数据库中有其他机构的数据时拒绝执行。
    """
    start()
    from gongkai.cli.demo.load import Holds, holds
    from gongkai.today import today

    found = holds()
    if found is Holds.OTHER:
        complain("演示", "数据库中有其他机构的数据，演示只能装入空的数据库，请改用新的数据目录。")
        leave(UNREADABLE)
    if found is Holds.DEMONSTRATION and reset:
        from gongkai.cli.demo.reset import empty

        empty()
        found = Holds.NOTHING
    if found is Holds.DEMONSTRATION:
        put("演示数据已经装入，没有改动。\n")
    else:
        put("正在装入演示数据，约需两分钟：")
        _keep_codes(_loaded(today(), decisions))
        put("\n演示数据已经装入：云泽市公安局一整年的办理记录和正在办理的事项，均为虚构。\n")
    _tell()
    leave(OK)


def _loaded(today: date, decisions: int | None) -> list[Followed]:
    """Load; end with one line where the working days of the running year are not known yet."""
    from gongkai.cli.demo.load import DECISIONS, load
    from gongkai.law.calendar import YearNotAnnounced

    try:
        return load(today, _Progress(), decisions=decisions or DECISIONS)
    except YearNotAnnounced as refusal:
        put("\n")
        complain("演示", f"{refusal}也可以设置环境变量GONGKAI_TODAY，以较早的一天为今天。")
        leave(UNREADABLE)


class _Progress:
    """Tells each month as it is played."""

    def __init__(self) -> None:
        self.month = ""

    def __call__(self, day: date) -> None:
        month = f"{day:%Y-%m}"
        if month != self.month:
            self.month = month
            put(f" {month}")


def _keep_codes(followed: list[Followed]) -> None:
    """Keep the query codes beside the database, which has their digests only."""
    lines = [
        f"  {one.number}　查询码 {one.code}　{one.wants}\n"
        if one.number
        else f"第三方凭答复码提交意见（/consultation/）：\n  答复码 {one.code}　{one.wants}\n"
        for one in followed
    ]
    _codes().write_text("".join(lines), encoding="utf-8")


def _codes() -> Path:
    from django.conf import settings

    return Path(settings.DATA) / "demo-codes.txt"


def _tell() -> None:
    from gongkai.cli.demo.people import ACCOUNTS, PASSWORD

    put(f"\n工作人员登录（密码都是 {PASSWORD}）：\n")
    for account in ACCOUNTS:
        put(f"  {account.username:<14}{account.role.label}　{account.name}\n")
    if _codes().exists():
        put("\n申请人凭编号和查询码查询：\n" + _codes().read_text(encoding="utf-8"))
