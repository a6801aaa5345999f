"""`gongkai report sum`: many organs' reports added up to one."""

from __future__ import annotations

from pathlib import Path

import click

from gongkai.cli.sources import read, read_all
from gongkai.cli.streams import OK, UNREADABLE, complain, leave
from gongkai.report.rollup import CannotSum, Rollup, sum_reports
from gongkai.report.writers import UnwritableFile, write_report

_SHOWN = 10


@click.command(
    options_metavar="[选项]",
    epilog="\b\n示例：\n  gongkai report sum 年报/ --organ 某市 -o 汇总.xlsx",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="输出文件，按扩展名决定格式：.docx .pdf .html .xlsx .json。",
)
@click.option("--organ", metavar="NAME", help="汇总报告的机关名称。")
def command(files: tuple[str, ...], output: Path, organ: str | None) -> None:
    """把多份年报汇总成一份，写明收了哪些单位、谁缺哪一格。

    年度或格式不同、同一单位重复、有文件不能读取时，不予汇总。
    """
    outcomes = list(read_all(files, read))
    for outcome in outcomes:
        if outcome.report is None:
            complain(outcome.name, outcome.error)
    reports = [outcome.report for outcome in outcomes if outcome.report is not None]
    if len(reports) < len(outcomes):
        leave(UNREADABLE)
    try:
        rollup = sum_reports(reports, organ)
        write_report(rollup.report, output)
    except (CannotSum, UnwritableFile) as refusal:
        complain("汇总", refusal)
        leave(UNREADABLE)
    _tell(rollup, output)
    leave(OK)


def _tell(rollup: Rollup, output: Path) -> None:
    click.echo(f"已汇总{len(rollup.organs)}个单位：{'、'.join(rollup.organs)}，写入{output}。")
    for gap in rollup.missing[:_SHOWN]:
        click.echo(f"  缺：{gap.label}（{'、'.join(gap.organs)}）")
    if len(rollup.missing) > _SHOWN:
        click.echo(f"  另有{len(rollup.missing) - _SHOWN}处缺数，详见输出文件。")
