"""What starting the command costs, in CPU time.

    python -m benchmarks.startup [--rounds 15]

Compile the modules first (`python -m compileall -q src`), as installing does. Every command is run
once a round and the least of its times is kept, so that a busy machine disturbs little; the ratio
to an empty Python says what is ours on any machine.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REPORT = str(ROOT / "samples" / "balance.txt")
COMMANDS = {
    "python -c pass": ("-c", "pass"),
    "python -c 'import click'": ("-c", "import click"),
    "gongkai --help": ("-m", "gongkai", "--help"),
    "gongkai due": ("-m", "gongkai", "due", "2023-01-16"),
    "gongkai report check": ("-m", "gongkai", "report", "check", REPORT),
}


def seconds(arguments: tuple[str, ...]) -> float:
    """Run Python once and give the CPU time it took, for itself and for the system."""
    process = subprocess.Popen(
        (sys.executable, *arguments), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    least = dict.fromkeys(COMMANDS, float("inf"))
    for _ in range(rounds):
        for name, arguments in COMMANDS.items():
            least[name] = min(least[name], seconds(arguments))
    empty = least["python -c pass"]
    for name, time in least.items():
        print(f"{name:26}{time * 1000:6.0f} ms  {time / empty:5.1f} × an empty Python")


if __name__ == "__main__":
    main()
