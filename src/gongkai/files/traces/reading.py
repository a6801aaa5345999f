"""One door for every format: what a file carries, and the file without it."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Protocol

from gongkai.files.refusal import FileRefused
from gongkai.files.traces.jpeg import Jpeg
from gongkai.files.traces.office import Document, Slides, Workbook
from gongkai.files.traces.pdf import Pdf
from gongkai.files.traces.png import Png

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from gongkai.files.traces.trace import Trace

_OFFICE = "application/vnd.openxmlformats-officedocument"


class TraceRemains(FileRefused):
    """Something could not be taken out; the file is not kept."""


class _Carrier(Protocol):
    def traces(self) -> tuple[Trace, ...]: ...

    def without(self, codes: Collection[str]) -> bytes: ...


_CARRIERS: dict[str, Callable[[IO[bytes]], _Carrier]] = {
    f"{_OFFICE}.wordprocessingml.document": Document,
    f"{_OFFICE}.spreadsheetml.sheet": Workbook,
    f"{_OFFICE}.presentationml.presentation": Slides,
    "application/pdf": Pdf,
    "image/jpeg": Jpeg,
    "image/png": Png,
}


def traces_of(stream: IO[bytes], media_type: str) -> tuple[Trace, ...]:
    """Give what a file carries unseen; nothing for a format that can carry none.

    Args:
        stream: The file, read from its start.
        media_type: What it is, as `gongkai.files.content` calls it.

    Raises:
        FileRefused: it cannot be read.
    """
    stream.seek(0)
    carrier = _CARRIERS.get(media_type)
    return carrier(stream).traces() if carrier else ()


def without(stream: IO[bytes], media_type: str, codes: Collection[str]) -> bytes:
    """Give a file without what changes no content, and without the kinds named.

    The result is read again: a kind that was taken out must be gone.

    Args:
        stream: The file, read from its start.
        media_type: What it is.
        codes: The kinds that a person has decided to take out.

    Raises:
        FileRefused: it cannot be read.
        TraceRemains: something is still there.
    """
    import io

    before = traces_of(stream, media_type)
    gone = {trace.code for trace in before if not trace.changes_content or trace.code in codes}
    stream.seek(0)
    if not gone:
        return stream.read()
    clean = _CARRIERS[media_type](stream).without(gone)
    for trace in traces_of(io.BytesIO(clean), media_type):
        if trace.code in gone:
            raise TraceRemains(
                f"{trace.place}的{trace.label}无法自动去除，请用编制它的软件去除后上传。"
            )
    return clean
