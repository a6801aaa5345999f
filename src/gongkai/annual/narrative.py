"""The six sections of a report: what the figures say by themselves, and what a person writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.annual.refusals import PublicationRefused
from gongkai.report.forms import FORMS
from gongkai.report.model import Section

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.report.model import Report

_SUMMARY = 1
_WRITTEN = (5, 6)
_NUMERALS = "一二三四五六"


def sections_of(report: Report, narrative: Mapping[int, str], items: int) -> tuple[Section, ...]:
    """Give the six canonical sections.

    Args:
        report: The computed tables.
        narrative: Text by number of section; what a person wrote stands as written.
        items: Items published in the year, for the summary.

    Raises:
        PublicationRefused: five or six is not written: problems, improvements and fees are for a
            person to tell.

    Law: 条例 art 50; RPT-5, RPT-7, RPT-9, RPT-10, RPT-11.
    """
    titles = FORMS[report.form].sections
    texts = {number: text.strip() for number, text in narrative.items()}
    for number in _WRITTEN:
        if not texts.get(number):
            raise PublicationRefused(
                f"请填写第{_NUMERALS[number - 1]}部分“{titles[number - 1]}”后再发布。"
            )
    if not texts.get(_SUMMARY):
        texts[_SUMMARY] = _summary(report, items)
    return tuple(
        Section(number, title, texts.get(number, ""))
        for number, title in enumerate(titles, start=1)
    )


def _summary(report: Report, items: int) -> str:
    """Say in words what the tables say, nothing that they do not."""
    requests = report.requests
    new, old, done, left = (
        requests[row][-1] for row in ("received", "carried_in", "concluded", "carried_out")
    )
    disputes = {group: counts[-1] for group, counts in report.disputes.items()}
    suits = (disputes["litigation"] or 0) + (disputes["litigation_after_reconsideration"] or 0)
    return (
        f"（一）主动公开。{report.year}年，本机关主动公开政府信息{items}条。\n"
        f"（二）依申请公开。本年新收政府信息公开申请{new}件，上年结转{old}件；"
        f"本年办结{done}件，结转下年度继续办理{left}件。\n"
        f"（三）监督保障。因政府信息公开工作被申请行政复议{disputes['reconsideration']}件，"
        f"被提起行政诉讼{suits}件。"
    )
