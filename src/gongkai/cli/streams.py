"""What every command says, and where: results to standard output, refusals to standard error."""

from __future__ import annotations

import json
import sys
from typing import Any, NoReturn

import click

OK, FAULTY, UNREADABLE = 0, 1, 2
"""Exit statuses of the contract."""


def put_json(value: dict[str, Any]) -> None:
    """Print one JSON object on one line."""
    click.echo(json.dumps(value, ensure_ascii=False))


def complain(name: str, sentence: object) -> None:
    """Say on standard error, in one line, what is wrong with a file or an argument."""
    one_line = " ".join(str(sentence).split())
    click.echo(f"{name}：{one_line}", err=True)


def leave(status: int) -> NoReturn:
    """End with a status, output flushed."""
    sys.stdout.flush()
    sys.exit(status)


def standard_input() -> bytes:
    """Give all of standard input."""
    return sys.stdin.buffer.read()
