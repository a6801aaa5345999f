"""`gongkai report read`: a report as data, or as tables for a person."""

from __future__ import annotations

import sys
from typing import Literal

import click

from gongkai.cli.sources import expand, read_all
from gongkai.cli.streams import OK, UNREADABLE, complain, leave, put_json


@click.command(
    options_metavar="[选项]",
    epilog="\b\n示例：\n  gongkai report read 年报.pdf\n  gongkai report read 年报/ > 年报.jsonl",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--format",
    "layout",
    type=click.Choice(["json", "text"]),
    help="json：每份报告一行；text：适合阅读的表格。默认在终端为text，否则为json。",
)
def command(files: tuple[str, ...], layout: Literal["json", "text"] | None) -> None:
    """读取年度报告，给出三张表和各部分文字。

    有文件不能读取时退出码为2，其余文件照常输出。
    """
    as_json = (layout or ("text" if sys.stdout.isatty() else "json")) == "json"
    status = OK
    for outcome in read_all(expand(files)):
        if outcome.report is None:
            status = UNREADABLE
            complain(outcome.name, outcome.error)
            if as_json:
                put_json(outcome.error_as_json())
        elif as_json:
            put_json(outcome.report.as_json())
        else:
            from gongkai.cli.report.tables import show_report

            show_report(outcome.report)
    leave(status)
