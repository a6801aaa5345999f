"""The reader of `.pdf` files with a text layer.

`read_document` takes the bytes of a file and gives the neutral `Document`: tables by their ruling
lines or by the alignment of their columns, tables joined over page breaks, paragraphs put together
from hard-wrapped lines, page numbers and running heads left out, hidden text, comments and
properties as traces. Lines are numbered as a person counts them, over all pages.
"""

from __future__ import annotations

from gongkai.report.readers.pdf.reading import read_document

__all__ = ["read_document"]
