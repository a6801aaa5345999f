"""Reading a chain of the journal through: at once when short, in the background when long."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django_tasks.base import TaskResultStatus
from django_tasks.exceptions import TaskResultDoesNotExist

from gongkai.jobs.tasks import chain_read_through
from gongkai.journal.selectors import head_position
from gongkai.journal.verify import first_faults

if TYPE_CHECKING:
    from collections.abc import Sequence

AT_ONCE = 5000
"""So many entries are read within a second; more keep nobody waiting before the page."""


@dataclass(frozen=True, slots=True)
class Check:
    """A reading of a chain: done with its faults, failed, or not done yet."""

    length: int
    faults: Sequence[str] = ()
    id: str = ""
    is_done: bool = False
    has_failed: bool = False


def check_begun(chain: str) -> Check:
    """Read a short chain now, or have a long one read."""
    length = head_position(chain)
    if length <= AT_ONCE:
        return Check(length, first_faults(chain), is_done=True)
    return Check(length, id=str(chain_read_through.enqueue(chain).id))


def check_of(chain: str, written: str) -> Check | None:
    """Find a reading of this chain by its number; None when there is none."""
    try:
        found = chain_read_through.get_result(str(UUID(written)))
    except (ValueError, TaskResultDoesNotExist):
        return None
    if list(found.args) != [chain]:
        return None
    length = head_position(chain)
    if found.status == TaskResultStatus.SUCCESSFUL:
        return Check(length, found.return_value or (), id=written, is_done=True)
    has_failed = found.status == TaskResultStatus.FAILED
    return Check(length, id=written, has_failed=has_failed)
