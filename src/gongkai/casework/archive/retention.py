"""How long an archive set is kept."""

from __future__ import annotations

from datetime import date

from gongkai.law.parameter import parameter


def kept_until(ended_on: date) -> date:
    """Give the last day for which the set of a case is kept.

    Law: 条例 art 45; DOC-17.
    Interpretation: the Regulation sets no period; records of the short class are kept ten years,
        counted from the first of January after the case ended.
    """
    years: int = parameter("archive_retention_years", on=ended_on)
    return date(ended_on.year + years, 12, 31)
