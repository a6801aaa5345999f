"""The tables that tell what happens, read from the YAML beside."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

Row = dict[str, Any]


@cache
def table(name: str) -> Any:
    """Read a table; whoever reads it leaves it as it is."""
    path = Path(__file__).with_name(f"{name}.yaml")
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def day_of(written: str, year: int) -> date:
    """Read a month and a day: `"12-30"`."""
    month, day = written.split("-")
    return date(year, int(month), int(day))
