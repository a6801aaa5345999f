"""Why a file is not taken, or not given."""

from __future__ import annotations


class FileRefused(ValueError):
    """A file that is not taken; the sentence says why and what to do."""


class FileGone(LookupError):
    """An address that leads to no file: expired, made for someone else, or not checked yet."""
