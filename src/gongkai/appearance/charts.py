"""Charts: the data in a JSON block that a script draws, and the same data in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS = frozenset({"bar", "rows", "stacked", "line", "pie"})


def chart_context(chart_id: str, kind: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """Give what the template of a chart needs.

    Args:
        chart_id: Unique on the page.
        kind: bar, rows (bars lying down, for long names), stacked, line or pie.
        data: `title`, `labels` (list of str), `series` (list of `{"name", "values"}`), and
            optionally `unit`, e.g. 件, and `label_name`, the head of the labels' column.

    Raises:
        ValueError: the kind is unknown, or a series has not one value a label.
    """
    if kind not in KINDS:
        raise ValueError(f"{kind} is no kind of chart: {', '.join(sorted(KINDS))}.")
    labels, series = list(data["labels"]), list(data["series"])
    uneven = [each["name"] for each in series if len(each["values"]) != len(labels)]
    if uneven:
        raise ValueError(f"The series {uneven} of the chart {chart_id} are not as long as labels.")
    rows = list(
        zip(labels, zip(*(each["values"] for each in series), strict=True), strict=True)
        if series
        else []
    )
    return {
        "id": chart_id,
        "kind": kind,
        "data": {**data, "labels": labels, "series": series},
        "data_id": f"{chart_id}-data",
        "rows": rows,
    }
