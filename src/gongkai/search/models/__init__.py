"""What can be found."""

from gongkai.search.models.document import Document, Kind

__all__ = ["Document", "Kind"]
