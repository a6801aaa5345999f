"""Legal parameters: numbers of the statute as data, each with its first day, source and check.

One file a parameter in ``parameters/``; the value in force on a day is the latest whose first day
is not later. A value of ``null`` says that the law then in force fixed no number.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "parameters"


class UnknownParameter(LookupError):
    """There is no such parameter."""

    def __init__(self, name: str) -> None:
        super().__init__(f"没有名为“{name}”的法律参数：请核对名称，或者在 law/parameters 中添加。")


class ParameterNotInForce(LookupError):
    """No value stands on that day."""

    def __init__(self, description: str, on: date) -> None:
        super().__init__(f"“{description}”在{on}没有法定数值：请核对日期。")


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A value, the first day on which it stands, and the article that sets it."""

    since: date
    value: Any
    source: str


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter with its history.

    Attributes:
        name: Name of its file.
        description: What it is, in Chinese.
        unit: ``working_day``, ``natural_day``, ``month``, ``yuan`` …
        values: Oldest first.
        checked_on: The day somebody last compared it with the law.
        interpretation: Where the law is silent and a choice was made; else "".
    """

    name: str
    description: str
    unit: str
    values: tuple[DatedValue, ...]
    checked_on: date
    interpretation: str = ""

    def at(self, on: date) -> DatedValue:
        """Return the value in force on a day.

        Raises:
            ParameterNotInForce: the day is before the first value.
        """
        found = bisect_right(self.values, on, key=lambda dated: dated.since)
        if not found:
            raise ParameterNotInForce(self.description, on)
        return self.values[found - 1]


@cache
def load_parameter(name: str) -> Parameter:
    """Read one parameter with its history.

    Raises:
        UnknownParameter: no file of that name.
    """
    path = FOLDER / f"{name}.yaml"
    if not path.is_file():
        raise UnknownParameter(name)
    written = read_yaml(path)
    values = [
        DatedValue(date.fromisoformat(since), dated["value"], dated["source"])
        for since, dated in written["values"].items()
    ]
    return Parameter(
        name=name,
        description=written["description"],
        unit=written["unit"],
        values=tuple(sorted(values, key=lambda dated: dated.since)),
        checked_on=date.fromisoformat(written["checked_on"]),
        interpretation=written.get("interpretation", ""),
    )


def parameter(name: str, *, on: date) -> int:
    """Return the whole number in force on a day, e.g. ``parameter("answer_working_days", on=d)``.

    Raises:
        UnknownParameter: no parameter of that name.
        ParameterNotInForce: the day is before the first value, or the law then fixed none.
    """
    found = optional_parameter(name, on=on)
    if found is None:
        raise ParameterNotInForce(load_parameter(name).description, on)
    return found


def optional_parameter(name: str, *, on: date) -> int | None:
    """Return the whole number in force on a day, or None where the law then fixed none."""
    value: int | None = load_parameter(name).at(on).value
    return value


def read_yaml(path: Path) -> Any:
    """Read one of the law's YAML files."""
    # yaml takes 15 ms to import: paid only by what reads the law's data.
    import yaml

    return yaml.load(path.read_bytes(), yaml.CSafeLoader)
