"""`gongkai demo`: load the invented bureau, once, and say how to log in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gongkai.cli.platform import start
from gongkai.cli.streams import OK, UNREADABLE, complain, leave, put

if TYPE_CHECKING:
    from datetime import date


@click.command(
    options_metavar="[选项]", epilog="\b\n示例：\n  gongkai demo\n  gongkai demo --reset"
)
@click.option("--reset", is_flag=True, help="删除演示数据库的全部内容，重新装入。")
def command(*, reset: bool) -> None:
    """装入演示数据：虚构的云泽市公安局，一整年的办理记录和正在办理的事项。

    已经装入的不再装入；数据库中有其他机构的数据时拒绝执行。
    """
    start()
    from gongkai.cli.demo.load import Holds, holds, load
    from gongkai.today import today

    found = holds()
    if found is Holds.OTHER:
        complain(
            "演示", "数据库中有其他机构的数据，演示数据只能装入空的数据库，请改用新的数据目录。"
        )
        leave(UNREADABLE)
    if found is Holds.DEMONSTRATION and reset:
        from gongkai.cli.demo.reset import empty

        empty()
        found = Holds.NOTHING
    if found is Holds.DEMONSTRATION:
        put("演示数据已经装入，没有改动。\n")
    else:
        put("正在装入演示数据：云泽市公安局一整年的政府信息公开工作……\n")
        load(today(), _Progress(today()))
        put("\n演示数据已经装入。\n")
    _tell_accounts()
    leave(OK)


class _Progress:
    """Tells each month as it is played."""

    def __init__(self, until: date) -> None:
        self.until = until
        self.month = ""

    def __call__(self, day: date) -> None:
        month = f"{day:%Y-%m}"
        if month != self.month:
            self.month = month
            put(f"{month} ")


def _tell_accounts() -> None:
    from gongkai.cli.demo.people import ACCOUNTS, PASSWORD

    put(f"\n登录账号（密码都是 {PASSWORD}）：\n")
    for account in ACCOUNTS:
        put(f"  {account.username:<14}{account.role.label}　{account.name}\n")
