"""`gongkai report write`: data into the official layout."""

from __future__ import annotations

from pathlib import Path

import click

from gongkai.cli.outputs import tell_written, writing
from gongkai.cli.sources import read_or_leave
from gongkai.cli.streams import OK, leave
from gongkai.report.writers import write_report


@click.command(
    options_metavar="[选项]", epilog="\b\n示例：\n  gongkai report write 年报.json -o 年报.docx"
)
@click.argument("data", metavar="DATA")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="输出文件，按扩展名决定格式：.docx .pdf .html .xlsx .json。",
)
def command(data: str, output: Path) -> None:
    """按官方格式生成年度报告，文件要么完整写出，要么不写。

    DATA一般为.json，也可以是任何能读取的一份年报，如.docx，用来转换格式。
    """
    with writing(output, [data]):
        write_report(read_or_leave(data), output)
    tell_written(output)
    leave(OK)
