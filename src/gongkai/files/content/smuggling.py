"""Files that are two things at once: what one program shows, another would run or unpack."""

from __future__ import annotations

import re
import zipfile
from typing import IO

from gongkai.files.refusal import FileRefused

_ACTIVE = re.compile(rb"<(?:script|html|svg|iframe|!doctype\s+html)[\s>]|<\?php", re.IGNORECASE)


def refuse_archives(stream: IO[bytes]) -> None:
    """Refuse a file that ends as an archive; the stream is put back to its start.

    Raises:
        FileRefused: it can be unpacked.
    """
    is_archive = zipfile.is_zipfile(stream)
    stream.seek(0)
    if is_archive:
        raise FileRefused("文件中夹带压缩包，请去除夹带的内容后上传。")


def refuse_markup(content: bytes) -> None:
    """Refuse content in which a browser would find a page or a script.

    Raises:
        FileRefused: there is markup.
    """
    if _ACTIVE.search(content):
        raise FileRefused("文件中夹带网页代码，请去除夹带的内容后上传。")
