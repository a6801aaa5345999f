"""`gongkai report check`: proof-read reports."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gongkai.cli.outputs import tell_written, writing
from gongkai.cli.sources import Outcome, expand, read, read_all, read_or_leave
from gongkai.cli.streams import FAULTY, OK, UNREADABLE, complain, leave, put, takes_colour, utf8
from gongkai.report.checks import check_report
from gongkai.report.findings import Severity
from gongkai.report.renderings import render
from gongkai.report.writers import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.report.model import Report

_LAYOUTS = {".html": "html", ".htm": "html", ".json": "json", ".jsonl": "json", ".sarif": "sarif"}


def proof_read(name: str, previous: Report | None) -> Outcome:
    """Read and check one file."""
    outcome = read(name)
    if outcome.report is None:
        return outcome
    found = check_report(outcome.report, previous)
    # What was found needs the file's blocks no more, and between processes they cost dear.
    return replace(outcome, report=replace(outcome.report, document=None), findings=found)


@click.command(
    options_metavar="[选项]",
    epilog="\b\n示例：\n  gongkai report check 年报.docx --previous 上年年报.pdf\n"
    "  gongkai report check 年报/ --format html -o 核对结果.html",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--previous", metavar="FILE", help="上一年度的报告，给出后一并核对年度衔接。")
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json", "html", "sarif"]),
    help="text供阅读，json每份一行，html为一页可转发的核对结果，sarif供编辑器和持续集成。"
    "默认按输出文件的扩展名，否则为text。",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="写入文件，不给出则输出到屏幕。"
)
def command(
    files: tuple[str, ...], previous: str | None, layout: str | None, output: Path | None
) -> None:
    """核对年度报告：表内勾稽、文表一致、上下年衔接、结构、用语和信息泄露。

    没有错误时退出码为0，有错误为1，有文件不能读取为2。
    """
    names = expand(files)
    if output is None:
        outcomes = _checked(names, previous)
        shown = _shown(outcomes, layout or "text", colour=takes_colour())
        put(shown if layout in {None, "text"} else utf8(shown))
    else:
        layout = layout or _LAYOUTS.get(output.suffix.lower(), "text")
        with writing(output, [*names, *filter(None, [previous])]):
            outcomes = _checked(names, previous)
            write_whole(output, utf8(_shown(outcomes, layout)))
        tell_written(output)
    leave(_status(outcomes))


def _checked(names: Sequence[str], previous: str | None) -> list[Outcome]:
    """Read and check every file; say which cannot be read."""
    earlier = read_or_leave(previous) if previous is not None else None
    outcomes = list(read_all(names, partial(proof_read, previous=earlier)))
    for outcome in outcomes:
        if outcome.report is None:
            complain(outcome.name, outcome.error)
    return outcomes


def _shown(outcomes: Sequence[Outcome], layout: str, *, colour: bool = False) -> str:
    """Give what was found; end where nothing could be read, for "no findings" would be a lie."""
    if layout == "json":
        return "".join(_json_line(outcome) for outcome in outcomes)
    proofs = [
        (_named(outcome.report, outcome.name, layout), outcome.findings)
        for outcome in outcomes
        if outcome.report is not None
    ]
    if not proofs:
        leave(UNREADABLE)
    return render(proofs, layout, colour=colour)


def _json_line(outcome: Outcome) -> str:
    if outcome.report is None:
        return json.dumps(outcome.error_as_json(), ensure_ascii=False) + "\n"
    return render([(outcome.report, outcome.findings)], "json")


def _named(report: Report, name: str, layout: str) -> Report:
    """Give a report its path where that says which of two files of one name is meant.

    SARIF needs it to find the file; a page is mailed to others, whom our folders do not concern.
    """
    return report if layout == "html" else replace(report, file=name)


def _status(outcomes: Sequence[Outcome]) -> int:
    if any(outcome.report is None for outcome in outcomes):
        return UNREADABLE
    faulty = any(
        finding.severity is Severity.ERROR for outcome in outcomes for finding in outcome.findings
    )
    return FAULTY if faulty else OK
