"""Records of a listing as sheets: read with a preview, the rest given back with reasons."""

from gongkai.publishing.sheets.reading import SheetUnfit, lines_of
from gongkai.publishing.sheets.rows import MOST_ROWS, SheetRow, rows_of
from gongkai.publishing.sheets.writing import blank_sheet, refused_sheet

__all__ = [
    "MOST_ROWS",
    "SheetRow",
    "SheetUnfit",
    "blank_sheet",
    "lines_of",
    "refused_sheet",
    "rows_of",
]
