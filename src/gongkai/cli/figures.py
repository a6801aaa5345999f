"""`gongkai figures`: the annual tables as the platform's records give them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from gongkai.cli.platform import start
from gongkai.cli.streams import OK, UNREADABLE, complain, leave, printable, put, put_json

if TYPE_CHECKING:
    from datetime import date


@click.command(
    options_metavar="[选项]",
    epilog="\b\n示例：\n  gongkai figures --organ yunze-gaj --year 2025\n"
    "  gongkai figures --organ yunze-gaj --year 2025 --cell requests.granted[0]",
)
@click.option("--organ", "code", required=True, metavar="CODE", help="机构代码。")
@click.option("--year", type=int, required=True, metavar="Y", help="年度。")
@click.option("--cell", metavar="CELL", help="列出这一格背后的记录，如requests.granted[0]。")
@click.option(
    "--format",
    "layout",
    type=click.Choice(["json", "text"]),
    help="json：统一格式，每份报告或者每条记录一行；text：适合阅读。默认在终端为text，否则为json。",
)
def command(code: str, year: int, cell: str | None, layout: str | None) -> None:
    """按平台的记录统计某一年度的三张表，或者列出一格背后的记录。

    本年度尚未结束的，统计到今天。记录取自环境变量GONGKAI_DATA指定的文件夹，
    没有指定的为当前目录下的gongkai-data。
    """
    start()
    from gongkai.annual.refusals import AnnualRefusal
    from gongkai.organs.selectors import OrganUnknown
    from gongkai.today import today

    as_json = (layout or ("text" if sys.stdout.isatty() else "json")) == "json"
    try:
        if cell is None:
            _show_figures(code, year, today(), as_json=as_json)
        else:
            _show_records(code, year, cell, today(), as_json=as_json)
    except (OrganUnknown, AnnualRefusal) as refusal:
        complain(code, refusal)
        leave(UNREADABLE)
    leave(OK)


def _show_figures(code: str, year: int, today: date, *, as_json: bool) -> None:
    from gongkai.annual.selectors import figures
    from gongkai.organs.selectors import organ_by_code

    report = figures(organ_by_code(code), year, today)
    if as_json:
        put_json(report.as_json())
        return
    from gongkai.cli.report.tables import show_report

    show_report(report)


def _show_records(code: str, year: int, cell: str, today: date, *, as_json: bool) -> None:
    from gongkai.annual.selectors import records_listed
    from gongkai.organs.selectors import organ_by_code

    for record in records_listed(organ_by_code(code), year, cell, today=today):
        line = {name: record[name] for name in _COLUMNS}
        if as_json:
            put_json({name: _plain(value) for name, value in line.items()})
        else:
            put(printable("\u3000".join(str(value or "—") for value in line.values())) + "\n")


_COLUMNS = ("number", "title", "received_on", "outcome", "concluded_on")


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
