"""How fast the platform answers at a city's volume, each measure beside a bare one.

    python -m benchmarks.platform [--cases 100000] [--only figures]

Runs on a database of its own (`benchmarks.platform_ground`). One function a measure; `MEASURES`
lists them.
"""

# In a package of its own its name hides nothing.
# ruff: noqa: A005
from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from benchmarks.platform_ground import filled, ground  # isort: split

from benchmarks.platform_faces import pages_a_second
from benchmarks.platform_figures import figures_of_a_year
from benchmarks.platform_filling import fill
from benchmarks.platform_lists import journal_verified, list_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from platform_cast import Cast

MEASURES: dict[str, Callable[[Cast, int], None]] = {
    "figures": figures_of_a_year,
    "lists": list_pages,
    "journal": journal_verified,
    "faces": pages_a_second,
}
"""Every measure by its name; each takes the filled organ and the number of its cases."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--only", choices=MEASURES)
    told = parser.parse_args()
    with ground() as cast:
        filled(lambda: fill(cast, told.cases), told.cases)
        for name, measure in MEASURES.items():
            if told.only in (None, name):
                measure(cast, told.cases)


if __name__ == "__main__":
    main()
