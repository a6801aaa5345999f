"""A comparison as a file: .html, .xlsx or .json."""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any

from gongkai.report.writers import UnwritableFile, write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from gongkai.report.compare.comparison import Change, Comparison
    from gongkai.report.model import Figure

_DRAWN = {".html": "web", ".xlsx": "sheets"}


def write_comparison(comparison: Comparison, path: Path) -> None:
    """Write a comparison in the format that the file's ending names, whole or not at all.

    Raises:
        UnwritableFile: an ending we do not know, or no room or right to write there.
    """
    suffix = path.suffix.lower()
    if suffix == ".json":
        text = json.dumps(comparison_as_json(comparison), ensure_ascii=False, indent=2)
        content = f"{text}\n".encode()
    elif suffix in _DRAWN:
        drawing = import_module(f"gongkai.report.compare.{_DRAWN[suffix]}")
        content = drawing.render(comparison)
    else:
        raise UnwritableFile("输出文件名应以.html、.xlsx、.json之一结尾，请改正文件名。")
    write_whole(path, content)


def comparison_as_json(comparison: Comparison) -> dict[str, Any]:
    """Give a comparison as data; money and percentages as decimal strings."""
    return {
        "kind": comparison.kind.value,
        "title": comparison.title,
        "old": comparison.old_name,
        "new": comparison.new_name,
        "cells": [_change(change) for change in comparison.changes],
        "sections": [
            {
                "number": likeness.number,
                "title": likeness.title,
                "similarity": None if likeness.ratio is None else str(likeness.ratio),
            }
            for likeness in comparison.sections
        ],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "where": change.where,
        "label": change.label,
        "old": _plain(change.old),
        "new": _plain(change.new),
        "difference": _plain(change.difference),
        "percent": None if change.percent is None else str(change.percent),
        "swing": change.is_swing,
        "legacy_unsplit": change.is_legacy,
    }


def _plain(figure: Figure) -> int | str | None:
    return figure if figure is None or isinstance(figure, int) else format(figure, "f")
