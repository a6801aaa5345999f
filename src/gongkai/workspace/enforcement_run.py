"""The page of one import: how far it is, what came of it, the file of rows that came back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from gongkai.decisions.selectors import Kind, Run, progress
from gongkai.organs.authority import Permission
from gongkai.organs.selectors import place_of
from gongkai.today import now
from gongkai.workspace.case_files import paper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.organs.authority import Actor

ROWS = 30
_LONG = timedelta(minutes=5)
"""So long nothing waits where the background works and is not busy."""


@dataclass(frozen=True, slots=True)
class RunsPage:
    """A page of imports; `next` opens the one after."""

    rows: Sequence[Any]
    next: str


def page_of(rows: Sequence[Any]) -> RunsPage:
    """Make a page of imports of which one more than `ROWS` was asked for."""
    following = str(rows[ROWS - 1].pk) if len(rows) > ROWS else ""
    return RunsPage([(run, Kind(run.kind)) for run in rows[:ROWS]], following)


def run_context(actor: Actor, found: Any) -> dict[str, Any]:
    """Give what the page shows."""
    may_act = actor.may(Permission.DECISION_IMPORT, place_of(found.organ))
    told, seconds = progress(found), found.facts.get("seconds", {}).get("all")
    return {
        "run": found,
        "kind": Kind(found.kind),
        "progress": told,
        "left": _spoken(told.seconds_left) if told.seconds_left is not None else "",
        "spent": _spoken(seconds) if seconds is not None else "",
        "is_long": now() - found.created_at > _LONG,
        "may_stop": may_act and not told.is_over,
        "may_resume": may_act and found.state == Run.State.STOPPED,
        "rejected": paper(actor, found.rejected) if found.rejected and may_act else None,
    }


def _spoken(seconds: int) -> str:
    """Say a span as people do."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return f"{rest}秒"
    hours, minutes = divmod(minutes, 60)
    return f"{hours}小时{minutes}分钟" if hours else f"{minutes}分{rest}秒"
