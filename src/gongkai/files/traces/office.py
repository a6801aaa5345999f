"""The three Office formats: which kinds of traces each can carry."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, ClassVar

from gongkai.files.traces.office_kinds import SHARED
from gongkai.files.traces.package import Package
from gongkai.files.traces.presentation import SLIDES
from gongkai.files.traces.word import WORD
from gongkai.files.traces.word_changes import CHANGES
from gongkai.files.traces.workbook import WORKBOOK
from gongkai.files.traces.workbook_hidden import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Collection

    from gongkai.files.traces.trace import Kind, Trace


class _Office:
    kinds: ClassVar[tuple[Kind[Package], ...]]

    def __init__(self, stream: IO[bytes]) -> None:
        self._package = Package(stream)
        self._package.main()

    def traces(self) -> tuple[Trace, ...]:
        """Give what the file carries."""
        return tuple(trace for kind in self.kinds for trace in kind.traces(self._package))

    def without(self, codes: Collection[str]) -> bytes:
        """Give the file without the kinds named."""
        for kind in self.kinds:
            if kind.code in codes:
                kind.cut(self._package)
        return self._package.written()


class Document(_Office):
    """A .docx."""

    # The authors of changes come last: accepting the changes leaves none.
    kinds = (*CHANGES[:-1], *WORD, *SHARED, CHANGES[-1])


class Workbook(_Office):
    """An .xlsx."""

    # Words of cells that are gone come last: what is hidden may have been taken out before.
    kinds = (*HIDDEN, *WORKBOOK[:-1], *SHARED, WORKBOOK[-1])


class Slides(_Office):
    """A .pptx."""

    kinds = (*SLIDES, *SHARED)
