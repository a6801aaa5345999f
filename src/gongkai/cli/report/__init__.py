"""`gongkai report …`: read, check, write, sum and compare annual reports."""

from __future__ import annotations

import click

from gongkai.cli.application import CommandsOnDemand


@click.group(
    cls=CommandsOnDemand,
    modules={
        name: f"gongkai.cli.report.{name}" for name in ("read", "check", "write", "sum", "compare")
    },
    options_metavar="[选项]",
    subcommand_metavar="命令 …",
    epilog="\b\n示例：\n  gongkai report check 2023年报.pdf --previous 2022年报.docx",
)
def command() -> None:
    """读取、核对、生成、汇总、比较年度报告。

    可读取 .txt .md .html .docx .pdf .xlsx .json，也可给出文件夹；“-”表示标准输入。
    """
