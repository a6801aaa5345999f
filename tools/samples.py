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
from report.made.faults import plant  # noqa: E402 - the path comes first
from report.made.reports import make  # noqa: E402
from report.made.shapes import leading_tabs, markdown_row_a_table  # noqa: E402

PLANTED = {
    "row-total.docx": "requests.row-total",
    "breakdown.pdf": "prose.parts",
    "local-path.html": "hygiene.local-path",
    "dispute-total.xlsx": "disputes.total",
}
SHAPED = {
    "balance.txt": ("requests.balance", leading_tabs),
    "empty-item.md": ("structure.item-empty", markdown_row_a_table),
}
CLEAN = {"clean.json": 3}


def main() -> None:
    """Write every sample anew."""
    SAMPLES.mkdir(exist_ok=True)
    for name, check in PLANTED.items():
        write_report(plant(check, 4)[0], SAMPLES / name)
    for name, (check, shape) in SHAPED.items():
        (SAMPLES / name).write_text(shape(plant(check, 4)[0]), encoding="utf-8")
    for name, seed in CLEAN.items():
        write_report(make(seed, year=2023), SAMPLES / name)


if __name__ == "__main__":
    main()
