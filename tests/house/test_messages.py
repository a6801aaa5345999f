"""The compiled sentences of the command line are those of their source."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_compiled_catalogue_is_fresh():
    check = [sys.executable, str(ROOT / "tools" / "messages.py"), "--check"]
    assert subprocess.run(check, check=False).returncode == 0, "run `make messages`"
