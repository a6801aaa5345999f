"""Several PDFs bound into one, each under a bookmark of its own."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2 as pdfium
from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Leaf(NamedTuple):
    """One PDF and the bookmark that leads to its first page."""

    title: str
    pdf: bytes


def bound(leaves: Iterable[Leaf]) -> bytes:
    """Bind PDFs in their order into one with bookmarks.

    Raises:
        PdfiumError: one of them is no PDF that can be opened.
        ValueError: there is nothing to bind.

    Law: DOC-17.
    """
    whole = pdfium.PdfDocument.new()
    marks: list[tuple[str, int]] = []
    for leaf in leaves:
        part = pdfium.PdfDocument(leaf.pdf)
        marks.append((leaf.title, len(whole)))
        whole.import_pages(part)
        part.close()
    if not marks:
        raise ValueError("There is nothing to bind.")
    plain = io.BytesIO()
    whole.save(plain)
    whole.close()
    return _marked(plain, marks)


def _marked(plain: io.BytesIO, marks: Sequence[tuple[str, int]]) -> bytes:
    """Write the bookmarks behind the bound pages, as a chain that a reader shows on the left."""
    writer = IncrementalPdfFileWriter(plain)
    root = writer.add_object(DictionaryObject({NameObject("/Type"): NameObject("/Outlines")}))
    items = [
        writer.add_object(_mark(title, writer.find_page_for_modification(page)[0], root))
        for title, page in marks
    ]
    for before, after in pairwise(items):
        before.get_object()[NameObject("/Next")] = after
        after.get_object()[NameObject("/Prev")] = before
    outline = root.get_object()
    outline[NameObject("/First")], outline[NameObject("/Last")] = items[0], items[-1]
    outline[NameObject("/Count")] = NumberObject(len(items))
    writer.root[NameObject("/Outlines")] = root
    writer.root[NameObject("/PageMode")] = NameObject("/UseOutlines")
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _mark(title: str, page: IndirectObject, parent: IndirectObject) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Title"): TextStringObject(title),
            NameObject("/Parent"): parent,
            NameObject("/Dest"): ArrayObject([page, NameObject("/Fit")]),
        }
    )
