"""Taking away what an upload left behind that never came to its end."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.files.storage import default_storage

from gongkai.files.models import StoredFile

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNFINISHED = timedelta(days=1)
"""No upload takes so long; younger files may belong to a change not committed yet."""


def files_sweep(*, older_than: timedelta = _UNFINISHED) -> int:
    """Delete stored files that have no row, and temporary files of uploads that were cut off.

    Returns:
        The number of files deleted.
    """
    line = datetime.now(UTC) - older_than
    return _sweep_store(line) + _sweep_temporary(line)


def _sweep_store(line: datetime) -> int:
    swept = 0
    for folder in _folders():
        _, names = default_storage.listdir(folder)
        keys = {f"{folder}/{name}" for name in names}
        owned = set(StoredFile.objects.filter(key__in=keys).values_list("key", flat=True))
        for key in sorted(keys - owned):
            if default_storage.get_modified_time(key) < line:
                default_storage.delete(key)
                swept += 1
    return swept


def _folders() -> Iterator[str]:
    try:
        yield from default_storage.listdir("")[0]
    except FileNotFoundError:  # nothing was ever stored
        return


def _sweep_temporary(line: datetime) -> int:
    old = [
        path
        for path in Path(settings.FILE_UPLOAD_TEMP_DIR).glob("*.upload*")
        if path.stat().st_mtime < line.timestamp()
    ]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)
