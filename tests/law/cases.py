"""Legal test tables: every row of `tests/law/**/*.yaml` is one test. Format: README.md here."""

from __future__ import annotations

import importlib
import re
from dataclasses import asdict, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

TRAP = re.compile(r"(?:^|[{,])\s*(?:- )?(?:on|off|yes|no):", re.MULTILINE)
HEAD = {"function", "law", "why", "cases"}
REQUIRED = {"name", "given", "expect"}
ALLOWED = REQUIRED | {"law", "why"}


def plain(value: Any) -> Any:
    """Turn an answer into what YAML can say: dates, money and enumerations become their text."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | Decimal):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(part) for part in (sorted(value) if isinstance(value, set) else value)]
    return value


class LawTable(pytest.File):
    """One YAML file: a question to the law, and rows of facts with the answer expected."""

    def collect(self) -> Iterator[pytest.Item]:
        text = self.path.read_text(encoding="utf-8")
        table = yaml.safe_load(text)
        assert not TRAP.search(text), "YAML reads the keys on, off, yes and no as true and false"
        assert set(table) <= HEAD, f"unknown head keys: {set(table) - HEAD}"
        questions = importlib.import_module(f"law.{self.path.parent.name}.questions")
        question = getattr(questions, table["function"])
        names = [row["name"] for row in table["cases"]]
        assert len(names) == len(set(names)), f"two rows of {self.path.name} bear the same name"
        for row in table["cases"]:
            assert set(row) <= ALLOWED, f"{row['name']}: unknown keys {set(row) - ALLOWED}"
            assert set(row) >= REQUIRED, f"{row['name']}: name, given, expect are needed"
            assert row.get("law") or table.get("law"), f"{row['name']}: which law?"
            yield LawCase.from_parent(self, name=row["name"], question=question, row=row)


class LawCase(pytest.Item):
    """One row: ask, and compare the answer with what is expected."""

    def __init__(self, *, question: Any, row: dict[str, Any], **rest: Any) -> None:
        super().__init__(**rest)
        self.question, self.row = question, row

    def runtest(self) -> None:
        expect = self.row["expect"]
        if isinstance(expect, dict) and "refusal" in expect:
            self._expect_refusal(expect)
            return
        answer, expect = plain(self.question(**self.row["given"])), plain(expect)
        if isinstance(expect, dict):
            missing = set(expect) - set(answer)
            assert not missing, f"the answer has no {missing}; it has {sorted(answer)}"
            answer = {key: answer[key] for key in expect}
        assert answer == expect, self._difference(answer, expect)

    def _difference(self, answer: Any, expect: Any) -> str:
        wrong = answer
        if isinstance(expect, dict):
            expect = {key: part for key, part in expect.items() if answer[key] != part}
            wrong = {key: answer[key] for key in expect}
        return f"{self.name}\n  expected {expect}\n  answered {wrong}\n  {self.row.get('why', '')}"

    def _expect_refusal(self, expect: dict[str, str]) -> None:
        with pytest.raises(Exception) as refused:  # noqa: PT011 - the row names it
            self.question(**self.row["given"])
        assert type(refused.value).__name__ == expect["refusal"], repr(refused.value)
        assert expect.get("says", "") in str(refused.value), str(refused.value)

    def repr_failure(self, excinfo: Any, *args: Any) -> Any:
        """Show what differs; a traceback through the collector tells a jurist nothing."""
        if excinfo.errisinstance(AssertionError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, *args)

    def reportinfo(self) -> tuple[Any, int, str]:
        return self.path, 0, self.name
