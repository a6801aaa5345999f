"""What stands in for Typst where no test reads the page, and where its threads are gone."""

from __future__ import annotations

from files_corpus import pdf


class BlankPage:
    """A compiler whose every page is blank; setting a page changes nothing anywhere."""

    def __init__(self, *_: object) -> None:
        pass

    def compile(self, **_: object) -> bytes:
        """Give a page without words."""
        return pdf()

    def query(self, *_: object, **__: object) -> str:
        """Find nothing on it."""
        return "[]"
