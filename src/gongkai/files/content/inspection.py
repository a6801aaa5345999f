"""One door for every format: the extension names the format, and the content must be it."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from gongkai.files.content import images, office, pdf, plain
from gongkai.files.refusal import FileRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    from gongkai.files.content.found import Content

_INSPECTORS: dict[str, tuple[bytes, Callable[[IO[bytes]], Content]]] = {
    "pdf": (b"%PDF-", pdf.inspect_pdf),
    "docx": (b"PK\x03\x04", office.inspect_document),
    "xlsx": (b"PK\x03\x04", office.inspect_workbook),
    "jpg": (b"\xff\xd8\xff", images.inspect_jpeg),
    "jpeg": (b"\xff\xd8\xff", images.inspect_jpeg),
    "png": (b"\x89PNG\r\n\x1a\n", images.inspect_png),
    "txt": (b"", plain.inspect_text),
}


def inspect(stream: IO[bytes], extension: str) -> Content:
    """Give what a file is.

    Args:
        stream: Its content, at its start.
        extension: The extension of its name, small, without the dot.

    Raises:
        FileRefused: it is of another format, damaged, or holds what could act by itself.
    """
    if extension not in _INSPECTORS:
        raise FileRefused(
            f"不接收扩展名为“.{extension}”的文件，请转换为PDF、docx、xlsx、jpg、png或者txt后上传。"
        )
    signature, inspector = _INSPECTORS[extension]
    if stream.read(len(signature)) != signature:
        raise FileRefused(f"文件内容与扩展名“.{extension}”不符，请用编制它的软件重新保存后上传。")
    stream.seek(0)
    return inspector(stream)
