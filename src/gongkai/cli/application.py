"""The tree of commands, each imported only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from gongkai import __version__

_SETTINGS = {"help_option_names": ["-h", "--help"]}


class CommandsOnDemand(click.Group):
    """A group whose commands live in modules that it imports when they are called.

    Start-up time is why: `gongkai due` must not pay for reading PDF.
    """

    def __init__(self, *arguments: Any, modules: dict[str, str], **options: Any) -> None:
        """Take `modules`: command name → module whose `command` it is, in the order of help."""
        super().__init__(*arguments, **options)
        self.modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Give the names in the order of use, not of the alphabet."""
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and give a command; None when there is none of that name."""
        module = self.modules.get(cmd_name)
        return import_module(module).command if module else None


@click.group(
    cls=CommandsOnDemand,
    modules={
        "due": "gongkai.cli.due",
        "report": "gongkai.cli.report",
        "figures": "gongkai.cli.figures",
        "demo": "gongkai.cli.demo",
        "decisions": "gongkai.cli.decisions",
        "items": "gongkai.cli.items",
        "migrate": "gongkai.cli.migrate",
        "create-organ": "gongkai.cli.create_organ",
        "create-user": "gongkai.cli.create_user",
        "serve": "gongkai.cli.serve",
        "worker": "gongkai.cli.worker",
        "journal": "gongkai.cli.journal",
        "search": "gongkai.cli.search",
        "completion": "gongkai.cli.completion",
    },
    context_settings=_SETTINGS,
    options_metavar="[选项]",
    subcommand_metavar="命令 …",
    epilog="\b\n示例：\n  gongkai due 2023-01-16\n  gongkai report check 年报.docx",
)
@click.version_option(__version__, "-V", "--version", message="gongkai %(version)s")
def application() -> None:
    """公开：政府信息公开工作平台的命令行工具。

    推算答复期限，读取、核对、生成、汇总、比较政府信息公开工作年度报告。
    """
