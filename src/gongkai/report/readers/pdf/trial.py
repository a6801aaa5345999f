"""Load all pages of the PDF on standard input; `safety` runs it as a process that it can end."""

from __future__ import annotations

import sys

from gongkai.report.readers.pdf import pdfium


def main(data: bytes) -> None:
    """Load every page and count its objects."""
    try:
        with pdfium.opened(data) as document:
            for index in range(pdfium.raw.FPDF_GetPageCount(document)):
                with pdfium.page_of(document, index):
                    pass
    except pdfium.NotOpened:
        return  # the reader itself will say why


if __name__ == "__main__":
    main(sys.stdin.buffer.read())
