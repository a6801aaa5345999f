"""The .pdf writer: Typst, tagged (PDF/UA-1) and archival (PDF/A-2a), fonts embedded."""

from gongkai.report.writers.pdf.document import render_pdf

__all__ = ["render_pdf"]
