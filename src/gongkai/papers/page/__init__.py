"""A .docx as a printed page: its paragraphs and tables read, and set anew by Typst."""

from gongkai.papers.page.reading import page_of, text_of
from gongkai.papers.page.typesetting import Note, Printed, Spot, printed

__all__ = ["Note", "Printed", "Spot", "page_of", "printed", "text_of"]
