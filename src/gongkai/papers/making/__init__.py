"""Making a paper: a template filled in with a record's elements, as .docx and as .pdf."""

from gongkai.papers.making.making import Rendered, made
from gongkai.papers.making.shipped import shipped_template

__all__ = ["Rendered", "made", "shipped_template"]
