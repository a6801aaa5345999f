"""`gongkai decisions`: decisions in bulk, imported and told of on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gongkai.cli.platform import start
from gongkai.cli.streams import FAULTY, OK, UNREADABLE, complain, leave, put

if TYPE_CHECKING:
    from gongkai.decisions.models import Run

KINDS = {"permits": 1, "penalties": 2, "coercion": 3}
"""Kinds by their names in commands and folders; said here too, for `--help` loads no platform."""


@click.group(options_metavar="[选项]", subcommand_metavar="命令 …")
def command() -> None:
    """导入行政许可、行政处罚、行政强制决定，查看导入批次。"""


@command.command(
    "import",
    options_metavar="[选项]",
    epilog="\b\n示例：\n"
    "  gongkai decisions import --organ yunze-gaj --kind penalties 处罚.csv\n"
    "  gongkai decisions import --organ yunze-gaj --kind permits --corrects 许可.xlsx",
)
@click.option("--organ", "code", required=True, metavar="CODE", help="机构代码。")
@click.option(
    "--kind",
    required=True,
    type=click.Choice(list(KINDS)),
    metavar="KIND",
    help=f"决定类别：{'、'.join(KINDS)}。",
)
@click.option("--mapping", metavar="NAME", help="已保存的列对应关系；不写则按列名推定。")
@click.option("--corrects", is_flag=True, help="文书号已有而内容不同的，予以更正。")
@click.option("--all-or-none", "is_whole", is_flag=True, help="有一行不合格就全部不导入。")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE…",
)
def import_(
    *,
    code: str,
    kind: str,
    mapping: str | None,
    corrects: bool,
    is_whole: bool,
    files: tuple[Path, ...],
) -> None:
    """导入一个或者几个文件（csv、xlsx、Parquet）。

    合格的行全部导入，不合格的行写入原文件旁的“…-退回.csv”，逐行写明原因，改正后再次导入即可；
    同一文件再次导入没有变化。有退回的行退出状态为1，文件未导入为2。
    """
    start()
    told = {"mapping": mapping, "corrects": corrects, "is_whole": is_whole}
    statuses = [_imported(code, KINDS[kind], path, told) for path in files]
    leave(max(statuses))


def _imported(code: str, kind: int, path: Path, told: dict[str, str | bool | None]) -> int:
    from gongkai.decisions.models import Kind
    from gongkai.decisions.refusals import DecisionsRefusal
    from gongkai.decisions.selectors import columns_saved
    from gongkai.decisions.services import run_begin, run_carry_out
    from gongkai.files.services import FileRefused
    from gongkai.organs.authority import Actor
    from gongkai.organs.selectors import OrganUnknown, organ_by_code

    try:
        organ = organ_by_code(code)
        columns = columns_saved(organ, str(told["mapping"])) if told["mapping"] else None
        with path.open("rb") as file:
            run = run_begin(
                organ=organ,
                kind=Kind(kind),
                file=file,
                name=path.name,
                mapping=columns,
                corrects=bool(told["corrects"]),
                is_whole=bool(told["is_whole"]),
                by=Actor.system(),
            )
        run = run_carry_out(run_id=run.pk)
    except (DecisionsRefusal, FileRefused, OrganUnknown) as refusal:
        complain(path, refusal)
        return UNREADABLE
    return _told(run, path)


def _told(run: Run, path: Path) -> int:
    """Say what came of a file, and put what was returned beside it."""
    if run.refusal:
        complain(path, run.refusal)
    else:
        put(
            f"{path}：读取{run.rows_read}行，导入{run.rows_written}行，更正{run.rows_corrected}行，"
            f"没有变化{run.rows_unchanged}行，退回{run.rows_rejected}行。\n"
        )
    if run.rejected is not None:
        _put_beside(run, path)
    if run.refusal:
        return UNREADABLE
    return FAULTY if run.rows_rejected else OK


def _put_beside(run: Run, path: Path) -> None:
    from django.core.files.storage import default_storage

    target = path.with_name(f"{path.stem}-退回.csv")
    if run.rejected is None:
        return
    try:
        with default_storage.open(run.rejected.key) as source, target.open("wb") as copy:
            for piece in source.chunks():
                copy.write(piece)
    except OSError as fault:
        complain(target, f"无法写入，请检查路径和权限（{fault.strerror}）。")
        return
    put(f"退回的行已写入{target}，改正后可以再次导入。\n")


@command.command(options_metavar="[选项]")
@click.option("--organ", "code", required=True, metavar="CODE", help="机构代码。")
def runs(code: str) -> None:
    """列出最近的导入批次。"""
    start()
    from gongkai.decisions.selectors import runs_of
    from gongkai.organs.selectors import OrganUnknown, organ_by_code

    try:
        organ = organ_by_code(code)
    except OrganUnknown as refusal:
        complain(code, refusal)
        leave(UNREADABLE)
    for run in runs_of(organ):
        put(
            f"{run.pk}　{run.created_at:%Y-%m-%d %H:%M}　{run.get_state_display()}　"
            f"导入{run.rows_written}　更正{run.rows_corrected}　退回{run.rows_rejected}　"
            f"{run.name}\n"
        )
    leave(OK)
