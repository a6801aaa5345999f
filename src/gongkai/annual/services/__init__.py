"""Every change: a figure typed, a report published, the second count kept."""

from gongkai.annual.services.agreement_renew import agreement_renew, agreement_seen
from gongkai.annual.services.figure_type import figure_type
from gongkai.annual.services.report_publish import report_publish

__all__ = ["agreement_renew", "agreement_seen", "figure_type", "report_publish"]
