"""`gongkai items export`: all items of an organ with their files, as one archive."""

from __future__ import annotations

from pathlib import Path

import click

from gongkai.cli.items.whose import whose
from gongkai.cli.platform import start
from gongkai.cli.streams import OK, UNREADABLE, complain, leave, put
from gongkai.report.writers import UnwritableFile
from gongkai.report.writers.atomic import whole


@click.command(
    options_metavar="[选项]",
    epilog="\b\n示例：\n  gongkai items export 信息.zip --organ yunze-gaj --by gongkai",
)
@click.argument("path", metavar="文件", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--organ", "code", required=True, metavar="CODE", help="机构代码。")
@click.option("--by", "login", required=True, metavar="NAME", help="以哪位工作人员的名义导出。")
def command(path: Path, code: str, login: str) -> None:
    """把一个机构的全部信息连同附件导出为一个压缩包，可以再导入。

    未发布的草稿也在其中，请妥善保管。
    """
    start()
    from gongkai.organs.authority import NotAllowed
    from gongkai.publishing.services import items_export

    organ, by = whose(code, login)
    try:
        with whole(path) as target:
            count = items_export(organ=organ, target=target, by=by)
    except (NotAllowed, UnwritableFile) as refusal:
        complain(path, refusal)
        leave(UNREADABLE)
    put(f"已导出{count}条信息。\n")
    leave(OK)
