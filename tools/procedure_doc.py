"""Draw docs/procedure.md from the procedure's table; `--check` only compares."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from gongkai.law.procedure import ENDS, TABLE, State

TARGET = Path(__file__).resolve().parent.parent / "docs/procedure.md"

# The numbers in the table are those of the law in force on this day.
LAW_OF = date(2026, 11, 21)

_HEAD = """# The procedure of an application

Drawn from `gongkai.law.procedure.TABLE` by `tools/procedure_doc.py`; do not edit by hand.
`step(case, act, facts)` does one act or raises a named refusal; `possible_acts(case, today)` says
which acts are possible and why the others are not.

## States and acts

Acts that leave the state as it is stand only in the table below.
"""

_COLUMNS = ("act", "from", "to", "who", "within", "article", "rules")


def diagram() -> list[str]:
    """Draw the states and the acts between them in Mermaid."""
    lines = ["```mermaid", "stateDiagram-v2"]
    lines += [f"    {state.name}: {state}" for state in State]
    lines.append(f"    [*] --> {State.NEW.name}")
    lines += [
        f"    {start.name} --> {row.to.name}: {row.act}"
        for row in TABLE
        if row.to
        for start in State
        if start in row.starts
    ]
    lines += [f"    {state.name} --> [*]" for state in State if state in ENDS]
    return [*lines, "```"]


def table() -> list[str]:
    """Write the table, one row an act."""
    lines = ["| " + " | ".join(_COLUMNS) + " |", "|" + "---|" * len(_COLUMNS)]
    for row in TABLE:
        cells = (
            f"{row.act}<br>`{row.act.name}`",
            "<br>".join(state for state in State if state in row.starts),
            row.to or "（不变）",
            row.who,
            row.within_on(LAW_OF),
            row.article or "通行做法",
            " ".join(row.rules),
        )
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def text() -> str:
    """Write the whole page."""
    return "\n".join([_HEAD, *diagram(), "", "## The table", "", *table(), ""])


def main() -> int:
    """Write the page, or with ``--check`` compare only; 0 when it is fresh."""
    if "--check" in sys.argv:
        return 0 if TARGET.exists() and TARGET.read_text(encoding="utf-8") == text() else 1
    TARGET.write_text(text(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
