"""What a file may cost: every ceiling of the readers, in one place.

A published annual report is a few hundred kilobytes; the ceilings lie far above any real one and
low enough that a hostile file is refused within seconds on a small machine.
"""

from __future__ import annotations

from gongkai.report.document import UnreadableFile

MIB = 1024 * 1024

FILE_BYTES = 50 * MIB
"""The file itself, as it comes."""

PACKAGE_MEMBERS = 5_000
"""Members of a .docx or .xlsx."""

PACKAGE_BYTES = 300 * MIB
"""All members unpacked, as the directory declares it and as inflating finds it."""

PACKAGE_RATIO = 200
"""Unpacked to packed bytes of a member above `PART_FREE`; real XML stays below 60."""

PART_FREE = 4 * MIB
"""A part below this is read whatever its ratio."""

PART_BYTES = 32 * MIB
"""One XML part unpacked."""

BLOCKS = 100_000
"""Paragraphs, cells included, in one document."""

PAGE_CHARACTERS = 25_000_000
"""Mark-up of one web page, its inlined pictures included."""

TABLE_DEPTH = 12
"""Tables within tables; what is nested deeper is read as text."""

SPAN = 200
"""Columns or rows that one cell may cover; official tables have 8 columns and some 30 rows."""


def refuse_oversized(name: str = "文件") -> UnreadableFile:
    """Make the refusal for a file that is dearer than these ceilings allow."""
    return UnreadableFile(
        f"{name}内容过大，不像一份年度报告，请确认选对了文件，或另存为.docx、.pdf后再读。"
    )
