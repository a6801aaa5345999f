"""What a PDF carries: properties, comments, attachments, scripts, earlier versions of itself."""

from __future__ import annotations

import io
from typing import IO, TYPE_CHECKING

from gongkai.files.refusal import FileRefused
from gongkai.files.traces.pdf_kinds import KINDS
from gongkai.files.traces.pdf_objects import Objects
from gongkai.files.traces.trace import Trace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pyhanko.pdf_utils.reader import PdfFileReader

_OLDER_THAN_THE_NEXT = (1, 7)


class Pdf:
    """A PDF by its objects; written anew from those that something leads to.

    One that is signed is changed only where a person says so: every change voids the signature.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._reader = _read(stream)
        self._objects = Objects(self._reader)

    def traces(self) -> tuple[Trace, ...]:
        """Give what it carries."""
        found = tuple(self._traces())
        if not self._objects.is_signed:
            return found
        return tuple(
            Trace(one.code, f"{one.label}（去除后电子签名失效）", one.place, one.shown, True)  # noqa: FBT003
            for one in found
        )

    def without(self, codes: Collection[str]) -> bytes:
        """Give the file without the kinds named."""
        from pyhanko.pdf_utils.writer import copy_into_new_writer

        for kind in KINDS:
            if kind.code in codes:
                kind.cut(self._objects)
        writer = copy_into_new_writer(self._reader, {"info": None})
        # From 2.0 on a writer must add properties of its own.
        writer.output_version = min(writer.output_version, _OLDER_THAN_THE_NEXT)
        made = io.BytesIO()
        writer.write(made)
        return made.getvalue()

    def _traces(self) -> Iterator[Trace]:
        for kind in KINDS:
            yield from kind.traces(self._objects)


def _read(stream: IO[bytes]) -> PdfFileReader:
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        reader = PdfFileReader(stream, strict=False)
        if reader.encrypted:
            raise FileRefused("PDF设有密码或者权限限制，请解除后上传。")
        _ = reader.root["/Pages"]
    except (PdfError, KeyError, ValueError, TypeError, RecursionError) as error:
        raise FileRefused("PDF已损坏，请重新生成后上传。") from error
    return reader
