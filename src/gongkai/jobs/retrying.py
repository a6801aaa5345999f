"""A job: a task that is tried again after growing waits before it is given up.

`enqueue` writes the job's row in the caller's transaction: it stands or falls with the change that
wants it, and no worker sees it before the commit. Arguments are JSON and hold no personal data:
numbers of records, which the job reads again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from django_tasks.base import Task

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")

WAITS = (60, 300, 1800, 7200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Task[P, T]):
    """A task with its waits, in seconds, and the name that an administrator reads."""

    waits: tuple[int, ...] = WAITS
    label: str = ""


def job(
    *, waits: tuple[int, ...] = WAITS, label: str = ""
) -> Callable[[Callable[P, T]], Job[P, T]]:
    """Make a function of a module a job.

    Args:
        waits: Seconds before the second try, the third, …; after the last it has failed.
        label: Its name as an administrator reads it; the function's name when it is not given.
    """

    def make(function: Callable[P, T]) -> Job[P, T]:
        return Job(func=function, waits=waits, label=label or function.__name__)

    return make
