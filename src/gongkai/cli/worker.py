"""`gongkai worker`: does what the platform has put off, until it is told to stop."""

from __future__ import annotations

import click

from gongkai.cli.platform import start
from gongkai.cli.streams import OK, leave


@click.command(
    options_metavar="[选项]", epilog="\b\n示例：\n  gongkai worker\n  gongkai worker --batch"
)
@click.option("--batch", is_flag=True, help="做完到期的任务即退出，可由cron定时运行。")
def command(*, batch: bool) -> None:
    """执行后台任务：发送邮件、扫描文件、保存操作日志的链首摘要。

    可以同时运行多个。收到SIGTERM或者Ctrl-C后，做完手上的任务再退出；失败的任务隔一段时间重试。
    """
    start()
    from gongkai.jobs.worker import drain, work

    drain() if batch else work()
    leave(OK)
