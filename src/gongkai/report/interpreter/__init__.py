"""Read an annual report out of a neutral document, by the meaning of its labels.

`interpret` gives a `Report`; what could not be placed with certainty is null there and explained
in its `reading`. `READING_CHECKS` are the name cards of those explanations.
"""

from gongkai.report.interpreter.cards import READING_CHECKS, Card
from gongkai.report.interpreter.reading import NotAReport, interpret

__all__ = ["READING_CHECKS", "Card", "NotAReport", "interpret"]
