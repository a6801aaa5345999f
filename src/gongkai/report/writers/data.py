"""The .json writer: the contract's object."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongkai.report.model import Report


def render_json(report: Report) -> bytes:
    """Give a report as the contract's JSON object, indented, in UTF-8."""
    return (json.dumps(report.as_json(), ensure_ascii=False, indent=2) + "\n").encode()
