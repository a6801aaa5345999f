"""One task that a request has, and the look at the request from which its tasks are read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from gongkai.casework.permissions import ACT_PERMISSION
from gongkai.law.procedure import Act, possible_acts

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.law.clock import ClockReading
    from gongkai.law.procedure import Case
    from gongkai.organs.authority import Permission


@dataclass(frozen=True, slots=True)
class NextStep:
    """One task.

    Attributes:
        what: What to do.
        why: Why now.
        url_name: Name of the page on which it is done.
        permission: What it asks for.
        due_on: Its own last day.
        act: The act of the procedure, where it is one.
        is_handlers: It is for the handler, where one is named.
        unit_id: The unit whose task it is, where it is not the handling unit's.
    """

    what: str
    why: str
    url_name: str
    permission: Permission
    due_on: date | None
    act: Act | None = None
    is_handlers: bool = False
    unit_id: int | None = None


@dataclass(frozen=True)
class Look:
    """A request on a day, with what its tasks are read from."""

    request: Request
    case: Case
    reading: ClockReading | None
    today: date

    @cached_property
    def possible(self) -> frozenset[Act]:
        """What the law allows today; asked for only where a task hangs on it, for it costs."""
        rows = possible_acts(self.case, self.today)
        return frozenset(row.act for row in rows if row.refusal is None)

    @property
    def due_on(self) -> date | None:
        """The last day to answer as it stands, or that of an ordered new answer."""
        moving = self.reading.due_on if self.reading else None
        ordered = self.case.last(Act.ORDER_REANSWER) is not None
        return self.request.due_on if ordered else moving

    def act(self, act: Act, what: str, why: str, due_on: date | None) -> NextStep:
        """Give the task of doing an act."""
        return NextStep(what, why, "workspace:act", ACT_PERMISSION[act], due_on, act)
