"""Services played one after the other in one world, each killed in the middle before.

`assert_whole` (platform_killing) kills at every step, for the services on which most rests. Here
every service has its turn: killed before its commit, when all is done, and in the middle where
nothing is sampled. Each time nothing may be left of it, in any table. Then it is done, and may
commit only once: what is killed after its one commit is wholly done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from how_much import IS_THOROUGH
from platform_killing import Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from platform_killing import World


class Line:
    """Acts that follow each other in a world."""

    def __init__(self, world: World) -> None:
        self.world = world

    def play(self, act: Callable[[], Any]) -> Any:
        """Do something that is not looked at."""
        return self.world.play(act)

    def kill(self, service: Callable[..., Any], told: Callable[[], dict[str, Any]]) -> Any:
        """Kill a service before its commit, then do it.

        Args:
            service: The service.
            told: Gives what it is told; called where the world can be read.

        Returns:
            What the service gave.
        """
        name = service.__name__
        before = self.world.seen()
        steps = self.world.killed_before_commit(lambda: service(**told()))
        self._is_left(before, f"{name}, killed before its commit")
        if IS_THOROUGH:
            middle = len(steps) // 2 + 1
            assert self.world.killed_at(lambda: service(**told()), middle), name
            self._is_left(before, f"{name}, killed at step {middle} of {len(steps)}")
        given, taken = self.world.watched(lambda: service(**told()))
        assert taken.count(Step.COMMIT) == 1, f"{name} commits more than once: {taken}"
        assert self.world.seen() != before, f"{name} changes nothing"
        return given

    def _is_left(self, before: dict[str, str], what: str) -> None:
        left = self.world.seen()
        differ = [table for table in before.keys() | left.keys() if left[table] != before[table]]
        assert not differ, f"{what}, is half done: {differ}"
