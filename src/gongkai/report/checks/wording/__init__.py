"""How it is written: doubled words, unpaired marks, slips, leftovers of a template."""

from gongkai.report.checks.wording import doubled, punctuation, slips, template

CHECKS = (*doubled.CHECKS, *punctuation.CHECKS, *slips.CHECKS, *template.CHECKS)
