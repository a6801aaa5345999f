"""`gongkai items …`: items brought in from elsewhere, and all of them taken out."""

from __future__ import annotations

import click

from gongkai.cli.application import CommandsOnDemand


@click.group(
    cls=CommandsOnDemand,
    modules={
        "import": "gongkai.cli.items.bring",
        "export": "gongkai.cli.items.take_out",
    },
    options_metavar="[选项]",
    subcommand_metavar="命令 …",
    epilog="\b\n示例：\n"
    "  gongkai items import 旧网站 --organ yunze-gaj --by gongkai --column statutory --dry-run\n"
    "  gongkai items export 信息.zip --organ yunze-gaj --by gongkai",
)
def command() -> None:
    """导入和导出主动公开的信息。"""
