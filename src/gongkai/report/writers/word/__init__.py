"""The .docx writer: WordprocessingML on an A4 page set as official documents are."""

from gongkai.report.writers.word.document import render_docx

__all__ = ["render_docx"]
