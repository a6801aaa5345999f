"""`gongkai decisions`: decisions in bulk, imported and told of on the command line."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from gongkai.cli.platform import start
from gongkai.cli.streams import FAULTY, OK, UNREADABLE, complain, leave, put

if TYPE_CHECKING:
    from datetime import datetime

    from gongkai.decisions.models import Run

KINDS = {"permits": 1, "penalties": 2, "coercion": 3}
"""Kinds by their names in commands and folders; said here too, for `--help` loads no platform."""

_ANSWER = "查询结果"


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
@click.option("--query", metavar="SQL", help="不读文件，导入一个数据库的查询结果，与--from同用。")
@click.option(
    "--from",
    "source",
    metavar="DATABASE",
    help="查询的数据库：postgresql://用户:口令@主机/库名，或者SQLite文件的路径。",
)
@click.argument(
    "files",
    nargs=-1,
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
    query: str | None,
    source: str | None,
    files: tuple[Path, ...],
) -> None:
    """导入一个或者几个文件（csv、xlsx、Parquet）。

    合格的行全部导入，不合格的行写入原文件旁的“…-退回.csv”，逐行写明原因，改正后再次导入即可；
    同一文件再次导入没有变化。有退回的行退出状态为1，文件未导入为2。
    """
    if bool(query) != bool(source) or bool(query) == bool(files):
        raise click.UsageError("请写明要导入的文件，或者用--from和--query指定数据库和查询。")
    start()
    told = {"mapping": mapping, "corrects": corrects, "is_whole": is_whole}
    with TemporaryDirectory() as folder:
        if query and source:
            files = (_answered(source, query, Path(folder)),)
        statuses = [_imported(code, KINDS[kind], path, told) for path in files]
    leave(max(statuses))


def _answered(source: str, query: str, folder: Path) -> Path:
    """Put the answer of a database into a file."""
    from gongkai.decisions.importing.querying import answer_as_csv
    from gongkai.decisions.refusals import FileUnfit

    path = folder / f"{_ANSWER}.csv"
    try:
        answer_as_csv(source, query, path)
    except FileUnfit as refusal:
        complain("查询", refusal)
        leave(UNREADABLE)
    return path


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

    from gongkai.report.writers import UnwritableFile
    from gongkai.report.writers.atomic import whole

    if run.rejected is None:
        return
    # The answer of a database lies in a folder that goes; what it returned goes where one stands.
    folder = Path() if path.stem == _ANSWER else path.parent
    target = folder / f"{path.stem}-退回.csv"
    try:
        with default_storage.open(run.rejected.key) as source, whole(target) as copy:
            copy.writelines(source.chunks())
    except UnwritableFile as refusal:
        complain(target, refusal)
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


@command.command(
    options_metavar="[选项]",
    epilog="\b\n示例：\n  gongkai decisions withdraw --organ yunze-gaj --kind penalties"
    " --number 云公罚〔2026〕1号 --ordered-on 2026-06-05 --reason 复议决定撤销",
)
@click.option("--organ", "code", required=True, metavar="CODE", help="机构代码。")
@click.option(
    "--kind", required=True, type=click.Choice(list(KINDS)), metavar="KIND", help="类别。"
)
@click.option("--number", required=True, metavar="NUMBER", help="决定文书号。")
@click.option(
    "--ordered-on",
    required=True,
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="依法变更、撤销、确认违法或者无效之日，三个工作日内须撤回。",
)
@click.option("--reason", required=True, metavar="TEXT", help="原因，将对外说明。")
def withdraw(*, code: str, kind: str, number: str, ordered_on: datetime, reason: str) -> None:
    """撤回一件已经公示的决定。"""
    start()
    from gongkai.decisions.models import Kind
    from gongkai.decisions.refusals import DecisionsRefusal, DecisionUnknown
    from gongkai.decisions.services import decision_withdraw
    from gongkai.organs.authority import Actor
    from gongkai.organs.selectors import OrganUnknown, organ_by_code
    from gongkai.today import today

    try:
        decision_withdraw(
            organ=organ_by_code(code),
            kind=Kind(KINDS[kind]),
            number=number,
            ordered_on=ordered_on.date(),
            reason=reason,
            by=Actor.system(),
            today=today(),
        )
    except (DecisionsRefusal, DecisionUnknown, OrganUnknown) as refusal:
        complain(number, refusal)
        leave(UNREADABLE)
    put(f"已撤回{number}。\n")
    leave(OK)


@command.command(
    options_metavar="[选项]",
    epilog="\b\n示例：\n  gongkai decisions receipts --organ yunze-gaj 票据.xlsx",
)
@click.option("--organ", "code", required=True, metavar="CODE", help="机构代码。")
@click.argument(
    "file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE"
)
def receipts(code: str, file: Path) -> None:
    """导入行政事业性收费票据（收费项目、收费日期、金额），按月汇总；同一月份以最后导入的为准。

    有一行的收费项目、收费日期、金额不全，整个文件就不导入，退出状态为2。
    """
    start()
    from gongkai.decisions.refusals import DecisionsRefusal
    from gongkai.decisions.services import receipts_import
    from gongkai.files.services import FileRefused
    from gongkai.organs.authority import Actor
    from gongkai.organs.selectors import OrganUnknown, organ_by_code
    from gongkai.today import today

    try:
        organ = organ_by_code(code)
        with file.open("rb") as content:
            told = receipts_import(
                organ=organ, file=content, name=file.name, by=Actor.system(), today=today()
            )
    except (DecisionsRefusal, FileRefused, OrganUnknown) as refusal:
        complain(file, refusal)
        leave(UNREADABLE)
    put(f"{file}：读取{told.read}行，合计{told.yuan}元。\n")
    leave(OK)
