"""This year's report against last year's; silent when none is given."""

from gongkai.report.checks.years import copied, previous, swings, tables

CHECKS = (*previous.CHECKS, *tables.CHECKS, *swings.CHECKS, *copied.CHECKS)
