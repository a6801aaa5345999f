"""The archive set of a case (DOC-17): what belongs to it, bound and packed."""

from gongkai.casework.archive.packing import packed, summed
from gongkai.casework.archive.pieces import Piece, pieces_of
from gongkai.casework.archive.retention import kept_until

__all__ = ["Piece", "kept_until", "packed", "pieces_of", "summed"]
