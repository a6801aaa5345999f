"""The command in a folder, with data of its own and nothing of this run's settings."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

PATIENCE = 60  # seconds; a loaded machine starts slowly


class Command:
    """`gongkai`, as an administrator types it."""

    def __init__(self, folder, *program):
        self.folder = folder
        self.program = program or (sys.executable, "-m", "gongkai")
        outside = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
        kept = {
            name: value
            for name, value in os.environ.items()
            if name not in outside and not name.startswith("GONGKAI_")
        }
        self.environment = kept | {"GONGKAI_DATA": str(folder / "data"), "PYTHONUTF8": "1"}

    def __call__(self, *arguments, **variables):
        return subprocess.run(
            [*self.program, *arguments],
            cwd=self.folder,
            env=self.environment | variables,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
        )

    @contextmanager
    def serving(self, *arguments, **variables):
        """Serve on a free port; give the process and the address that it prints."""
        process = subprocess.Popen(
            [*self.program, "serve", "--port", "0", "--workers", "1", *arguments],
            cwd=self.folder,
            env=self.environment | variables,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        try:
            yield process, self._address(process)
        finally:
            process.terminate()
            process.communicate(timeout=PATIENCE)

    @staticmethod
    def _address(process):
        for line in process.stdout:
            found = re.search(r"http://[\d.:]+/", line)
            if found:
                return found[0].rstrip("/")
        raise AssertionError("the server ended without saying where it serves")


def database_address(name):
    """Give the address of a database beside the one of this run, as DATABASE_URL takes it."""
    if Path(name).is_absolute():
        return f"sqlite://{name}"
    return urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}"))


def fetch(address):
    """Give the answer and its body as text."""
    with urllib.request.urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - our own
        return answer, answer.read().decode("utf-8", "replace")
