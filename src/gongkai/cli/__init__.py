"""The `gongkai` command.

`main` is the console script. Every subcommand lives in a module of its own that is imported only
when it is called, so that neither `gongkai due` nor `--help` reads anything of reports.
"""

from __future__ import annotations

import gettext
import os
import sys
from pathlib import Path
from typing import NoReturn

BROKEN = 70
"""Exit status of a fault of our own; 1 would say that a report has faults."""

INTERRUPTED = 130  # 128 + SIGINT, as a shell has it


def main() -> None:
    """Run the command line; the exit status is the contract's (0, 1 or 2), or `BROKEN`."""
    # click speaks through gettext; the people this is for read Chinese, whatever the locale.
    os.environ["LANGUAGE"] = "zh_CN"
    gettext.bindtextdomain("messages", Path(__file__).with_name("locale"))
    try:
        sys.exit(_run())
    except KeyboardInterrupt:
        _stop()
    except Exception as fault:  # whatever it is, it must not pass for a finding
        if "GONGKAI_DEBUG" in os.environ:
            raise
        name = type(fault).__name__
        print(  # noqa: T201 - click itself may be what failed
            f"程序出错，请设置环境变量GONGKAI_DEBUG=1后重试并报告开发者（{name}：{fault}）。",
            file=sys.stderr,
        )
        sys.exit(BROKEN)


def _stop() -> NoReturn:
    """End after Ctrl-C, without a word and without waiting for what was begun."""
    if "gongkai.cli.pool" in sys.modules:
        from gongkai.cli import pool

        pool.stop()
    os._exit(INTERRUPTED)


def _run() -> int:
    import click

    from gongkai.cli import streams
    from gongkai.cli.application import application

    streams.prepare()
    try:
        status = application.main(
            prog_name="gongkai", max_content_width=100, standalone_mode=False
        )
    except click.ClickException as refusal:
        refusal.show()
        return refusal.exit_code
    except click.Abort:
        _stop()
    except OSError as error:  # what commands write goes through `streams`; this is click's help
        streams.give_up(error)
    return status or streams.OK
