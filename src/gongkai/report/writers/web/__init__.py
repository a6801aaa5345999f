"""The .html writer: one self-contained accessible page, no script, no outside address."""

from gongkai.report.writers.web.page import page, render_html
from gongkai.report.writers.web.table import table

__all__ = ["page", "render_html", "table"]
