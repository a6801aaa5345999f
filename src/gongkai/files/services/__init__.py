"""Every change to stored files."""

from gongkai.files.refusal import FileRefused
from gongkai.files.services.storing import file_store

__all__ = ["FileRefused", "file_store"]
