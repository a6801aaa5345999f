"""Load all pages of the PDF on standard input; `safety` runs it as a process that it can end."""

from __future__ import annotations

import sys
from contextlib import suppress

from gongkai.report.readers.pdf import pdfium


def main(data: bytes) -> None:
    """Load every page with its text."""
    try:
        with pdfium.opened(data) as document:
            for index in range(pdfium.raw.FPDF_GetPageCount(document)):
                with pdfium.page_of(document, index) as page:
                    if page:
                        with pdfium.text_of(page):
                            pass
    except pdfium.NotOpened:
        return  # the reader itself will say why


def limit(seconds: int) -> None:
    """Have the system end this process after so much processor time, where it can."""
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


if __name__ == "__main__":
    limit(int(sys.argv[1]))
    main(sys.stdin.buffer.read())
