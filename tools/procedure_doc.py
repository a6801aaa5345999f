"""Draw docs/procedure.md from the tables of procedure, review, disputes; `--check` compares."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from gongkai.law import review
from gongkai.law.disputes import DISPUTE_TABLE, DisputeState
from gongkai.law.procedure import ENDS, TABLE, State
from gongkai.law.remedies import Proceeding

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

_REVIEW = """## The review

Drawn from `gongkai.law.review.TABLE`. What goes out of an organ is reviewed first; an answer is
signed, and with that decided, by the review's last step. Who decides which step an organ sets
itself; every chain holds a secrecy review of its own and ends with one signature, nobody decides
a step of his own draft, and nobody decides two neighbouring steps (PUB-36, PUB-37).
"""
_REVIEW_COLUMNS = ("act", "from", "to", "who", "article", "rules")

_DISPUTES = """## Disputes

Drawn from `gongkai.law.disputes.DISPUTE_TABLE`: a reconsideration or a suit about the organ's
work on open government information, through all its instances. How a result counts in table 4, in
which year, and what duty to answer anew it leaves, stands in `gongkai.law.disputes.ending`.
"""
_DISPUTE_COLUMNS = ("act", "from", "to", "who", "in", "within", "article", "rules")


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


def review_diagram() -> list[str]:
    """Draw the states of a review and the acts between them in Mermaid."""
    lines = ["```mermaid", "stateDiagram-v2"]
    lines += [f"    {state.name}: {state}" for state in review.ReviewState]
    lines += [
        f"    {row.start.name if row.start else '[*]'} --> {row.to.name}: {row.act}"
        for row in review.TABLE
    ]
    ended = [state for state in review.ReviewState if state in review.ENDS]
    return [*lines, *(f"    {state.name} --> [*]" for state in ended), "```"]


def review_table() -> list[str]:
    """Write the review's table, one row an act."""
    lines = ["| " + " | ".join(_REVIEW_COLUMNS) + " |", "|" + "---|" * len(_REVIEW_COLUMNS)]
    for row in review.TABLE:
        cells = (
            f"{row.act}<br>`{row.act.name}`",
            row.start or "（未送审）",
            row.to,
            row.who,
            row.article or "通行做法",
            " ".join(row.rules),
        )
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def dispute_diagram() -> list[str]:
    """Draw the states of a dispute and the acts between them in Mermaid."""
    lines = ["```mermaid", "stateDiagram-v2"]
    lines += [f"    {state.name}: {state}" for state in DisputeState]
    lines.append(f"    [*] --> {DisputeState.NEW.name}")
    lines += [
        f"    {start.name} --> {row.to.name}: {row.act}"
        for row in DISPUTE_TABLE
        if row.to
        for start in DisputeState
        if start in row.starts and start is not row.to
    ]
    return [*lines, "```"]


def dispute_table() -> list[str]:
    """Write the table of disputes, one row an act."""
    lines = ["| " + " | ".join(_DISPUTE_COLUMNS) + " |", "|" + "---|" * len(_DISPUTE_COLUMNS)]
    for row in DISPUTE_TABLE:
        cells = (
            f"{row.act}<br>`{row.act.name}`",
            "<br>".join(state for state in DisputeState if state in row.starts),
            row.to or "（不变）",
            row.who,
            "<br>".join(kind for kind in Proceeding if kind in row.proceedings),
            row.within_on(LAW_OF),
            row.article or "通行做法",
            " ".join(row.rules),
        )
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def text() -> str:
    """Write the whole page."""
    procedure = [_HEAD, *diagram(), "", "## The table", "", *table(), ""]
    reviewed = [_REVIEW, *review_diagram(), "", *review_table(), ""]
    disputed = [_DISPUTES, *dispute_diagram(), "", *dispute_table(), ""]
    return "\n".join([*procedure, *reviewed, *disputed])


def main() -> int:
    """Write the page, or with ``--check`` compare only; 0 when it is fresh."""
    if "--check" in sys.argv:
        return 0 if TARGET.exists() and TARGET.read_text(encoding="utf-8") == text() else 1
    TARGET.write_text(text(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
