"""Bytes to text: the encodings that Chinese offices write, told apart by the bytes themselves.

A byte-order mark is believed. Without one, strict UTF-8 that holds together is UTF-8 (chance
makes no long Chinese text valid in it), NUL bytes in step with every second position are UTF-16,
and what is left is GB18030, which contains GBK and GB2312. A few broken bytes in a long text
become U+FFFD, so that one bad disk block does not hide a report and no character is made up.
"""

from __future__ import annotations

import codecs

from gongkai.report.document import UnreadableFile
from gongkai.text.expressions import expression

_BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_BROKEN_AT_MOST = 0.005  # share of U+FFFD that a damaged but readable text may have
_CONTROLS_AT_MOST = 0.01  # above it the bytes are a program's, not a writer's
_FAMILIAR_AT_LEAST = 0.8  # share of Chinese and ASCII that a right guess at UTF-16 gives
_SAMPLE = 20_000
_SAY_NOTHING = {"gb2312", "gbk", "ascii", "iso8859-1", "cp1252"}  # GB18030, or a tool's default

_CONTROL = expression(r"[\x00-\x08\x0e-\x1f\x7f]")
_FAMILIAR = expression(r"[\t\n\r\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]")


def decode(data: bytes, declared: str | None = None) -> str:
    """Give the text of a file.

    Args:
        data: The whole file.
        declared: An encoding the file itself names (HTML's charset); believed only where the
            bytes are not valid UTF-8, because converted pages often keep the old name.

    Raises:
        UnreadableFile: no encoding fits, or the bytes are not text at all.
    """
    text = _by_mark(data)
    if text is None:
        text = _by_guess(data, declared)
    if len(_CONTROL.findall(text)) > _CONTROLS_AT_MOST * len(text):
        raise UnreadableFile("文件内容不是文字，请确认选对了文件，或另存为.docx、.pdf后再读。")
    return text


def _by_mark(data: bytes) -> str | None:
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    return None


def _by_guess(data: bytes, declared: str | None) -> str:
    wide = _wide(data) if b"\0" in data[:_SAMPLE] else None
    if wide is not None:
        return wide
    for name in ("utf-8", *_known(declared), "gb18030"):
        text = _strictly(data, name)
        if text is not None:
            return text
    wide = _wide(data)
    return wide if wide is not None else _mended(data)


def _known(declared: str | None) -> tuple[str, ...]:
    """Give the codec of a declared encoding, where the name can add to what the bytes say."""
    try:
        name = codecs.lookup(declared or "").name
        "".encode(name)
    except (LookupError, ValueError):  # no such codec, NUL in its name, or not one of text
        return ()
    return () if name in _SAY_NOTHING or name.startswith("utf") else (name,)


def _strictly(data: bytes, name: str) -> str | None:
    """Decode without forgiving anything but a last character that the end of file cuts."""
    try:
        return codecs.getincrementaldecoder(name)("strict").decode(data, final=False)
    except (UnicodeDecodeError, LookupError):
        return None


def _wide(data: bytes) -> str | None:
    """Decode as UTF-16 without a mark, when one byte order gives familiar characters."""
    for name in ("utf-16-le", "utf-16-be"):
        sample = data[:_SAMPLE].decode(name, "replace")
        if len(_FAMILIAR.findall(sample)) > _FAMILIAR_AT_LEAST * len(sample):
            return data.decode(name, "replace")
    return None


def _mended(data: bytes) -> str:
    """Decode a text with a few broken bytes in whichever encoding breaks it least.

    Raises:
        UnreadableFile: both UTF-8 and GB18030 break it too often.
    """
    text = min(
        (data.decode(name, "replace") for name in ("utf-8", "gb18030")),
        key=lambda tried: tried.count("\ufffd") / len(tried),
    )
    if text.count("\ufffd") > max(1, _BROKEN_AT_MOST * len(text)):
        raise UnreadableFile("文件的文字编码无法识别，请用记事本另存为UTF-8编码后再读。")
    return text
