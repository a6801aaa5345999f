"""Every change to stored files."""

from gongkai.files.refusal import FileRefused
from gongkai.files.services.discarding import file_discard, files_discard_unused, files_renew
from gongkai.files.services.scanning import file_scan
from gongkai.files.services.storing import (
    Checked,
    file_checked,
    file_keep,
    file_made,
    file_store,
    original_checked,
)
from gongkai.files.services.sweeping import files_sweep

__all__ = [
    "Checked",
    "FileRefused",
    "file_checked",
    "file_discard",
    "file_keep",
    "file_made",
    "file_scan",
    "file_store",
    "files_discard_unused",
    "files_renew",
    "files_sweep",
    "original_checked",
]
