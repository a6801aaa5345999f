"""Stored files."""

from gongkai.files.models.stored_file import FileState, StoredFile

__all__ = ["FileState", "StoredFile"]
