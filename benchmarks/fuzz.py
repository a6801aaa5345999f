"""Break thousands of report files and see what reading them does.

    python -m benchmarks.fuzz [--files 10000] [--format docx …] [--first 0] [--keep FOLDER]

Every broken file must be read or refused in a sentence: no traceback, no run over ten seconds or
two gibibytes, no figure that the file does not hold. Files are made from seeds, so a failure is
repeated by its number; `--keep` writes the failing files. Exit status 1 when anything failed.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from report.damage.judge import Invented, judged  # noqa: E402
from report.damage.mutations import mutated  # noqa: E402
from report.damage.sources import FORMATS, sources  # noqa: E402

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

SECONDS = 10
MEMORY = 2 * 1024**3
_SHOWN = 20


@dataclass
class Tally:
    """What happened to the files of one format."""

    outcomes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    failures: list[tuple[int, str]] = field(default_factory=list)

    def take(self, seed: int, outcome: str, seconds: float) -> None:
        """Count one file."""
        kind = outcome.split(":", 1)[0]
        self.outcomes[kind] += 1
        self.slowest = max(self.slowest, seconds)
        if kind not in {"read", "refused"}:
            self.failures.append((seed, outcome))


def work(form: str, seeds: range, pipe: Connection) -> None:
    """Judge files one after the other; a hang or too much memory ends this process."""
    sources(form)
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))
    for seed in seeds:
        data = mutated(form, seed)
        signal.alarm(SECONDS)  # without a handler it ends the process, even inside C code
        started = time.perf_counter()
        pipe.send((seed, verdict(data, f"a.{form}"), time.perf_counter() - started))
        signal.alarm(0)


def verdict(data: bytes, name: str) -> str:
    """Give "read", "refused", or what went wrong in one line."""
    try:
        return judged(data, name)
    except Invented as error:
        return f"invented: {error}"
    except Exception as error:  # noqa: BLE001 - any other exception is what is looked for
        *_, last = traceback.extract_tb(error.__traceback__)
        return f"traceback: {error!r} at {last.filename.rpartition('/')[2]}:{last.lineno}"


def run(form: str, seeds: range) -> Tally:
    """Judge the files of these seeds in a process of their own, begun anew after each death."""
    tally = Tally()
    while seeds:
        receiver, sender = multiprocessing.Pipe(duplex=False)
        process = multiprocessing.Process(target=work, args=(form, seeds, sender))
        process.start()
        sender.close()
        try:
            while True:
                seed, outcome, seconds = receiver.recv()
                tally.take(seed, outcome, seconds)
                seeds = seeds[1:]
        except EOFError:
            process.join()
        if seeds:
            kind = "hang" if process.exitcode == -signal.SIGALRM else "crash"
            tally.take(seeds[0], f"{kind}: exit {process.exitcode}", SECONDS)
            seeds = seeds[1:]
    return tally


def main() -> int:
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--files", type=int, default=10_000, help="files per format")
    options.add_argument("--format", nargs="*", choices=FORMATS, default=list(FORMATS))
    options.add_argument("--first", type=int, default=0, help="first seed")
    options.add_argument("--keep", type=Path, help="folder for the failing files")
    chosen = options.parse_args()
    print(
        f"{'format':8}{'files':>8}{'read':>8}{'refused':>9}{'failed':>8}{'slowest':>10}{'/s':>8}"
    )
    failed = 0
    for form in chosen.format:
        started = time.perf_counter()
        tally = run(form, range(chosen.first, chosen.first + chosen.files))
        rate = chosen.files / (time.perf_counter() - started)
        print(
            f"{form:8}{chosen.files:8}{tally.outcomes['read']:8}{tally.outcomes['refused']:9}"
            f"{len(tally.failures):8}{tally.slowest:9.2f}s{rate:8.0f}",
            flush=True,
        )
        failed += len(tally.failures)
        for seed, outcome in tally.failures[:_SHOWN]:
            print(f"    seed {seed}: {outcome}", flush=True)
        keep(chosen.keep, form, tally)
    return 1 if failed else 0


def keep(folder: Path | None, form: str, tally: Tally) -> None:
    """Write the failing files into a folder, named by their seeds."""
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        for seed, _ in tally.failures:
            (folder / f"{seed}.{form}").write_bytes(mutated(form, seed))


if __name__ == "__main__":
    sys.exit(main())
