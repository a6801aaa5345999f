"""The entries of what is brought, each file read by its kind."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from gongkai.files.refusal import FileRefused
from gongkai.publishing.moving.bundle import MANIFEST, bundle_entries
from gongkai.publishing.moving.entry import Entry, short_key
from gongkai.publishing.moving.paper import paper_entry
from gongkai.publishing.moving.table import table_entries
from gongkai.publishing.moving.web_page import page_entry
from gongkai.publishing.refusals import PublishingRefusal
from gongkai.report.document import UnreadableFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from gongkai.publishing.moving.source import Source

_PAGES = ("html", "htm", "shtml")
_ODD = "不是网页、docx、txt或者xlsx，也没有被网页引用，没有导入。"
_READERS: dict[str, Callable[[Source, str, date], Iterable[Entry]]] = {
    **dict.fromkeys(_PAGES, page_entry),
    "docx": paper_entry,
    "txt": paper_entry,
    "xlsx": table_entries,
}


def entries_of(source: Source, today: date) -> Iterator[Entry]:
    """Give what is brought, one by one; what cannot be read is told as such.

    Args:
        source: What is brought.
        today: The day on which what tells no day of its own is taken to be made.

    Raises:
        FileRefused: it calls itself an export and is not whole.
    """
    names = source.names()
    if MANIFEST in names:
        yield from bundle_entries(source)
        return
    used: set[str] = set()
    for name in sorted(names, key=lambda one: _ending(one) not in _PAGES):
        if name in used:  # what a page refers to is a part of it
            continue
        for entry in _read(source, name, today):
            used |= {each.path for each in entry.files}
            yield entry


def _read(source: Source, name: str, today: date) -> Iterator[Entry]:
    reader = _READERS.get(_ending(name))
    if reader is None:
        yield Entry(name, short_key(name), problems=(_ODD,))
        return
    try:
        yield from reader(source, name, today)
    except (UnreadableFile, FileRefused, PublishingRefusal) as refusal:
        yield Entry(name, short_key(name), problems=(str(refusal),))


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix[1:].lower()
