"""Run a benchmark on a private PostgreSQL, removed at the end.

python -m benchmarks.on_postgres casework --cases 1000000
"""

from __future__ import annotations

import os
import subprocess
import sys

from tools.database_tests import served


def main() -> int:
    subject, *arguments = sys.argv[1:]
    with served() as address:
        command = [sys.executable, "-m", f"benchmarks.{subject}", *arguments]
        environment = os.environ | {"DATABASE_URL": address}
        return subprocess.run(command, check=False, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
