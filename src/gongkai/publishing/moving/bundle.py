"""The archive of all items of an organ: written always the same, read again as it was.

`manifest.json` names every file with its digest; `items/` holds an item a file, `files/` each
attachment once by its digest. `history.json` says what was public under which number; it is for
the record, and is not read again: what comes in is a draft, whatever it was.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, Any

from gongkai.files.refusal import FileRefused
from gongkai.publishing.moving.entry import LONGEST_KEY, Carried, Entry
from gongkai.publishing.written import Written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from gongkai.publishing.moving.source import Source

MANIFEST = "manifest.json"
HISTORY = "history.json"
_FORMAT, _VERSION = "gongkai-items", 1
_DAYS = ("formed_on", "effective_on", "repealed_on", "expires_on")
_TEXTS = (
    *("title", "body", "summary", "document_number"),
    *("genre", "topic", "keywords", "source", "note"),
)
_ALWAYS = (1980, 1, 1, 0, 0, 0)
_DAMAGED = "导出包不完整或者被改动过，请重新导出后导入。"
_KEY = re.compile(rf"[^\x00-\x1f]{{1,{LONGEST_KEY}}}")


@dataclass(slots=True)
class BundleWriter:
    """An archive while it is being written."""

    target: IO[bytes]
    _digests: dict[str, str] = field(default_factory=dict)
    _history: list[Mapping[str, Any]] = field(default_factory=list)

    def write(self, entries: Iterable[tuple[Entry, Mapping[str, Any] | None]]) -> int:
        """Write entries in the order of their keys, each with its public history; give how many.

        Args:
            entries: In that order; with None what was never public.
        """
        count = 0
        with zipfile.ZipFile(self.target, "w") as archive:
            for entry, public in entries:
                count += 1
                self._put(archive, f"items/{count:06d}.json", _json(_told(entry)))
                for one in entry.files:
                    path = _path(one)
                    if path not in self._digests:
                        self._put(archive, path, one.content)
                if public is not None:
                    self._history.append({"key": entry.key, **public})
            manifest = {
                "format": _FORMAT,
                "version": _VERSION,
                "items": count,
                "files": dict(sorted(self._digests.items())),
            }
            if self._history:
                _write(archive, HISTORY, _json(self._history))
            _write(archive, MANIFEST, _json(manifest))
        return count

    def _put(self, archive: zipfile.ZipFile, path: str, content: bytes) -> None:
        self._digests[path] = _digest(content)
        _write(archive, path, content)


def bundle_entries(source: Source) -> Iterator[Entry]:
    """Give the entries of an archive that is whole.

    Raises:
        FileRefused: a file is missing, was changed, or is not of this format.
    """
    manifest = _loaded(source.read(MANIFEST))
    if manifest.get("format") != _FORMAT or manifest.get("version") != _VERSION:
        raise FileRefused("该压缩包不是本系统导出的信息，或者由更新的版本导出，请核对。")
    files = manifest.get("files")
    if not isinstance(files, dict) or not all(isinstance(one, str) for one in files.values()):
        raise FileRefused(_DAMAGED)
    if any(_digest(source.read(path)) != digest for path, digest in files.items()):
        raise FileRefused(_DAMAGED)
    for path in sorted(files):
        if path.startswith("items/"):
            yield _entry(source, path, _loaded(source.read(path)), files)


def _entry(source: Source, path: str, told: Mapping[str, Any], files: Mapping[str, str]) -> Entry:
    try:
        content = told["content"]
        days: dict[str, Any] = {
            name: date.fromisoformat(content[name]) if content[name] else None for name in _DAYS
        }
        texts: dict[str, Any] = {name: _text(content[name]) for name in _TEXTS}
        data = content["data"]
        carried = tuple(_carried(source, one, files) for one in told["files"])
        key, column, unit = (_text(told[name]) for name in ("key", "column", "unit"))
        if not isinstance(data, dict) or not _KEY.fullmatch(key) or days["formed_on"] is None:
            raise FileRefused(_DAMAGED)
    except (KeyError, TypeError, ValueError) as error:
        if isinstance(error, FileRefused):
            raise
        raise FileRefused(_DAMAGED) from error
    written = Written(**texts, **days, data=data)
    return Entry(path, key, written, column, unit, carried, is_decided=True)


def _carried(source: Source, told: Mapping[str, Any], files: Mapping[str, str]) -> Carried:
    path = _text(told["path"])
    if path not in files or not path.startswith("files/"):
        raise FileRefused(_DAMAGED)
    name, alt = _text(told["name"]), _text(told["alt"])
    return Carried(name, source.read(path), alt, is_inline=told["inline"] is True)


def _told(entry: Entry) -> dict[str, Any]:
    content = entry.written.content() if entry.written else {}
    for name in _DAYS:
        content[name] = content[name].isoformat() if content[name] else None
    return {
        "key": entry.key,
        "column": entry.column,
        "unit": entry.unit,
        "content": content | {"note": entry.written.note if entry.written else ""},
        "files": [
            {"path": _path(one), "name": one.name, "alt": one.alt, "inline": one.is_inline}
            for one in entry.files
        ],
    }


def _path(one: Carried) -> str:
    return f"files/{_digest(one.content)}{PurePosixPath(one.name).suffix.lower()}"


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(_DAMAGED)
    return value


def _loaded(content: bytes) -> dict[str, Any]:
    try:
        told = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise FileRefused(_DAMAGED) from error
    if not isinstance(told, dict):
        raise FileRefused(_DAMAGED)
    return told


def _json(told: Any) -> bytes:
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True).encode()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _write(archive: zipfile.ZipFile, path: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(path, date_time=_ALWAYS)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)
