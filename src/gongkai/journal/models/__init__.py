"""The chain's head and its entries."""

from gongkai.journal.models.anchor import Anchor
from gongkai.journal.models.chain import Chain
from gongkai.journal.models.entry import Entry

__all__ = ["Anchor", "Chain", "Entry"]
