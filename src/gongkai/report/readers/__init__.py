"""Read a report from a file, whatever its format: the door of this room.

`read_report` and `read_report_bytes` give a `Report`; `read_document` gives the neutral
`Document` before interpretation. The format is recognised by content (`recognition`), ceilings
stand in `limits`, and each reader is imported only when its format comes in. Whatever cannot be
read raises `UnreadableFile`, whose message is one Chinese sentence that says what to do.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from gongkai.report.document import UnreadableFile
from gongkai.report.readers import limits
from gongkai.report.readers.recognition import Format, recognise

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gongkai.report.document import Document
    from gongkai.report.model import Report

__all__ = ["read_document", "read_report", "read_report_bytes"]

_READERS = {
    Format.TEXT: "plain_text",
    Format.MARKDOWN: "markdown",
    Format.HTML: "html",
    Format.DOCX: "docx",
    Format.PDF: "pdf",
    Format.WORKBOOK: "workbook",
}


def read_report(path: Path) -> Report:
    """Read the report in a file; its `file` is the file's bare name.

    Raises:
        UnreadableFile: the file is missing, unreadable, or no report can be read from it.
    """
    return read_report_bytes(_content(path), path.name)


def read_report_bytes(data: bytes, name: str) -> Report:
    """Read the report in these bytes.

    Args:
        data: The whole file.
        name: Its name, "-" for standard input; becomes `Report.file`.

    Raises:
        UnreadableFile: no report can be read from it.
    """
    found = _recognised(data, name)
    if found is Format.DATA:
        from gongkai.report.readers.data import read_report as read_data

        return read_data(data, name)
    from gongkai.report.interpreter import interpret

    return interpret(_blocks(data, found), name)


def read_document(data: bytes, name: str) -> Document:
    """Read the blocks and traces of a file, without asking what they mean.

    Raises:
        UnreadableFile: the file cannot be read, or is JSON, which has no blocks.
    """
    found = _recognised(data, name)
    if found is Format.DATA:
        raise UnreadableFile("这是JSON数据而不是文稿，请作为报告数据直接读取。")
    return _blocks(data, found)


def _recognised(data: bytes, name: str) -> Format:
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableFile("文件是空的，请确认选对了文件。")
    if len(data) > limits.FILE_BYTES:
        raise UnreadableFile(
            f"文件超过{limits.FILE_BYTES // limits.MIB}兆字节，请压缩其中的图片后再读。"
        )
    return recognise(data, name)


def _blocks(data: bytes, found: Format) -> Document:
    reader: Callable[[bytes], Document] = import_module(
        f"{__name__}.{_READERS[found]}"
    ).read_document
    return reader(data)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(limits.FILE_BYTES + 1)  # never more, even from a device
    except FileNotFoundError as error:
        raise UnreadableFile("找不到文件，请核对路径和文件名。") from error
    except IsADirectoryError as error:
        raise UnreadableFile("这是文件夹，请指明其中的报告文件。") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise UnreadableFile("文件打不开，请检查读取权限或文件名。") from error
