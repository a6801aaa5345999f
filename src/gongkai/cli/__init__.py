"""The `gongkai` command.

`main` is the console script. Every subcommand lives in a module of its own that is imported only
when it is called, so that `gongkai due` reads no report library and `--help` reads nothing.
"""

from __future__ import annotations

import gettext
import os
from pathlib import Path


def main() -> None:
    """Run the command line; the exit status is the contract's (0, 1 or 2)."""
    # click speaks through gettext; the people this is for read Chinese, whatever the locale.
    os.environ["LANGUAGE"] = "zh_CN"
    gettext.bindtextdomain("messages", Path(__file__).with_name("locale"))
    from gongkai.cli.application import application

    application(prog_name="gongkai", max_content_width=100)
