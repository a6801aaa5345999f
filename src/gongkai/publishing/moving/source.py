"""What is brought: an archive, a folder, or one file; read by names that lead nowhere else."""

from __future__ import annotations

from contextlib import suppress
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, Protocol

from gongkai.files.content.archive import Archive
from gongkai.files.refusal import FileRefused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_UTF8 = 0x800
_MOST_FILES = 20_000
_MOST_BYTES = 60 * 1024 * 1024
_SKIPPED = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")
_PACKAGE = "zip"


class Source(Protocol):
    """Names of files, and their content by name."""

    def names(self) -> list[str]:
        """Give the paths of the files, in order, with `/` between the parts."""
        ...

    def read(self, name: str) -> bytes:
        """Give a file's content; empty when there is none of that name."""
        ...


class Package:
    """An archive.

    Raises:
        FileRefused: it is damaged, encrypted, unpacks to too much, or names what lies outside.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._archive = Archive(stream)
        parts = self._archive.parts
        self._names = {_readable(name, parts[name].flag_bits): name for name in parts}
        for name in self._names:
            if not _is_inside(name):
                raise FileRefused("压缩包中有指向包外的文件名，请重新压缩后导入。")

    def names(self) -> list[str]:
        """Give the paths of the files."""
        return sorted(name for name in self._names if not name.endswith("/") and _is_seen(name))

    def read(self, name: str) -> bytes:
        """Give a file's content."""
        return self._archive.read(self._names[name]) if name in self._names else b""


class Folder:
    """A folder of this machine, for the command line; links out of it are not followed."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()

    def names(self) -> list[str]:
        """Give the paths of the files below it.

        Raises:
            FileRefused: there are too many.
        """
        found = sorted(self._files())
        if len(found) > _MOST_FILES:
            raise FileRefused(f"文件夹中的文件超过{_MOST_FILES}个，请分几次导入。")
        return found

    def read(self, name: str) -> bytes:
        """Give a file's content."""
        path = (self._root / name).resolve()
        if not path.is_relative_to(self._root) or not path.is_file():
            return b""
        if path.stat().st_size > _MOST_BYTES:
            raise FileRefused(f"文件“{name}”过大，请压缩或者拆分后导入。")
        return path.read_bytes()

    def _files(self) -> Iterator[str]:
        for path in self._root.rglob("*"):
            name = path.relative_to(self._root).as_posix()
            if path.is_file() and not path.is_symlink() and _is_seen(name):
                yield name


class Single:
    """One file by itself."""

    def __init__(self, name: str, content: bytes) -> None:
        self._name, self._content = PurePosixPath(name.replace("\\", "/")).name, content

    def names(self) -> list[str]:
        """Give its name."""
        return [self._name]

    def read(self, name: str) -> bytes:
        """Give its content."""
        return self._content if name == self._name else b""


def source_of(stream: IO[bytes], name: str) -> Source:
    """Take an upload for what it is: an archive of many files, or one of them.

    Raises:
        FileRefused: it is too large, or an archive that cannot be read.
    """
    if name.lower().endswith(f".{_PACKAGE}"):
        return Package(stream)
    content = stream.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise FileRefused("文件过大，请拆分后导入。")
    return Single(name, content)


def _readable(name: str, flags: int) -> str:
    """Give a name as its owner wrote it; archives of Chinese Windows hide their encoding."""
    if not flags & _UTF8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("gb18030")
    return name.replace("\\", "/")


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and ":" not in name


def _is_seen(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return not any(part in _SKIPPED or part.startswith((".", "~$")) for part in parts)
