"""Time of reading PDF reports into documents, as a ratio to bare text extraction by PDFium.

Usage: ``python -m benchmarks.pdf_reading FILE.pdf…``; goal: ratio at most 2.
"""

from __future__ import annotations

import sys
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import pypdfium2

from gongkai.report.readers.pdf import read_document

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 15


def bare(data: bytes) -> None:
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        text.get_text_range()
        text.close()
        page.close()
    document.close()


def best(act: Callable[[bytes], object], data: bytes) -> float:
    """Give the least processor time of some rounds, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        act(data)
        times.append(process_time() - start)
    return min(times) * 1000


def main(names: list[str]) -> None:
    print(f"{'file':32} {'bare ms':>8} {'ours ms':>8} {'ratio':>6}")
    for name in names:
        data = Path(name).read_bytes()
        bare_ms, our_ms = best(bare, data), best(read_document, data)
        print(f"{Path(name).name:32} {bare_ms:8.1f} {our_ms:8.1f} {our_ms / bare_ms:6.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
