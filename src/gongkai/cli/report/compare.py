"""`gongkai report compare`: two reports, cell by cell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gongkai.cli.outputs import writing
from gongkai.cli.sources import read_or_leave
from gongkai.cli.streams import OK, leave, printable, put_json
from gongkai.report.compare import compare_reports, comparison_as_json, rows, write_comparison

if TYPE_CHECKING:
    from gongkai.report.compare import Comparison


@click.command(
    options_metavar="[选项]",
    epilog="\b\n示例：\n  gongkai report compare 2022年报.pdf 2023年报.docx -o 对比.xlsx",
)
@click.argument("old")
@click.argument("new")
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text为表格，json为一行数据。",
)
@click.option("--all", "everything", is_flag=True, help="表格中也列出两份相同的格子。")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="写入文件，按扩展名决定格式：.html .xlsx .json。",
)
def command(old: str, new: str, layout: str, everything: bool, output: Path | None) -> None:  # noqa: FBT001 - a flag of the command line
    """逐格比较两份年报：上年与本年，或者两个机关。"""
    if output is not None:
        with writing(output, [old, new]):
            write_comparison(_compared(old, new), output)
    elif layout == "json":
        put_json(comparison_as_json(_compared(old, new)))
    else:
        _show(_compared(old, new), only_changed=not everything)
    leave(OK)


def _compared(old: str, new: str) -> Comparison:
    return compare_reports(read_or_leave(old), read_or_leave(new))


def _show(comparison: Comparison, *, only_changed: bool) -> None:
    from rich.table import Table
    from rich.text import Text

    from gongkai.cli.terminal import pale, show

    title = printable(comparison.title)
    table = Table(title=Text(title), title_justify="left", header_style="cyan")
    table.add_column("", overflow="fold")
    for head in (comparison.old_name, comparison.new_name):
        table.add_column(Text(printable(head)), justify="right", overflow="fold")
    for head in ("增减", "比率"):
        table.add_column(head, justify="right", no_wrap=True)
    table.add_column("说明", overflow="fold")
    for row in rows(comparison, only_changed=only_changed):
        style = "bold yellow" if row.is_swing else ""
        cells = (row.label, row.old, row.new, row.difference, row.percent, row.note)
        table.add_row(*cells, style=style)
    show(table if table.row_count else f"{title}：各格相同。")
    for likeness in comparison.sections:
        share = "只有一份有此部分" if likeness.ratio is None else f"文字相同{likeness.ratio:.0%}"
        show(pale(f"  {likeness.number}. {likeness.title}　{share}"))
