"""Typed figures and published reports."""

from gongkai.annual.models.published_report import PublishedReport
from gongkai.annual.models.typed_figure import TypedFigure

__all__ = ["PublishedReport", "TypedFigure"]
