"""Word and Excel files of the open format: a ZIP with the right parts and nothing that acts."""

from __future__ import annotations

from typing import IO

from gongkai.files.content.archive import Archive
from gongkai.files.content.found import Content
from gongkai.files.content.parts import refuse_what_acts, types_of
from gongkai.files.refusal import FileRefused

_OFFICE = "application/vnd.openxmlformats-officedocument"
_DOCUMENT = f"{_OFFICE}.wordprocessingml.document"
_WORKBOOK = f"{_OFFICE}.spreadsheetml.sheet"


def inspect_document(stream: IO[bytes]) -> Content:
    """Inspect a .docx."""
    return _inspect(stream, _DOCUMENT)


def inspect_workbook(stream: IO[bytes]) -> Content:
    """Inspect an .xlsx."""
    return _inspect(stream, _WORKBOOK)


def _inspect(stream: IO[bytes], media_type: str) -> Content:
    archive = Archive(stream)
    _refuse_inside(archive, depth=0)
    if f"{media_type}.main+xml" not in types_of(archive):
        raise FileRefused("文件内容与扩展名不符，请用编制它的软件重新保存后上传。")
    return Content(media_type)


def _refuse_inside(archive: Archive, depth: int) -> None:
    """Look into the package and the packages in it: there is a workbook behind every chart."""
    refuse_what_acts(archive)
    for package in archive.packages():
        if depth:
            raise FileRefused("文件中层层嵌套压缩包，请去除嵌入的对象后上传。")
        _refuse_inside(package, depth + 1)
