"""`gongkai completion`: the script that makes a shell complete commands, options and files."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from gongkai.cli.streams import put


@click.command(
    options_metavar="[选项]", epilog="\b\n示例：\n  gongkai completion bash >> ~/.bashrc"
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]), metavar="SHELL")
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """输出命令补全脚本，SHELL为bash、zsh或fish。"""
    root = context.find_root()
    maker = get_completion_class(shell)
    if maker is not None:
        put(maker(root.command, {}, "gongkai", "_GONGKAI_COMPLETE").source() + "\n")
