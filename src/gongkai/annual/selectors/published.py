"""What was published, and which years there is anything of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Max, Min

from gongkai.annual.models import PublishedReport, TypedFigure
from gongkai.annual.period import period_of
from gongkai.casework.models import Dispute, Request
from gongkai.publishing.models import Item
from gongkai.report.forms import FIRST_YEAR
from gongkai.report.model import report_from_json

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from gongkai.organs.models import Organ
    from gongkai.report.model import Report


def published(organ: Organ) -> list[PublishedReport]:
    """Give the latest edition of every published year, newest year first.

    Law: 条例 art 20(14); LAW-49-1, RPT-4.
    """
    latest: dict[int, PublishedReport] = {}
    for edition in PublishedReport.objects.filter(organ=organ).order_by("-year", "-edition"):
        latest.setdefault(edition.year, edition)
    return list(latest.values())


def published_report(organ: Organ, year: int) -> PublishedReport | None:
    """Give the latest edition of a year's report, None when none was published."""
    return PublishedReport.objects.filter(organ=organ, year=year).order_by("-edition").first()


def editions_of(organ: Organ, year: int) -> list[PublishedReport]:
    """Give every edition of a year's report, oldest first; what was published stays (RPT-27)."""
    return list(PublishedReport.objects.filter(organ=organ, year=year).order_by("edition"))


def report_published(organ: Organ, year: int) -> Report | None:
    """Give the latest edition as the engine reads it, None when none was published."""
    edition = published_report(organ, year)
    return report_from_json(edition.data) if edition else None


def items_published(organ: Organ, year: int, today: date) -> int:
    """Count the items published in a year, also those taken down since (RPT-7)."""
    period = period_of(year, today)
    return Item.objects.filter(
        organ=organ, published_on__range=(period.first, period.last)
    ).count()


def years_of(organ: Organ) -> list[int]:
    """Give the data years that have anything to count, newest first, without a gap."""
    spans = [
        Request.objects.filter(organ=organ).aggregate(
            Min("received_on__year"), Max("received_on__year"), Max("concluded_on__year")
        ),
        Dispute.objects.filter(organ=organ).aggregate(
            Min("filed_on__year"), Max("filed_on__year"), Max("concluded_on__year")
        ),
        TypedFigure.objects.filter(organ=organ).aggregate(Min("year"), Max("year")),
        PublishedReport.objects.filter(organ=organ).aggregate(Min("year"), Max("year")),
    ]
    years = [year for span in spans for year in span.values() if year is not None]
    if not years:
        return []
    return list(range(max(years), max(min(years), FIRST_YEAR) - 1, -1))


def reports_found(report_ids: Collection[int]) -> dict[int, PublishedReport]:
    """Give editions of public organs by their numbers, with their organs; one query."""
    found = PublishedReport.objects.filter(organ__is_active=True).select_related("organ")
    return found.in_bulk(list(report_ids))
