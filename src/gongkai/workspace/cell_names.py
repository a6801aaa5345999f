"""Names of cells in addresses and on pages."""

from __future__ import annotations

import re

_NOT_A_NAME = re.compile(r"[^a-z0-9_]+")


def anchor(path: str) -> str:
    """Give the id of a cell on the page of its year: `cell-requests-granted-0`."""
    return "cell-" + _NOT_A_NAME.sub("-", path).strip("-")
