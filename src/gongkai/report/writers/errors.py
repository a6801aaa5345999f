"""What keeps a report from being written, in one Chinese sentence that says what to do."""

from __future__ import annotations


class UnwritableFile(Exception):
    """An output cannot be made; nothing was written. The message is for the person."""
