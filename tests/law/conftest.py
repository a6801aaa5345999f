"""Collect the legal test tables of this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from law.cases import LawTable

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> LawTable | None:
    if file_path.suffix != ".yaml":
        return None
    return LawTable.from_parent(parent, path=file_path)
