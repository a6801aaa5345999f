"""What every command says, and where: results to standard output, refusals to standard error."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from typing import Any, NoReturn

import click

OK, FAULTY, UNREADABLE = 0, 1, 2
"""Exit statuses of the contract."""

_NOBODY_READS = 141  # 128 + SIGPIPE, as a shell has it
_LONGEST = 500  # characters of one line to standard error
_IDEOGRAPHIC_SPACE = "\u3000"


def prepare() -> None:
    """Make the standard streams fit to be used: open, and able to hold Chinese.

    A stream that the caller closed leads nowhere. One that cannot hold Chinese (a bare ``C``
    locale) gets UTF-8; one that can (GB18030) keeps its encoding. Signs it lacks are escaped.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_RDWR)
            setattr(sys, name, os.fdopen(nowhere, mode, encoding="utf-8"))
    for stream in (sys.stdout, sys.stderr):
        encoding = stream.encoding if _holds_chinese(stream.encoding) else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")  # type: ignore[union-attr]


def put(text: str | bytes) -> None:
    """Print text for a person in the encoding of the terminal, or bytes as they are."""
    try:
        click.echo(text, nl=False, color=takes_colour())
    except OSError as error:
        give_up(error)


def put_json(value: dict[str, Any]) -> None:
    """Print one JSON object on one line, in UTF-8 wherever it goes (RFC 8259)."""
    put(utf8(json.dumps(value, ensure_ascii=False) + "\n"))


def utf8(text: str) -> bytes:
    r"""Give UTF-8; a lone surrogate, as a file name can bring, becomes JSON's own ``\udcff``."""
    return text.encode("utf-8", "backslashreplace")


def printable(text: str) -> str:
    """Give one line without control signs: names and titles are a stranger's."""
    return "".join(
        sign if sign.isprintable() or sign == _IDEOGRAPHIC_SPACE else "·" for sign in text
    )


def takes_colour() -> bool:
    """Tell whether standard output is a terminal that wants colours (no-color.org)."""
    unwanted = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not unwanted


def complain(name: object, sentence: object) -> None:
    """Say on standard error, in one line, what is wrong with a file or an argument."""
    line = printable(f"{name}：{sentence}")
    with suppress(OSError):  # nobody is left to tell
        click.echo(line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…", err=True)


def leave(status: int) -> NoReturn:
    """End with a status."""
    sys.exit(status)


def give_up(error: OSError) -> NoReturn:
    """End because standard output takes no more: quietly when its reader has left."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        leave(_NOBODY_READS)
    complain("标准输出", "写不进去，请检查磁盘空间或改换输出位置。")
    leave(UNREADABLE)


def _holds_chinese(encoding: str) -> bool:
    try:
        "公开".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
