"""Items brought in from elsewhere and taken out again: pure readers and writers of packages.

What is brought is a folder, an archive or one file; each page, paper or line of it becomes an
`Entry`, which a service drafts. What is taken out is an archive that comes in again as the same.
"""

from gongkai.publishing.moving.entry import Carried, Entry
from gongkai.publishing.moving.reading import entries_of
from gongkai.publishing.moving.source import Folder, Package, Single, Source, source_of

__all__ = [
    "Carried",
    "Entry",
    "Folder",
    "Package",
    "Single",
    "Source",
    "entries_of",
    "source_of",
]
