"""The calendar in force in this process: taken up where a piece of work begins.

A piece of work is a web request or a job. It counts on one calendar from beginning to end, and
takes up a notice that another process has loaded at most `EVERY_SECONDS` after its commit: so
often, and no oftener, a process asks the database for the number of the edition.

What was begun before a notice was loaded, and kept after, is dated anew by a job soon after
(`gongkai.casework.tasks.stragglers_redated`).
"""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any

from django.core.signals import request_started
from django.db import DatabaseError, InterfaceError
from django_tasks.signals import task_started

from gongkai.holidays.selectors import edition, edition_number
from gongkai.law.calendar import count_on

if TYPE_CHECKING:
    from gongkai.holidays.selectors import Edition

EVERY_SECONDS = 2.0
_NAME = "gongkai.holidays"


@dataclass(slots=True)
class Known:
    """What this process knows, and until when it does not ask again."""

    edition: Edition | None = None
    asks_after: float = 0.0


known = Known()


def listen() -> None:
    """Take the calendar up at the beginning of every web request and every job."""
    request_started.connect(_begun, dispatch_uid=_NAME)
    task_started.connect(_begun, dispatch_uid=_NAME)


def _begun(**_: Any) -> None:
    try:
        take_up()
    except (DatabaseError, InterfaceError):
        # The work that begins will meet the database itself, and say what is wrong with it.
        _in_force()


def take_up(*, at_once: bool = False) -> None:
    """Put the latest calendar in force for the work that begins.

    Args:
        at_once: Ask now, whenever it was asked last.

    Law: CLK-1, CLK-2.
    """
    if at_once or monotonic() >= known.asks_after:
        known.asks_after = monotonic() + EVERY_SECONDS
        if known.edition is None or known.edition.number != edition_number():
            known.edition = edition()
    _in_force()


def _in_force() -> None:
    count_on(known.edition.calendar if known.edition else None)
