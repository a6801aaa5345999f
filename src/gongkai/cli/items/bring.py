"""`gongkai items import`: pages, papers, sheets or an export become drafts."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gongkai.cli.items.whose import whose
from gongkai.cli.platform import start
from gongkai.cli.streams import OK, UNREADABLE, complain, leave, printable, put
from gongkai.report.writers import UnwritableFile, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gongkai.publishing.services.moving import ItemsImported

FAILED = 1


@click.command(
    options_metavar="[选项]",
    epilog="\b\n示例：\n"
    "  gongkai items import 旧网站 --organ yunze-gaj --by gongkai --column statutory --dry-run\n"
    "  gongkai items import 信息.zip --organ yunze-gaj --by gongkai --errors 未导入.xlsx",
)
@click.argument("path", metavar="路径", type=click.Path(exists=True, path_type=Path))
@click.option("--organ", "code", required=True, metavar="CODE", help="机构代码。")
@click.option("--by", "login", required=True, metavar="NAME", help="以哪位工作人员的名义导入。")
@click.option("--column", "slug", metavar="SLUG", help="没有注明栏目的信息导入到这个栏目。")
@click.option("--keep-traces", is_flag=True, help="附件中的批注、修订、隐藏内容保留，默认去除。")
@click.option("--dry-run", is_flag=True, help="只列出将要导入什么，不作变更。")
@click.option(
    "--errors", type=click.Path(path_type=Path), metavar="FILE", help="未导入的写入该xlsx文件。"
)
def command(
    path: Path,
    code: str,
    login: str,
    slug: str | None,
    *,
    keep_traces: bool,
    dry_run: bool,
    errors: Path | None,
) -> None:
    """把文件夹、压缩包或者单个文件中的信息导入为草稿。

    可导入旧网站的网页、docx、txt、每行一条的xlsx，以及本系统导出的压缩包。
    再次导入同样的内容不会重复；有未导入的，退出码为1。
    """
    start()
    from gongkai.files.refusal import FileRefused
    from gongkai.organs.authority import NotAllowed
    from gongkai.publishing.moving import Folder, source_of
    from gongkai.publishing.selectors import ColumnUnknown, column_by_slug
    from gongkai.publishing.services import items_import
    from gongkai.today import today

    organ, by = whose(code, login)
    try:
        column = column_by_slug(organ, slug) if slug else None
        with path.open("rb") if path.is_file() else nullcontext() as stream:
            source = source_of(stream, path.name) if stream else Folder(path)
            told: dict[str, Any] = {"organ": organ, "source": source, "column": column}
            if dry_run:
                leave(_foreseen(told))
            done = items_import(**told, keeps_traces=keep_traces, by=by, today=today())
    except (ColumnUnknown, FileRefused, NotAllowed) as refusal:
        complain(str(path), refusal)
        leave(UNREADABLE)
    _tell(done, errors)
    leave(FAILED if done.refused else OK)


def _foreseen(told: dict[str, Any]) -> int:
    from gongkai.publishing.moving import entries_of
    from gongkai.publishing.selectors.moving import foreseen
    from gongkai.today import today

    entries = entries_of(told["source"], today())
    code = OK
    for one in foreseen(entries, organ=told["organ"], column=told["column"]):
        title = one.entry.written.title if one.entry.written else ""
        if one.problems:
            code = FAILED
            said = "".join(one.problems)
        elif one.known is not None:
            said = "已经导入过"
        else:
            said = f"导入到“{one.column}”{'，'.join(('', *one.notes))}"
        put(printable(f"{one.entry.place}　{title}　{said}") + "\n")
    return code


def _tell(done: ItemsImported, errors: Path | None) -> None:
    for one in done.refused:
        complain(one.place, one.reason)
    if errors is not None and done.refused:
        from gongkai.publishing.moving.refused import refused_workbook

        try:
            write_whole(errors, refused_workbook(_rows(done)))
        except UnwritableFile as refusal:
            complain(errors, refusal)
    put(f"已导入{len(done.made)}条，已有{done.known}条，未导入{len(done.refused)}条。\n")


def _rows(done: ItemsImported) -> Iterable[tuple[str, str, str]]:
    return ((one.place, one.title, one.reason) for one in done.refused)
