"""Publishing a year's report: its figures are frozen, and corrected only by a new edition."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from django.db import transaction

from gongkai.annual.finding import keep_found
from gongkai.annual.models import PublishedReport
from gongkai.annual.narrative import sections_of
from gongkai.annual.refusals import PublicationRefused
from gongkai.annual.selectors import (
    cells_of,
    disagreements,
    figure_at,
    figures,
    published_report,
)
from gongkai.annual.selectors.agreement import previous_report, proof_read
from gongkai.annual.selectors.published import items_published
from gongkai.annual.verbs import REPORT_PUBLISHED
from gongkai.journal.record import Target, record
from gongkai.organs.authority import Permission, Place
from gongkai.organs.models import Organ
from gongkai.publishing.services.editions import edition_bump
from gongkai.report.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from gongkai.organs.authority import Actor
    from gongkai.report.model import Report

_LONGEST_ERRATUM = 400


@transaction.atomic
def report_publish(
    *,
    organ: Organ,
    year: int,
    by: Actor,
    today: date,
    erratum: str = "",
    narrative: Mapping[int, str] | None = None,
) -> PublishedReport:
    """Publish a year's report, or a new edition of it.

    Args:
        organ: Whose report.
        year: The data year; it must be over.
        by: Who publishes.
        today: Day of publication.
        erratum: What is corrected; a second edition needs it.
        narrative: Text by number of section. Five and six must be written by a person; one is
            made from the figures where it is not given.

    Raises:
        PublicationRefused: the year runs, a text, a figure or the erratum is missing, the two
            counts differ, or the proof-reader finds an error.
        NotAllowed: the role does not allow it.

    Law: 条例 arts 49, 50; LAW-49-1, RPT-2, RPT-4, RPT-5, RPT-6, RPT-27, RPT-V13.
    """
    place = Place(organ.path)
    by.require(Permission.REPORT_PUBLISH, place)
    if year >= today.year:
        raise PublicationRefused(f"{year}年度尚未结束，请在{year + 1}年1月1日以后发布年度报告。")
    Organ.objects.select_for_update().get(pk=organ.pk)  # one edition at a time
    edition = _next_edition(organ, year, erratum)
    report = _report(organ, year, today, narrative or {})
    _must_hold(organ, report, year, today)
    published = PublishedReport.objects.create(
        organ=organ,
        year=year,
        edition=edition,
        title=report.title,
        data=report.as_json(),
        erratum=erratum.strip(),
        published_on=today,
        published_by_id=cast("int", by.person_id),  # a permission is a person's
    )
    record(
        chain=organ.code,
        verb_code=REPORT_PUBLISHED.code,
        target=Target("annual.report", published.pk, f"{year}年第{edition}版"),
        author=by.author(Permission.REPORT_PUBLISH, place),
        after={"year": year, "edition": edition},
        reason=erratum.strip(),
    )
    keep_found(published)
    edition_bump(organ)
    return published


def _next_edition(organ: Organ, year: int, erratum: str) -> int:
    latest = published_report(organ, year)
    if latest is None:
        return 1
    if not erratum.strip() or len(erratum.strip()) > _LONGEST_ERRATUM:
        raise PublicationRefused(
            f"{year}年度报告已于{latest.published_on}发布，"
            "重新发布请写明更正了什么、为什么，不超过400字。"
        )
    return latest.edition + 1


def _report(organ: Organ, year: int, today: date, narrative: Mapping[int, str]) -> Report:
    report = figures(organ, year, today)
    return replace(
        report, sections=sections_of(report, narrative, items_published(organ, year, today))
    )


def _first_blank(report: Report) -> str:
    """Give the label of the first blank cell of table 2; "" where all are filled."""
    cells = (cell for cell in cells_of(report.form).values() if cell.table == "disclosure")
    return next((cell.label for cell in cells if figure_at(report, cell) is None), "")


def _must_hold(organ: Organ, report: Report, year: int, today: date) -> None:
    """Refuse while a cell is blank, the counts differ or the proof-reader finds an error.

    Law: RPT-6, RPT-V13. Interpretation: a blank cell of table 2 is a figure that nobody has
        answered for yet, so the report waits for it.
    """
    blank = _first_blank(report)
    if blank:
        raise PublicationRefused(
            f"“{blank}”还没有填写，表二的每一格都要填写，没有发生的填0，请填写后再发布。"
        )
    faults = [fault.message for fault in disagreements(organ, year, today)]
    faults += [
        finding.message
        for finding in proof_read(report, previous_report(organ, year, today))
        if finding.severity is Severity.ERROR
    ]
    if faults:
        first = faults[0].rstrip("。")
        raise PublicationRefused(
            f"年度报告还有{len(faults)}处错误，请改正后再发布；第一处是：{first}。"
        )
