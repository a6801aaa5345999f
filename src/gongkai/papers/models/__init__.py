"""Papers and the templates that they are made from."""

from gongkai.papers.models.paper import Paper
from gongkai.papers.models.template import Template

__all__ = ["Paper", "Template"]
