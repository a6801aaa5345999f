"""What the room refuses; each error says in one sentence what to do."""

from __future__ import annotations


class NoticeRefused(ValueError):
    """A notice that cannot be read, or cannot be loaded so."""
