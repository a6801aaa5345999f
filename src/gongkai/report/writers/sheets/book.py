"""A workbook with the house's formats; text is always text, never a formula."""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from gongkai.text.cells import TEXT_ONLY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from gongkai.report.model import Figure

_DIGITS = 15  # what a spreadsheet's number keeps exactly
_CELL = 32_767  # characters a cell can hold
_LOOK = {"font_name": "宋体", "font_size": 10.5, "valign": "vcenter", "text_wrap": True}


@dataclass(frozen=True, slots=True)
class Book:
    """An open workbook and its bytes-to-be."""

    workbook: Any
    buffer: io.BytesIO

    def look(self, **format_: Any) -> Any:
        """Give a cell format on top of the house's."""
        return self.workbook.add_format(_LOOK | format_)

    def sheet(self, name: str) -> Any:
        """Add a sheet set up for printing on A4."""
        made = self.workbook.add_worksheet(name)
        made.set_paper(9)
        made.set_margins(left=0.7, right=0.7, top=0.9, bottom=0.9)
        made.fit_to_pages(1, 0)
        made.set_footer("&C— &P —")
        return made


@contextmanager
def open_book(title: str, author: str, stamp: datetime) -> Iterator[Book]:
    """Open a workbook; after the block its bytes stand in `Book.buffer`."""
    import xlsxwriter

    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True, **TEXT_ONLY}) as workbook:
        created = stamp.replace(tzinfo=None)
        workbook.set_properties({"title": title, "author": author, "created": created})
        yield Book(workbook, buffer)


def fits_number(figure: Figure) -> bool:
    """Say whether a spreadsheet's number can hold the figure exactly."""
    return figure is not None and len(Decimal(figure).as_tuple().digits) <= _DIGITS


def write_figure(
    sheet: Any,
    place: tuple[int, int],
    figure: Figure,
    look: Any,
    *,
    unit: str = "",
    formula: str | None = None,
) -> None:
    """Write a figure so that it reads back exactly; blank stays blank.

    Args:
        sheet: The worksheet.
        place: Row and column, 0-based.
        figure: The count or amount.
        look: The cell's format; it shows the unit after a number.
        unit: What to print after a figure that is too long for a number.
        formula: Shown instead of the number, which it must give.
    """
    if figure is None:
        sheet.write_blank(*place, None, look)
    elif not fits_number(figure):
        sheet.write_string(*place, f"{Decimal(figure):f}{unit}", look)
    elif formula:
        sheet.write_formula(*place, formula, look, figure)
    else:
        sheet.write_number(*place, figure, look)


def pieces(text: str) -> Iterator[str]:
    """Cut a text into what one cell can hold."""
    return (text[start : start + _CELL] for start in range(0, len(text), _CELL))
