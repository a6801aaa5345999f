"""Reports as data: the contract's JSON, one object or an array of one."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gongkai.report.document import UnreadableFile
from gongkai.report.model import InvalidReport, report_from_json
from gongkai.report.readers.encoding import decode

if TYPE_CHECKING:
    from gongkai.report.model import Report

_BROKEN = "不是完整的JSON数据，请重新导出后再读。"


def read_report(data: bytes, file: str) -> Report:
    """Give the report that the contract's JSON describes.

    Args:
        data: The whole file.
        file: Name under which the report goes from now on.

    Raises:
        UnreadableFile: broken JSON, several reports, or not a report.
    """
    try:
        found = json.loads(decode(data), object_pairs_hook=_object)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(_BROKEN) from error
    if isinstance(found, list):
        if len(found) != 1:
            raise UnreadableFile("一个文件只能有一份报告，请把各份报告分成各自的JSON文件。")
        found = found[0]
    try:
        return replace(report_from_json(found), file=file)
    except InvalidReport as error:
        raise UnreadableFile(str(error)) from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a key written twice: taking either figure would be a silent guess."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise UnreadableFile(f"JSON中“{twice}”重复出现，请只保留一个。")
    return found
