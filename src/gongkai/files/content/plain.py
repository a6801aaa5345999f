"""Plain text in UTF-8 or GB18030."""

from __future__ import annotations

import re
from typing import IO

from gongkai.files.content.found import Content
from gongkai.files.content.smuggling import refuse_archives, refuse_markup
from gongkai.files.refusal import FileRefused

_ENCODINGS = {"utf-8-sig": "utf-8", "gb18030": "gb18030"}
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")


def inspect_text(stream: IO[bytes]) -> Content:
    """Inspect a text file; what a browser would take for a page is not text."""
    refuse_archives(stream)
    content = stream.read()
    refuse_markup(content)
    for encoding, charset in _ENCODINGS.items():
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _NOT_TEXT.search(text):
            return Content(f"text/plain; charset={charset}")
    raise FileRefused("文本文件无法识别，请以UTF-8或者GB18030编码另存后上传。")
