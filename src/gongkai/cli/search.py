"""`gongkai search`: the index of the search written anew."""

from __future__ import annotations

import click

from gongkai.cli.platform import start
from gongkai.cli.streams import put


@click.group(options_metavar="[选项]", subcommand_metavar="命令 …")
def command() -> None:
    """维护站内检索的索引。"""


@command.command(options_metavar="[选项]", epilog="\b\n示例：\n  gongkai search rebuild")
def rebuild() -> None:
    """按现有记录重新建立索引，期间检索照常使用。

    每次处理一小段，中断后可以重新执行。
    """
    start()
    from gongkai import search

    for source in search.sources():
        done = 0
        for until, last in search.rebuild(source):
            if until * 10 // max(last, 1) > done or until == last:
                done = until * 10 // max(last, 1)
                put(f"{source.label}：{until}/{last}\n")
    put("索引已经重新建立。\n")
