"""`gongkai report sum`: many organs' reports added up to one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gongkai.cli.outputs import writing
from gongkai.cli.sources import expand, read_all
from gongkai.cli.streams import OK, UNREADABLE, complain, leave, printable, put
from gongkai.report.rollup import CannotSum, Rollup, sum_reports
from gongkai.report.writers import write_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.report.model import Report

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
    names = expand(files)
    with writing(output, names):
        rollup = _summed(_all_reports(names), organ)
        write_report(rollup.report, output)
    _tell(rollup, output)
    leave(OK)


def _all_reports(names: Sequence[str]) -> list[Report]:
    """Read every file; end when any cannot be read, for a sum without it would be wrong."""
    outcomes = list(read_all(names))
    for outcome in outcomes:
        if outcome.report is None:
            complain(outcome.name, outcome.error)
    reports = [outcome.report for outcome in outcomes if outcome.report is not None]
    if len(reports) < len(outcomes):
        leave(UNREADABLE)
    return reports


def _summed(reports: Sequence[Report], organ: str | None) -> Rollup:
    try:
        return sum_reports(reports, organ)
    except CannotSum as refusal:
        complain("汇总", refusal)
        leave(UNREADABLE)


def _tell(rollup: Rollup, output: Path) -> None:
    lines = [f"已汇总{len(rollup.organs)}个单位：{_some(rollup.organs)}，写入{output}。"]
    lines += [f"  缺：{gap.label}（{_some(gap.organs)}）" for gap in rollup.missing[:_SHOWN]]
    if len(rollup.missing) > _SHOWN:
        lines.append(f"  另有{len(rollup.missing) - _SHOWN}处缺数，详见输出文件。")
    lines.append("汇总只加三张表，第一、五、六部分的文字请另行撰写。")
    put("".join(f"{printable(line)}\n" for line in lines))


def _some(organs: Sequence[str]) -> str:
    return "、".join(organs[:_SHOWN]) + ("等" if len(organs) > _SHOWN else "")
