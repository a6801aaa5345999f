"""Typed figures, published reports, and the last agreement of the two counts."""

from gongkai.annual.models.agreement import Agreement
from gongkai.annual.models.published_report import PublishedReport
from gongkai.annual.models.typed_figure import TypedFigure

__all__ = ["Agreement", "PublishedReport", "TypedFigure"]
