"""What a published annual report is found by: the latest edition of each year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Max

from gongkai import search
from gongkai.annual.models import PublishedReport
from gongkai.search import Source, Text, register_source

if TYPE_CHECKING:
    from django.db.models import QuerySet

KIND = "annual.report"


def keep_found(published: PublishedReport) -> None:
    """Let the search find an edition, and the ones before it no more."""
    before = PublishedReport.objects.filter(organ=published.organ_id, year=published.year)
    search.remove(KIND, *before.exclude(pk=published.pk).values_list("pk", flat=True))
    search.put_many(KIND, [_text(published)])


def _text(published: PublishedReport) -> Text:
    data = published.data
    sections = [f"{part['title']}\n{part['text']}" for part in data["sections"]]
    return Text(
        published.pk,
        published.organ_id,
        "\n".join([published.title, data.get("preface", ""), *sections]),
        published.published_on,
        is_public=True,
        title=published.title,
    )


def _latest() -> QuerySet[PublishedReport]:
    years = PublishedReport.objects.values("organ", "year")
    return PublishedReport.objects.filter(pk__in=years.annotate(last=Max("pk")).values("last"))


def _last() -> int:
    return int(PublishedReport.objects.aggregate(last=Max("pk"))["last"] or 0)


def _texts(after: int, until: int) -> list[Text]:
    return [_text(row) for row in _latest().filter(pk__gt=after, pk__lte=until)]


register_source(Source(KIND, "政府信息公开年度报告", _last, _texts))
