"""The report as a document: title, period, six sections, numbered items, required contents."""

from gongkai.report.checks.structure import contents, labels, numbering, sections, title

CHECKS = (
    *title.CHECKS,
    *sections.CHECKS,
    *numbering.CHECKS,
    *contents.CHECKS,
    *labels.CHECKS,
)
