"""Real databases on which services are run in processes of their own, and killed there.

A `World` (fixture `world`) is a fresh copy of the migrated test database: a file of SQLite or a
database of PostgreSQL. What is played in it runs in a forked process with its own connection, so
that `kill -9` and two at once are the real thing. Fork keeps everything the test has set up, its
settings and folders too.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import pickle
import signal
import sqlite3
import traceback
from contextlib import closing
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import connection, connections

from gongkai.report.writers.pdf import typesetting
from platform_blank import BlankPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")

_TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table'"
    " AND sql NOT LIKE 'CREATE VIRTUAL%'",
    "postgresql": "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
}
_inherited: list[Any] = []


class Step(Enum):
    """A statement that may change something, the moment before a commit and the one after it."""

    STATEMENT = b"s"
    COMMIT = b"c"
    COMMITTED = b"d"


@dataclass
class World:
    """A database of its own: a path for SQLite, a database's name for PostgreSQL.

    Attributes:
        name: The path or name.
        unblock: Lifts the test runner's ban on databases, in the forked process.
        made: All worlds made from the first one, to be removed at the end.
    """

    name: str
    unblock: Callable[[], Any]
    made: list[str] = field(default_factory=list)

    @classmethod
    def first(cls, folder: Path, unblock: Callable[[], Any]) -> World:
        """Give a copy of the migrated test database."""
        test = str(connection.settings_dict["NAME"])
        if connection.vendor == "postgresql":
            name = f"{test}_world_{os.getpid()}"
            connection.close()
            _copy_postgresql(test, name)
        else:
            name = str(folder / "world.sqlite3")
            connection.ensure_connection()
            with closing(sqlite3.connect(name)) as target:
                connection.connection.backup(target)
        return cls(name, unblock, [name])

    def copied(self) -> World:
        """Give another copy of this world as it stands now."""
        name = f"{self.made[0]}_{len(self.made)}"
        if connection.vendor == "postgresql":
            _copy_postgresql(self.name, name)
        else:
            source, target = sqlite3.connect(self.name), sqlite3.connect(name)
            with closing(source), closing(target):
                source.backup(target)
        self.made.append(name)
        return World(name, self.unblock, self.made)

    def remove(self) -> None:
        """Remove this world and all its copies."""
        if "_beholder" in vars(self):
            self._beholder.close()
        for name in self.made:
            if connection.vendor == "postgresql":
                _execute_beside(f'DROP DATABASE "{name}" WITH (FORCE)')
            else:
                Path(name).unlink()

    def play(self, act: Callable[[], T]) -> T:
        """Run something in a process of its own and give what it returns (it is pickled)."""
        [outcome] = self.together([act])
        return outcome

    def together(self, acts: list[Callable[[], Any]]) -> list[Any]:
        """Run several at once, each in a process of its own, and give what they return."""
        children = [self._fork(act) for act in acts]
        outcomes = [_outcome(child, answers) for child, answers in children]
        for _, said in outcomes:
            assert said is not None, "a process was killed"
            assert said[0], said[1]
        return [said[1] for _, said in outcomes]

    def killed_at(self, act: Callable[[], Any], step: int) -> bool:
        """Run something that kills itself before its n-th step; tell whether it came so far."""

        def doomed() -> None:
            taken = itertools.count(1)
            at_each_step(lambda _: _die() if next(taken) == step else None)
            act()

        return self._died(doomed)

    def killed_before_commit(self, act: Callable[[], Any]) -> list[Step]:
        """Run something that kills itself before its first commit; give the steps till there."""
        told, tells = os.pipe()

        def doomed() -> None:
            def take(step: Step) -> None:
                os.write(tells, step.value)
                if step is Step.COMMIT:
                    _die()

            at_each_step(take)
            act()

        assert self._died(doomed), "it commits nothing"
        os.close(tells)
        with os.fdopen(told, "rb") as pipe:
            return [Step(bytes([step])) for step in pipe.read()]

    def watched(self, act: Callable[[], T]) -> tuple[T, list[Step]]:
        """Run something; give what it returns and its steps. Every chain must verify then."""

        def seen_through() -> tuple[T, list[Step]]:
            steps: list[Step] = []
            at_each_step(steps.append)
            given = act()
            taken = list(steps)
            _journal()
            return given, taken

        return self.play(seen_through)

    def seen(self) -> dict[str, str]:
        """Give a digest of every table's rows."""
        if connection.vendor == "postgresql":
            return dict(self._beholder.execute(_digests(self._beholder)))
        with closing(sqlite3.connect(self.name)) as opened:
            tables = [table for [table] in opened.execute(_TABLES["sqlite"])]
            return {
                table: _digest(opened.execute(f'SELECT * FROM "{table}"'))  # noqa: S608 - our own
                for table in tables
            }

    @cached_property
    def _beholder(self) -> Any:
        """Give a connection that stays: what PostgreSQL knows of tables it knows by connection."""
        import psycopg

        told = connection.get_connection_params()
        login = {name: told[name] for name in ("host", "port", "user", "password") if name in told}
        return psycopg.connect(dbname=self.name, autocommit=True, **login)

    def _died(self, act: Callable[[], Any]) -> bool:
        status, said = _outcome(*self._fork(act))
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
            return True
        assert said is not None, "the process died of something else"
        assert said[0], said[1]
        return False

    def _fork(self, act: Callable[[], Any]) -> tuple[int, int]:
        answers, answer = os.pipe()
        child = os.fork()
        if child:
            os.close(answer)
            return child, answers
        try:
            _move_to(self.name, self.unblock)
            said = (True, act())
        except BaseException:  # noqa: BLE001 - whatever it is, the parent shows it
            said = (False, traceback.format_exc())
        with os.fdopen(answer, "wb") as pipe:
            pickle.dump(said, pipe)
        os._exit(0)


def assert_whole(
    world: World,
    *,
    act: Callable[[], Any],
    look: Callable[[], Any],
    outside: Callable[[], Any] | None = None,
) -> int:
    """Kill an act at each of its steps; what is left is wholly before or wholly after.

    Args:
        world: A database in which everything is prepared for the act.
        act: One service called once, as `lambda: request_register(...)`.
        look: What to compare when it is done: values read from the records (and files) that it
            changes. The journal's heads are compared besides, and every chain must verify.
        outside: What lies outside the database and must be as before while the database is.

    Returns:
        The step after which it is done.
    """
    undisturbed = world.copied()
    undisturbed.play(act)
    after = undisturbed.play(lambda: (look(), _journal()))
    before, beside = world.seen(), world.play(outside) if outside else None
    assert world.play(lambda: (look(), _journal())) != after, (
        "it changes nothing that is looked at"
    )
    step = 1
    while world.killed_at(act, step) and world.seen() == before:
        assert not outside or world.play(outside) == beside, f"rests, killed at step {step}"
        step += 1
    done = world.play(lambda: (look(), _journal()))
    assert done == after, f"half done when killed at step {step}"
    return step


def _journal() -> tuple[Any, ...]:
    from gongkai.journal.models import Chain
    from gongkai.journal.verify import verify

    assert list(verify()) == []
    return tuple(Chain.objects.order_by("key").values_list("key", "position"))


def at_each_step(take: Callable[[Step], Any]) -> None:
    """Have something done before each step of this process, which is told what the step is.

    Reading is no step: whoever is killed there leaves what is left before the next change.
    """

    def executing(execute: Any, sql: str, *arguments: Any) -> Any:
        word = sql.split(maxsplit=1)[0].upper()
        if word != "SELECT":
            is_alone = connection.get_autocommit() and word in {"INSERT", "UPDATE", "DELETE"}
            take(Step.COMMIT if is_alone else Step.STATEMENT)
        return execute(sql, *arguments)

    commit = connection._commit

    def committing() -> None:
        take(Step.COMMIT)
        commit()
        take(Step.COMMITTED)

    connection.execute_wrappers.append(executing)
    connection._commit = committing


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _digest(rows: Iterable[Any]) -> str:
    return hashlib.sha256(repr(sorted(map(repr, rows))).encode()).hexdigest()


def _digests(beholder: Any) -> str:
    """Give the statement that gives a digest of every table."""
    return " UNION ALL ".join(
        f"SELECT '{table}', md5(string_agg(t::text, '|' ORDER BY t::text))"  # noqa: S608 - our own
        f' FROM "{table}" t'
        for [table] in beholder.execute(_TABLES["postgresql"])
    )


def _move_to(name: str, unblock: Callable[[], Any]) -> None:
    """Leave the parent's connection alone, unclosed, and turn to another database."""
    typesetting._compiler = BlankPage
    unblock()
    _inherited.append(connections["default"])
    connections.settings["default"]["NAME"] = name
    connections["default"] = connections.create_connection("default")


def _outcome(child: int, answers: int) -> tuple[int, Any]:
    with os.fdopen(answers, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    return status, pickle.loads(said) if said else None  # noqa: S301 - our own child wrote it


def _copy_postgresql(source: str, target: str) -> None:
    _execute_beside(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')


def _execute_beside(statement: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)
