"""`gongkai report check`: proof-read reports."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gongkai.cli.sources import read, read_all
from gongkai.cli.streams import FAULTY, OK, UNREADABLE, complain, leave, put_json
from gongkai.report.checks import check_report
from gongkai.report.findings import Finding, Severity
from gongkai.report.renderings import render
from gongkai.report.writers import UnwritableFile, write_whole

if TYPE_CHECKING:
    from gongkai.report.model import Report


@dataclass(frozen=True, slots=True)
class Proof:
    """One file proof-read, or the sentence why it could not be."""

    name: str
    report: Report | None
    findings: tuple[Finding, ...] = ()
    error: str = ""


def proof_read(name: str, previous: Report | None) -> Proof:
    """Read and check one file."""
    outcome = read(name)
    if outcome.report is None:
        return Proof(name, None, error=outcome.error)
    return Proof(name, outcome.report, check_report(outcome.report, previous))


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
    default="text",
    show_default=True,
    help="text供阅读，json每份一行，html为一页可转发的核对结果，sarif供编辑器和持续集成。",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="写入文件，不给出则输出到屏幕。"
)
def command(
    files: tuple[str, ...], previous: str | None, layout: str, output: Path | None
) -> None:
    """核对年度报告：表内勾稽、文表一致、上下年衔接、结构、用语和信息泄露。

    没有错误时退出码为0，有错误为1，有文件不能读取为2。
    """
    earlier = _previous(previous)
    proofs = list(read_all(files, partial(proof_read, previous=earlier)))
    for proof in proofs:
        if proof.report is None:
            complain(proof.name, proof.error)
    _put(proofs, layout, output)
    leave(_status(proofs))


def _previous(name: str | None) -> Report | None:
    if name is None:
        return None
    outcome = read(name)
    if outcome.report is None:
        complain(name, outcome.error)
        leave(UNREADABLE)
    return outcome.report


def _put(proofs: list[Proof], layout: str, output: Path | None) -> None:
    if layout == "json" and output is None:
        for proof in proofs:
            if proof.report is None:
                put_json({"file": proof.name, "error": proof.error})
            else:
                click.echo(render([(proof.report, proof.findings)], "json"), nl=False)
        return
    read_ones = [(proof.report, proof.findings) for proof in proofs if proof.report is not None]
    colour = output is None and sys.stdout.isatty()
    text = render(read_ones, layout, colour=colour)
    if output is None:
        click.echo(text, nl=not text.endswith("\n"))
        return
    try:
        write_whole(output, text.encode())
    except UnwritableFile as refusal:
        complain(str(output), refusal)
        leave(UNREADABLE)


def _status(proofs: list[Proof]) -> int:
    if any(proof.report is None for proof in proofs):
        return UNREADABLE
    faulty = any(
        finding.severity is Severity.ERROR for proof in proofs for finding in proof.findings
    )
    return FAULTY if faulty else OK
