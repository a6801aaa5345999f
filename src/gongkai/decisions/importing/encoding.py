"""A text file in the one encoding that the engine reads."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from gongkai.decisions.refusals import FileUnfit

if TYPE_CHECKING:
    from pathlib import Path

_PIECE = 4 * 1024 * 1024
_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def as_utf8(path: Path, target: Path) -> Path:
    """Give the file itself where it is UTF-8, and else a copy that is.

    Raises:
        FileUnfit: it is neither UTF-8, nor GB18030, nor marked UTF-16.
    """
    with path.open("rb") as file:
        start = file.read(4)
    if start.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")):
        raise FileUnfit("文件内容不是文本表格，请另存为csv、xlsx或者Parquet格式后再导入。")
    marked = next((name for mark, name in _MARKS if start.startswith(mark)), "")
    if not marked and _is(path, "utf-8"):
        return path
    try:
        _copy(path, target, marked or "gb18030")
    except UnicodeError as error:
        raise FileUnfit("文件编码无法识别，请另存为UTF-8编码的csv后再导入。") from error
    return target


def _is(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _copy(path: Path, target: Path, encoding: str) -> None:
    with (
        path.open(encoding=encoding, newline="") as source,
        target.open("w", encoding="utf-8", newline="") as copy,
    ):
        while piece := source.read(_PIECE):
            copy.write(piece)
