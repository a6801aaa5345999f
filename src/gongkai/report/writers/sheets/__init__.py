"""The .xlsx writer: the text on the first sheet, then one sheet a table, totals as formulas."""

from gongkai.report.writers.sheets.workbook import render_xlsx

__all__ = ["render_xlsx"]
