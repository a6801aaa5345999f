"""`gongkai report write`: data into the official layout."""

from __future__ import annotations

from pathlib import Path

import click

from gongkai.cli.sources import read
from gongkai.cli.streams import OK, UNREADABLE, complain, leave
from gongkai.report.document import UnreadableFile
from gongkai.report.writers import UnwritableFile, write_report


@click.command(
    options_metavar="[选项]", epilog="\b\n示例：\n  gongkai report write 年报.json -o 年报.docx"
)
@click.argument("data", metavar="DATA.json")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="输出文件，按扩展名决定格式：.docx .pdf .html .xlsx .json。",
)
def command(data: str, output: Path) -> None:
    """按官方格式生成年度报告，文件要么完整写出，要么不写。"""
    outcome = read(data)
    if outcome.report is None:
        complain(data, outcome.error)
        leave(UNREADABLE)
    try:
        write_report(outcome.report, output)
    except (UnwritableFile, UnreadableFile) as refusal:
        complain(str(output), refusal)
        leave(UNREADABLE)
    leave(OK)
