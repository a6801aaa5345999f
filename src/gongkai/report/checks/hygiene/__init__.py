"""What must not leave the house with a report: leaks, remnants, traces, personal data."""

from gongkai.report.checks.hygiene import leaks, personal, remnants, traces

CHECKS = (*leaks.CHECKS, *remnants.CHECKS, *traces.CHECKS, *personal.CHECKS)
