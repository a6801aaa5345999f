"""The lines of a sheet as records, each with what keeps it from being taken in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gongkai.law.listings import ValueUnfit, problems, read_value
from gongkai.publishing.listing_text import title_of
from gongkai.publishing.sheets.heads import heads_of
from gongkai.publishing.sheets.reading import SheetUnfit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from gongkai.law.listings import Listing
    from gongkai.publishing.sheets.heads import Heads

MOST_ROWS = 300
_UNTICKED = {"", "否", "无", "×", "x", "X", "0", "-", "—", "/"}
_BETWEEN = "、"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One line as a record.

    Attributes:
        number: Its line in the sheet, from 1.
        title: The name of the record.
        data: What it says, as records keep it where it can be read, else as it was typed.
        reasons: Why it is not taken in; none for what is.
    """

    number: int
    title: str
    data: dict[str, Any]
    reasons: tuple[str, ...]


def rows_of(
    listing: Listing, lines: Sequence[Sequence[str]], *, known: Collection[str]
) -> list[SheetRow]:
    """Give every line below the heads that says anything.

    Args:
        listing: The kind of record.
        lines: The sheet.
        known: Names of the records that the column has already.

    Raises:
        SheetUnfit: heads are missing, or there are no lines or too many.

    Law: PUB-21, PUB-22.
    """
    heads = heads_of(listing, lines)
    read = list(_records(heads, lines))
    if not read:
        raise SheetUnfit("表头下面没有内容，请填写后再导入。")
    if len(read) > MOST_ROWS:
        raise SheetUnfit(f"一次最多导入{MOST_ROWS}条，现在有{len(read)}条，请分几次导入。")
    taken = set(known)
    rows: list[SheetRow] = []
    for number, typed in read:
        row = _row(listing, number, typed, taken)
        taken.add(row.title)
        rows.append(row)
    return rows


def _records(heads: Heads, lines: Sequence[Sequence[str]]) -> Iterator[tuple[int, dict[str, str]]]:
    above: dict[str, str] = {}
    for number, line in enumerate(lines[heads.end :], start=heads.end + 1):
        if not any(cell.strip() for cell in line):
            continue
        typed = _typed(heads, line)
        for cell in heads.cells:
            if cell.field.is_carried and not typed[cell.field.key]:
                typed[cell.field.key] = above.get(cell.field.key, "")
        above = typed
        yield number, typed


def _typed(heads: Heads, line: Sequence[str]) -> dict[str, str]:
    typed = {cell.field.key: "" for cell in heads.cells}
    for cell in heads.cells:
        written = line[cell.at].strip()
        if not cell.choice:
            typed[cell.field.key] = written
        elif written not in _UNTICKED:
            chosen = filter(None, (typed[cell.field.key], cell.choice))
            typed[cell.field.key] = _BETWEEN.join(chosen)
    return typed


def _row(listing: Listing, number: int, typed: dict[str, str], taken: Collection[str]) -> SheetRow:
    data: dict[str, Any] = {}
    for key, text in typed.items():
        try:
            data[key] = read_value(listing.field(key), text) if text else ""
        except ValueUnfit:
            data[key] = text
    title = title_of(listing, data)
    reasons = [problem.sentence for problem in problems(listing, data)]
    if not reasons and title in taken:
        reasons.append(f"“{title}”已经有了，请在原记录上修改，或者删除重复的行。")
    return SheetRow(number, title, data, tuple(reasons))
