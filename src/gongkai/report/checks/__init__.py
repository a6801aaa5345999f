"""The proof-reader: every check, and the one function that runs them all on a report."""

from gongkai.report.checks.check import Check, Subject
from gongkai.report.checks.proofreading import CHECKS, check_report

__all__ = ["CHECKS", "Check", "Subject", "check_report"]
