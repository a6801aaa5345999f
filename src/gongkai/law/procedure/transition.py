"""What a row of the procedure's table says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gongkai.law.parameter import parameter

if TYPE_CHECKING:
    from datetime import date

    from gongkai.law.procedure.words import Act, Actor, State


@dataclass(frozen=True, slots=True)
class Transition:
    """One row.

    Attributes:
        starts: The states in which the act is possible.
        act: The act.
        to: The state after it; None when the state stays.
        who: Who does it.
        within: Until when, with parameter names in braces; "" where no time is set.
        article: Article of the Regulation, or the instrument; "" where no text says it.
        rules: Rule ids.
        needs: Names of the facts (`Facts`) that the act cannot do without.
    """

    starts: frozenset[State]
    act: Act
    to: State | None
    who: Actor
    within: str
    article: str
    rules: tuple[str, ...]
    needs: tuple[str, ...] = ()

    def within_on(self, day: date) -> str:
        """Say until when, with the working days in force on a day."""
        return self.within.format_map(_Parameters(day))


class _Parameters(dict[str, int]):
    def __init__(self, day: date) -> None:
        super().__init__()
        self._day = day

    def __missing__(self, name: str) -> int:
        return parameter(name, on=self._day)


def row(
    starts: State | tuple[State, ...],
    act: Act,
    to: State | None,
    who: Actor,
    *,
    law: tuple[str, str],
    within: str = "",
    needs: str = "",
) -> Transition:
    """Make a row; `law` is the article and the rule ids, `needs` names facts, both by spaces."""
    article, rules = law
    return Transition(
        starts=frozenset(starts if isinstance(starts, tuple) else (starts,)),
        act=act,
        to=to,
        who=who,
        within=within,
        article=article,
        rules=tuple(rules.split()),
        needs=tuple(needs.split()),
    )
