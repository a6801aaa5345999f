"""Mutation testing: plant one small fault at a time and see whether a test notices.

    python tools/mutation.py              every module of the list below
    python tools/mutation.py pauses.py    those whose path ends so

Works in a copy of the tree. The tests are collected once for a group of modules; each fault is
planted in a fork of that process, where the first test to fail kills it. What lies outside a
function's body, or has done its work when the tests are collected, is imported anew instead.
mutmut was not taken: it leaves out decorated functions, which all checks are, and constants.
"""

from __future__ import annotations

import ast
import gc
import importlib.machinery
import importlib.util
import os
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from functools import _lru_cache_wrapper, partial
from multiprocessing import get_context
from pathlib import Path
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest
import yaml
from mutants import Mutant, mutants

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
EQUIVALENT = Path(__file__).with_suffix(".yaml")
SECONDS = 30
PYTEST = [
    *("-x", "-W", "ignore::pytest.PytestAssertRewriteWarning", "-o", "addopts="),
    *(f"-pno:{plugin}" for plugin in ("cacheprovider", "xdist", "pytest_cov", "terminal")),
    "--import-mode=importlib",
]


@dataclass(frozen=True)
class Group:
    """Modules below src/gongkai, and the tests that must notice their faults."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]
    anew: bool = False


CLOCK, CALENDAR = "tests/law/clock", "tests/law/calendar"
CHECKS = tuple(
    f"tests/report/checks/test_{name}.py"
    for name in ("requests", "disputes", "disclosure", "completeness")
)
GROUPS = (
    Group(("law/clock/*.py",), (CLOCK,)),
    Group(("law/due.py", "law/spans.py", "law/publication.py"), (CALENDAR, CLOCK)),
    Group(("law/periods.py",), (CALENDAR,)),
    Group(("law/fees.py",), ("tests/law/fees",)),
    Group(("law/calendar/working_days.py",), (CALENDAR,)),
    Group(
        tuple(
            f"report/checks/{name}.py"
            for name in ("identities", "requests", "disputes", "disclosure", "completeness")
        ),
        CHECKS,
    ),
    Group(("report/checks/cells.py",), CHECKS, anew=True),
)


def main(wanted: Sequence[str]) -> int:
    """Try every mutant of the wanted modules; print the score; 1 when one survives."""
    os.nice(10)
    hypothesis.settings.register_profile(
        "mutation", max_examples=25, derandomize=True, database=None, deadline=None
    )
    hypothesis.settings.load_profile("mutation")
    known = yaml.safe_load(EQUIVALENT.read_text(encoding="utf-8")) or {}
    scores: dict[str, Counter[str]] = {}
    with tempfile.TemporaryDirectory(prefix="mutation-") as folder:
        _copy_tree(Path(folder))
        trials = [(path, group) for group in GROUPS for path in _modules(group, wanted)]
        # A process for each module, or the first would leave the package imported.
        with get_context("fork").Pool(1, maxtasksperchild=1) as pool:
            for path, group in trials:
                scores[path] = pool.apply(_score, (path, group, known.get(path, {})))
    _print_scores(scores)
    return int(any(score["survived"] for score in scores.values()))


def _copy_tree(folder: Path) -> None:
    """Work on a copy, so that nothing that is edited meanwhile is taken for a fault."""
    for name in ("src", "tests"):
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.ttf")
        )
    shutil.copy(ROOT / "pyproject.toml", folder)
    os.chdir(folder)
    sys.path.insert(0, str(folder / "src"))
    sys.dont_write_bytecode = True


def _modules(group: Group, wanted: Sequence[str]) -> Iterator[str]:
    package = Path("src/gongkai")
    for pattern in group.modules:
        for file in sorted(package.glob(pattern)):
            path = file.relative_to(package).as_posix()
            if not wanted or path.endswith(tuple(wanted)):
                yield path


def _score(path: str, group: Group, equivalent: dict[str, str]) -> Counter[str]:
    tree = ast.parse(Path("src/gongkai", path).read_text(encoding="utf-8"))
    found = [mutant for mutant in mutants(tree) if mutant.said not in equivalent]
    score = +Counter(equivalent=len(list(mutants(tree))) - len(found))
    module = Module(path, tree)
    for mutant in found:
        if not mutant.in_function or group.anew:
            _note(score, path, mutant, module.try_anew(mutant, group))
    later = [mutant for mutant in found if mutant.in_function and not group.anew]
    for mutant, fate in _tried(module, group, later):
        _note(score, path, mutant, fate)
    return score


def _note(score: Counter[str], path: str, mutant: Mutant, fate: str) -> None:
    score[fate] += 1
    if fate != "killed":
        print(f"{fate:9} {path}:{mutant.line}: {mutant.said}", flush=True)


def _print_scores(scores: dict[str, Counter[str]]) -> None:
    print(f"\n{'module':40} killed survived timeout equivalent")
    total = sum(scores.values(), Counter())
    for path, score in [*scores.items(), ("all", total)]:
        if not score:
            continue
        killed = score["killed"] + score["timeout"]
        tried = killed + score["survived"]
        share = f"{killed / tried:6.1%}" if tried else "     -"
        counts = "".join(
            f"{score[fate]:9}" for fate in ("killed", "survived", "timeout", "equivalent")
        )
        print(f"{path:36}{counts}  {share}")


class Module:
    """A module under trial."""

    def __init__(self, path: str, tree: ast.Module) -> None:
        self.file = Path("src/gongkai", path).resolve()
        self.name = ".".join(("gongkai", *Path(path).with_suffix("").parts))
        self.tree = tree

    def swap(self) -> None:
        """Put the mutated code into the functions that the tests already hold."""
        code = compile(self.tree, str(self.file), "exec")
        codes = {(inner.co_qualname, inner.co_firstlineno): inner for inner in _inside(code)}
        for thing in gc.get_objects():
            if isinstance(thing, _lru_cache_wrapper):
                if thing.__module__.rpartition(".")[0] == self.name.rpartition(".")[0]:
                    thing.cache_clear()
            elif isinstance(thing, FunctionType) and thing.__module__ == self.name:
                key = thing.__code__.co_qualname, thing.__code__.co_firstlineno
                thing.__code__ = codes.get(key, thing.__code__)

    def try_anew(self, mutant: Mutant, group: Group) -> str:
        """Collect and run the tests on a module imported with a mutant in it."""

        def run() -> int:
            mutant.plant()
            sys.meta_path.insert(0, Planted(self))
            return pytest.main([*PYTEST, *group.tests])

        return _fate(run)


class Planted(importlib.machinery.SourceFileLoader):
    """Finds and loads a module with its mutant."""

    def __init__(self, module: Module) -> None:
        super().__init__(module.name, str(module.file))
        self.module = module

    def find_spec(self, name: str, *_: object) -> importlib.machinery.ModuleSpec | None:
        """Take the place of the one module."""
        if name != self.module.name:
            return None
        return importlib.util.spec_from_file_location(name, self.module.file, loader=self)

    def get_code(self, fullname: str) -> CodeType:
        """Compile the mutated tree."""
        del fullname
        return compile(self.module.tree, str(self.module.file), "exec")


class Loop:
    """A pytest plugin: once the tests are collected, run them on each mutant in a fork."""

    def __init__(self, module: Module, tried: list[Mutant], fates: list[str]) -> None:
        self.module, self.tried, self.fates = module, tried, fates

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run all tests without a fault, then with each."""
        if _fate(partial(self._run, session, None)) != "survived":
            pytest.exit(f"the tests of {self.module.name} fail without any fault", 2)
        for mutant in self.tried:
            self.fates.append(_fate(partial(self._run, session, mutant)))
        return True

    def _run(self, session: pytest.Session, mutant: Mutant | None) -> int:
        if mutant is not None:
            mutant.plant()
            self.module.swap()
        for item in session.items:
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            if session.testsfailed:
                return 1
        return 0


def _tried(module: Module, group: Group, tried: list[Mutant]) -> Iterator[tuple[Mutant, str]]:
    """Give the fate of each mutant, the tests having been collected once."""
    if not tried:
        return
    fates: list[str] = []
    pytest.main([*PYTEST, *group.tests], plugins=[Loop(module, tried, fates)])
    yield from zip(tried, fates, strict=True)


def _fate(run: Callable[[], int]) -> str:
    """Run in a fork of its own; what it prints is lost."""
    child = os.fork()
    if not child:
        signal.alarm(SECONDS)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        code = 1
        try:
            code = int(run())
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return "timeout"
    return "killed" if os.waitstatus_to_exitcode(status) else "survived"


def _inside(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _inside(constant)


if __name__ == "__main__":
    start = time.monotonic()
    outcome: Any = main(sys.argv[1:])
    print(f"{time.monotonic() - start:.0f} s")
    sys.exit(outcome)
