"""How casework stands up to a city's volume, each measure beside bare SQL in the same run.

    python -m benchmarks.casework [--cases 100000] [--only board]

Runs on a database of its own (`benchmarks.platform_ground`); on a private PostgreSQL by
`python -m benchmarks.on_postgres casework`. A hundred cases are put in first: a page asks as many
questions of the database then as it does of all of them. `MEASURES` lists the rest.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from benchmarks.platform_ground import filled, ground  # isort: split

from benchmarks.casework_board import board
from benchmarks.casework_likeness import likeness
from benchmarks.casework_lists import queue, words
from benchmarks.casework_pages import questions_asked, same_questions
from benchmarks.casework_redating import redating
from benchmarks.platform_figures import figures_of_a_year
from benchmarks.platform_filling import fill

if TYPE_CHECKING:
    from collections.abc import Callable

    from platform_cast import Cast

FEW = 100
MEASURES: dict[str, Callable[[Cast, int], None]] = {
    "queue": queue,
    "board": board,
    "figures": figures_of_a_year,
    "likeness": likeness,
    "words": words,
    "redating": redating,
}
"""Every measure by its name; each takes the filled organ and the number of its cases."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--only", choices=MEASURES)
    told = parser.parse_args()
    with ground() as cast:
        fill(cast, FEW)
        of_few = questions_asked(cast)
        filled(lambda: fill(cast, told.cases), told.cases)
        same_questions(cast, of_few)
        for name, measure in MEASURES.items():
            if told.only in (None, name):
                measure(cast, told.cases)


if __name__ == "__main__":
    main()
