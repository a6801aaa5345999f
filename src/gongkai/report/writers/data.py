"""The .json writer: the contract's object, and the preface that it has no place for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gongkai.report.model import Report


def render_json(report: Report) -> bytes:
    r"""Give a report as the contract's JSON object, indented, in UTF-8.

    A file that is kept must lose nothing, so a preface stands in it under a key of its own.
    A lone surrogate, as a file name can bring, becomes JSON's own ``\udcff``.
    """
    preface = {"preface": report.preface} if report.preface else {}
    text = json.dumps(report.as_json() | preface, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace")
