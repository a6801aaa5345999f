"""What a PDF may cost beyond the ceilings every file has (`gongkai.report.readers.limits`).

A report of a city government has some twenty pages, five thousand characters and a few hundred
ruling lines. All ceilings count work, not seconds, so that a file is read or refused alike on
every machine.
"""

from __future__ import annotations

from gongkai.report.document import UnreadableFile

PAGES = 300

CONTENT_BYTES = 12 * 1024 * 1024
"""All page descriptions, unpacked; PDFium needs about a tenth of a second for each MiB."""

FORM_DRAWINGS = 100_000
"""Upper bound of how often forms draw forms; beyond it a trial in a process of its own decides."""

TRIAL_SECONDS = 4
"""Processor time of that trial, where the system can limit it; twice as much on the clock."""

OBJECTS = 100_000
"""Path and image objects of all pages together; twenty microseconds each."""

PAGE_TEXTS = 6_000
"""Text objects of one page: PDFium's time for its text grows faster than their number, and is
about a second here. A page set character by character has less than a thousand."""

TEXTS = 50_000
"""Text objects of all pages together."""

COVERINGS = 5_000_000
"""Text objects times painted areas, page by page: each text is asked what was painted over it."""

CHARACTERS = 200_000
"""Characters of all pages together."""

SEGMENTS = 400_000
"""Points of all painted paths together."""

PATH_SEGMENTS = 4_000
"""Points of one path; a path with more is a picture and rules no table."""

RULINGS = 20_000
"""Lines of one page before merging; a page with more is a drawing."""

CROSSINGS = 20_000
"""Level lines times upright lines of one page; a page with more is a drawing."""

ALL_CROSSINGS = 100_000
"""The same of all pages together; twenty microseconds each. A report has some thousand."""


def refuse() -> UnreadableFile:
    """Make the refusal for a file that is dearer than these ceilings allow."""
    return UnreadableFile(
        "PDF的页数或图形过多，不像一份年度报告，请确认选对了文件，或另存为.docx后再读。"
    )
