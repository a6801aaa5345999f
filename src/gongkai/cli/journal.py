"""`gongkai journal`: the chains read through, and their heads kept elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gongkai.cli.platform import start
from gongkai.cli.streams import FAULTY, OK, UNREADABLE, complain, leave, put

if TYPE_CHECKING:
    from gongkai.journal.anchors import HeadAnchor


@click.group(options_metavar="[选项]", subcommand_metavar="命令 …")
def command() -> None:
    """核对操作日志，导出链首摘要。"""


@command.command(
    options_metavar="[选项]",
    epilog="\b\n示例：\n  gongkai journal verify\n"
    "  gongkai journal verify --organ yunze-gaj --anchors 链首.jsonl",
)
@click.option("--organ", "code", metavar="CODE", help="只核对这一机构的日志。")
@click.option(
    "--anchors",
    "path",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="导出的链首摘要，用来发现末尾被截去或者整体重写。",
)
def verify(code: str | None, path: Path | None) -> None:
    """从第一条读到最后一条，指出每一处被改动、删除、插入、调换的地方。

    没有问题退出状态为0，有问题为1，无法核对为2。
    """
    start()
    from gongkai.journal.verify import verify as faults_of

    status = OK
    for fault in faults_of(code, anchors=_anchors(path)):
        put(f"{fault.message}\n")
        status = FAULTY
    if status == OK:
        put("操作日志完整，没有发现改动。\n")
    leave(status)


@command.command(
    "export-anchors",
    options_metavar="[选项]",
    epilog="\b\n示例：\n  gongkai journal export-anchors -o 链首.jsonl",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    metavar="FILE",
    help="写入的文件，请保存到平台以外的地方。",
)
def export_anchors(output: Path) -> None:
    """保存今天的链首摘要，并导出全部链首摘要。"""
    start()
    from gongkai.journal.anchors import anchor_heads, export
    from gongkai.today import today

    anchor_heads(today())
    try:
        output.write_bytes(export())
    except OSError as fault:
        complain(output, f"无法写入，请检查路径和权限（{fault.strerror}）。")
        leave(UNREADABLE)
    leave(OK)


def _anchors(path: Path | None) -> list[HeadAnchor]:
    from gongkai.journal.anchors import AnchorsUnreadable, read

    try:
        return read(path.read_text(encoding="utf-8").splitlines()) if path else []
    except (AnchorsUnreadable, UnicodeDecodeError, OSError) as refusal:
        sentence = refusal if isinstance(refusal, AnchorsUnreadable) else "文件无法读取。"
        complain(path, sentence)
        leave(UNREADABLE)
