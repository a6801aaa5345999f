"""Every change: a figure typed, a report published."""

from gongkai.annual.services.figure_type import figure_type
from gongkai.annual.services.report_publish import report_publish

__all__ = ["figure_type", "report_publish"]
