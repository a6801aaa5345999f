"""`gongkai due`: a due date that explains itself."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import click

from gongkai.cli.calendar_strip import strip
from gongkai.cli.streams import OK, UNREADABLE, complain, leave, put, put_json
from gongkai.law.calendar import TooFarAhead, YearNotAnnounced
from gongkai.law.due import LONGEST, explain_due
from gongkai.law.spans import WEEKDAYS

if TYPE_CHECKING:
    from gongkai.law.due import DueExplanation

_DATE = re.compile(r"(\d{4})(?:(\d\d)(\d\d)|[-/.年](\d{1,2})[-/.月](\d{1,2})日?)")
_ANSWER = 20  # 条例 art 33(2); the command counts what it is told to, and this by default


@click.command(
    options_metavar="[选项]",
    epilog="\b\n示例：\n  gongkai due 2023-01-16\n  gongkai due 2024年9月20日 --working-days 7",
)
@click.argument("dates", nargs=-1, required=True, metavar="DATE…")
@click.option(
    "--working-days",
    type=click.IntRange(1, LONGEST),
    default=_ANSWER,
    show_default=True,
    metavar="N",
    help="工作日数：答复20，补正告知7，第三方意见15，缴费20。",
)
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text带日历条和逐段说明；json每个日期一行。",
)
def command(dates: tuple[str, ...], working_days: int, layout: str) -> None:
    """推算DATE之后第N个工作日，逐日说明计入、跳过及依据。

    DATE为收到申请之日，当日不计；可写作2023-01-16、20230116或2023年1月16日。
    放假安排尚未公布的年份给出暂定日期并注明。
    """
    status = OK
    for written in dates:
        try:
            explained = explain_due(_day(written), working_days)
        except (YearNotAnnounced, TooFarAhead, ValueError) as refusal:
            complain(written, refusal)
            status = UNREADABLE
            continue
        if layout == "json":
            put_json(explained.as_json())
        else:
            put(_shown(explained, working_days) + "\n")
    leave(status)


def _day(written: str) -> date:
    found = _DATE.fullmatch("".join(written.split()))
    parts = [int(part) for part in found.groups() if part] if found else [0, 0, 0]
    try:
        return date(*parts)
    except ValueError as error:
        raise ValueError("不是有效的日期，请写作2023-01-16的样子。") from error


def _shown(explained: DueExplanation, working_days: int) -> str:
    received, due_on = explained.received_on, explained.due_on
    head = (
        f"{received} {_weekday(received)} 收到，"
        f"第{working_days}个工作日是 "
        f"{click.style(f'{due_on} {_weekday(due_on)}', bold=True, fg='green')}"
    )
    if explained.provisional:
        head += click.style(
            f"（暂定：{due_on.year}年放假安排尚未公布，只扣除了星期六、星期日，"
            "没有扣除元旦、春节等假日，公布后须重新确定）",
            fg="yellow",
        )
    steps = [
        f"  {_days(step.first, step.last)}  {step.sentence}"
        + click.style(f"（{step.law}）", dim=True)
        for step in explained.steps
    ]
    return "\n".join([head, "", strip(explained.steps), "", *steps, ""])


def _weekday(day: date) -> str:
    return f"星期{WEEKDAYS[day.weekday()]}"


def _days(first: date, last: date) -> str:
    return f"{first:%m-%d}" + (" " * 8 if first == last else f" 至 {last:%m-%d}")
