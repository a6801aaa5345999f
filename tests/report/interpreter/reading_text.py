"""Small reports written as text, for tests of the interpreter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.report.interpreter import interpret
from gongkai.report.readers.plain_text import read_document

if TYPE_CHECKING:
    from gongkai.report.model import Report

TITLE = "澄湾市公安局2023年政府信息公开工作年度报告"
HEADS = "\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计"


def read(text: str) -> Report:
    return interpret(read_document(text.encode()), "made.txt")


def requests(*rows: str, head: str = HEADS) -> Report:
    """A report with these lines as table 3."""
    return read("\n".join([TITLE, "三、收到和处理政府信息公开申请情况", head, *rows, ""]))


def disclosure(*rows: str, year: int = 2023) -> Report:
    """A report with these lines as table 2."""
    title = TITLE.replace("2023", str(year))
    return read("\n".join([title, "二、主动公开政府信息情况", *rows, ""]))


def disputes(*rows: str) -> Report:
    """A report with these lines as table 4."""
    return read("\n".join([TITLE, "四、政府信息公开行政复议、行政诉讼情况", *rows, ""]))


def said(report: Report) -> list[tuple[str, str]]:
    return [(finding.check, finding.where) for finding in report.reading]
