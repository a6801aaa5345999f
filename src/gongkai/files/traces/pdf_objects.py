"""The objects of a PDF that something leads to, and those in them that readers do not see."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from gongkai.files.refusal import FileRefused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyhanko.pdf_utils.reader import PdfFileReader


class Objects:
    """All dictionaries of a PDF, streams' own included, each once.

    Raises:
        FileRefused: an object cannot be read.
    """

    def __init__(self, reader: PdfFileReader) -> None:
        self.reader = reader
        self.catalog: Any = reader.root

    def __iter__(self) -> Iterator[Any]:
        yield from self._all

    @property
    def is_signed(self) -> bool:
        """Whether somebody signed it electronically."""
        return any(one.get("/Type") == "/Sig" or _is_signature(one) for one in self._all)

    @property
    def earlier(self) -> int:
        """How many earlier versions of itself it holds; a file made for the web has none."""
        versions: int = self.reader.xrefs.total_revisions
        return versions - 1 - any("/Linearized" in one for one in self._first())

    @property
    def properties(self) -> dict[str, str]:
        """The properties in its trailer."""
        info = self.reader.trailer_view.get("/Info", {})
        return {str(key)[1:]: str(info[key]) for key in info} if hasattr(info, "keys") else {}

    def annotations(self) -> Iterator[tuple[Any, Any]]:
        """Give the lists of annotations with each annotation in them."""
        for one in self._all:
            listed = get(one, "/Annots")
            if isinstance(listed, list):
                for note in resolved(listed):
                    if hasattr(note, "keys"):
                        yield listed, note

    def _first(self) -> Iterator[Any]:
        """Give the object that stands first in the file, where a linearized one says so."""
        stream = self.reader.stream
        stream.seek(0)
        if b"/Linearized" in stream.read(1024):
            yield {"/Linearized": 1}

    @cached_property
    def _all(self) -> list[Any]:
        from pyhanko.pdf_utils.misc import PdfError

        try:
            return list(_walk(self.catalog))
        except (PdfError, KeyError, ValueError, TypeError, IndexError) as error:
            raise FileRefused("PDF已损坏，请重新生成后上传。") from error


def get(one: Any, key: str) -> Any:
    """Give a dictionary's entry with references followed; None where there is none."""
    try:
        return one[key]
    except (KeyError, TypeError, ValueError):
        return None


def resolved(listed: Any) -> Iterator[Any]:
    """Give a list's entries with references followed."""
    for at in range(len(listed)):
        yield listed[at]


def _walk(start: Any) -> Iterator[Any]:
    """Give every dictionary that something leads to; without recursion, for lists are long."""
    from pyhanko.pdf_utils.generic import IndirectObject

    seen: set[tuple[int, int]] = set()
    ahead: list[Any] = [start]
    while ahead:
        one = ahead.pop()
        if isinstance(one, IndirectObject):
            place = (one.idnum, one.generation)
            if place in seen:
                continue
            seen.add(place)
            one = one.get_object()
        if hasattr(one, "keys"):
            yield one
            ahead += [one.raw_get(key) for key in one]
        elif isinstance(one, list):
            ahead += list.__iter__(one)


def _is_signature(one: Any) -> bool:
    return one.get("/FT") == "/Sig" and "/V" in one
