"""Making a paper: a template filled in with a record's elements, as .docx and as .pdf."""

from gongkai.papers.making.making import Rendered, made
from gongkai.papers.making.shipped import shipped_template
from gongkai.papers.making.trial import Trial, template_tried

__all__ = ["Rendered", "Trial", "made", "shipped_template", "template_tried"]
