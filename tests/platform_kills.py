"""Services played one after the other in one world, each killed at a few of its steps before.

`assert_whole` (platform_killing) kills at every step, for the services on which most rests. Here
every service has its turn: killed in the middle, before its last statement, before its commit
and after it. What is left is compared over the whole database.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import DateTimeField, UUIDField

from platform_killing import at_each_step

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from django.db.models import Field, Model

    from platform_killing import World

# Made up anew each time: what they hold says nothing about being whole.
_MADE_UP = {
    "query_code",
    "code_digest",
    "message_id",
    "key",
    "digest",
    "previous_digest",
    "password",
    "target_id",
    "args_kwargs",
}


class Line:
    """Acts that follow each other in a world."""

    def __init__(self, world: World) -> None:
        self.world = world

    def play(self, act: Callable[[], Any]) -> Any:
        """Do something that is not looked at."""
        return self.world.play(act)

    def kill(
        self,
        service: Callable[..., Any],
        told: Callable[[], dict[str, Any]],
        *,
        apart: Collection[str] = (),
    ) -> Any:
        """Kill a service at a few steps in copies of the world, then do it.

        Args:
            service: The service.
            told: Gives what it is told; called where the world can be read.
            apart: Names of columns that say something of what is made up anew each time.

        Returns:
            What the service gave.
        """
        name = service.__name__
        # The second copy is for the one kill that is too late: sequences there are still unused.
        copies = self.world.copied(), self.world.copied()
        before, after, steps, given = self.world.play(lambda: _done(service, told, apart))
        assert before != after, f"{name} changes nothing"
        early, late = _chosen(steps)
        for copy, chosen, whole in ((copies[0], early, before), (copies[1], late, after)):
            for step in chosen:
                assert copy.killed_at(lambda: service(**told()), step), name
                left = copy.play(lambda: _state(apart))
                differ = [table for table in whole if left[table] != whole[table]]
                assert not differ, f"{name} is half done, killed at step {step}: {differ}"
        return given


def _done(
    service: Callable[..., Any], told: Callable[[], dict[str, Any]], apart: Collection[str]
) -> tuple[Any, ...]:
    """Do it; give the world before and after, its steps, and what it gave."""
    before = _state(apart)
    steps: list[str] = []
    at_each_step(steps.append)
    given = service(**told())
    taken = list(steps)
    return before, _state(apart), taken, given


def _chosen(steps: list[str]) -> tuple[list[int], list[int]]:
    """Choose where to kill, counted from 1: where nothing may be done yet, and where all must be.

    The middle, the last statement, the moments before the commit and after it. A second commit
    would be a half done act.
    """
    end = steps.index("before") if "before" in steps else len(steps)
    statements = [place for place in range(end) if steps[place] == "statement"]
    early = {statements[len(statements) // 2], statements[-1]}
    late = [place + 1 for place, kind in enumerate(steps) if kind == "after"]
    if late:
        early.add(end)
    return sorted(place + 1 for place in early), late


def _state(apart: Collection[str] = ()) -> dict[str, list[tuple[Any, ...]]]:
    """Give every row of every table, without what is made up anew each time; chains must hold."""
    from gongkai.journal.verify import verify

    assert list(verify()) == []
    return {
        model._meta.label: sorted(model.objects.values_list(*_columns(model, apart)), key=repr)
        for model in apps.get_models()
        if model._meta.managed and _columns(model, apart)
    }


def _columns(model: type[Model], apart: Collection[str]) -> list[str]:
    told = [field for field in model._meta.concrete_fields if _is_told(field)]
    return [field.attname for field in told if field.name not in apart]


def _is_told(field: Field[Any, Any]) -> bool:
    target = getattr(field, "target_field", field)
    return not isinstance(target, DateTimeField | UUIDField) and field.name not in _MADE_UP
