"""The judge: a broken file is refused in words or read, and no figure read is made up."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING

from gongkai.report.document import UnreadableFile
from gongkai.report.readers import read_report_bytes
from gongkai.report.readers.encoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gongkai.report.model import Report

_BETWEEN = re.compile(r"[\s,，.．]+")
_DIGITS = re.compile(r"\d+")


class Invented(AssertionError):
    """A figure was read that the file does not hold."""


def judged(data: bytes, name: str) -> str:
    """Read a file, and tell how it went: "read" or "refused".

    Raises:
        Invented: a figure of the report is not in the file's text.
        AssertionError: the refusal is not one sentence for a person.
    """
    try:
        report = read_report_bytes(data, name)
    except UnreadableFile as refusal:
        sentence = str(refusal)
        assert sentence.endswith("。"), sentence
        assert "\n" not in sentence, sentence
        return "refused"
    text = _written(report, data)
    for where, digits in _figures(report):
        if digits not in text:
            raise Invented(f"{where}: {digits}")
    report.as_json()
    return "read"


def _written(report: Report, data: bytes) -> str:
    """Give all text of the file, digits in runs as they can be read together."""
    document = report.document
    texts = [text for text, _ in document.texts()] if document else [decode(data)]
    return "\n".join(_BETWEEN.sub("", unicodedata.normalize("NFKC", text)) for text in texts)


def _figures(report: Report) -> Iterator[tuple[str, str]]:
    """Give the significant digits of every figure, which no change of unit alters."""
    for row, figures in report.disclosure.items():
        for column, figure in figures.items():
            if figure is not None:
                yield f"disclosure.{row}.{column}", _significant(figure)
    for table in (report.requests, report.disputes):
        for row, counts in table.items():
            for index, count in enumerate(counts):
                if count is not None:
                    yield f"{row}[{index}]", _significant(count)


def _significant(figure: int | Decimal) -> str:
    digits = "".join(
        _DIGITS.findall(format(figure, "f") if isinstance(figure, Decimal) else str(figure))
    )
    if isinstance(figure, Decimal):
        digits = digits.strip("0")
    return digits or "0"
