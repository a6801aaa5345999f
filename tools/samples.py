"""Make the sample reports in `samples/`: invented organs, every format, a fault planted in most.

They come from the generator and the planters of the tests, so that what `make demo` shows is what
the tests hold. Run `make samples` after a change of either.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
sys.path.insert(0, str(ROOT / "tests"))

from gongkai.report.writers import write_report  # noqa: E402
from report.made import prose_faults, text_faults  # noqa: E402, F401 - they register planters
from report.made.faults import plant  # noqa: E402
from report.made.reports import make  # noqa: E402
from report.made.shapes import leading_tabs, markdown_row_a_table  # noqa: E402

# File → the check whose fault is planted, and the seed of the report.
PLANTED = {
    "breakdown.pdf": ("prose.parts", 6),
    "dispute-total.xlsx": ("disputes.total", 5),
    "local-path.html": ("hygiene.local-path", 10),
    "row-total.docx": ("requests.row-total", 4),
}
SHAPED = {
    "balance.txt": ("requests.balance", 7, leading_tabs),
    "empty-item.md": ("structure.item-empty", 8, markdown_row_a_table),
}
CLEAN = {"clean.json": 3}


def main() -> None:
    """Write every sample anew."""
    SAMPLES.mkdir(exist_ok=True)
    for name, (check, seed) in PLANTED.items():
        write_report(plant(check, seed)[0], SAMPLES / name)
    for name, (check, seed, shape) in SHAPED.items():
        (SAMPLES / name).write_text(shape(plant(check, seed)[0]), encoding="utf-8")
    for name, seed in CLEAN.items():
        write_report(make(seed, year=2023), SAMPLES / name)


if __name__ == "__main__":
    main()
