"""The register of papers: the newest first, narrowed, by reach, at one query a page."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import QueryDict

from gongkai.law.papers import PaperKind
from gongkai.organs.roles import Role
from gongkai.papers.models import Paper
from gongkai.papers.selectors import PaperFilters, PaperUnknown, paper_seen, papers_of, papers_page
from gongkai.papers.subjects import register_paper_subject
from gongkai.today import now


@pytest.fixture
def many(cast):
    """Lay seven papers on four days, the last of another unit, and a draft."""
    rows = [
        Paper(
            organ=cast.organ,
            unit=cast.unit if at < 6 else cast.other_unit,
            kind=PaperKind.CORRECTION.value if at % 2 else PaperKind.EXTENSION.value,
            subject_kind="test.plain",
            subject_id=at,
            subject_label=f"云公开〔2026〕第{at}号",
            number=f"云公开补〔2026〕第{at}号",
            title="政府信息公开申请补正告知书" if at % 2 else "政府信息公开申请延期答复告知书",
            stage="frozen",
            digest="0" * 64,
            dated_on=date(2025 + (at > 3), 3, 1 + at // 2),
            drafted_at=now(),
            frozen_at=now(),
        )
        for at in range(7)
    ]
    Paper.objects.bulk_create(rows)
    Paper.objects.create(
        organ=cast.organ,
        kind=PaperKind.CORRECTION.value,
        subject_kind="test.plain",
        subject_id=99,
        subject_label="草稿",
        title="草稿",
        drafted_at=now(),
    )


ALL = PaperFilters()


def pages(actor, filters=ALL, limit=3):
    after, read = "", []
    while True:
        page = papers_page(actor, filters, after=after, limit=limit)
        read.append([row.subject_id for row in page.rows])
        after = page.next
        if not after:
            return read


def test_it_reads_the_newest_first_page_by_page(cast, many):
    assert pages(cast.actor[Role.OFFICER]) == [[6, 5, 4], [3, 2, 1], [0]]


def test_a_handler_reads_what_the_unit_has(cast, many):
    assert pages(cast.actor[Role.HANDLER], limit=50) == [[5, 4, 3, 2, 1, 0]]


def test_nobody_reads_another_organ_s(cast, many, sibling):
    assert pages(sibling.actor[Role.OFFICER]) == [[]]
    assert pages(cast.actor[Role.SECURITY_ADMIN]) == [[]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"kind": "extension"}, [6, 4, 2, 0]),
        ({"year": "2025"}, [3, 2, 1, 0]),
        ({"words": "云公开补〔2026〕第3"}, [3]),
        ({"words": "云公开〔2026〕第2号"}, [2]),
        ({"words": "延期"}, [6, 4, 2, 0]),
        ({"kind": "nonsense", "year": "x", "words": "   "}, [6, 5, 4, 3, 2, 1, 0]),
        ({"year": "0000"}, [6, 5, 4, 3, 2, 1, 0]),
    ],
)
def test_it_is_narrowed_as_the_address_says(cast, many, query, found):
    filters = PaperFilters.from_query(query)
    assert pages(cast.actor[Role.OFFICER], filters, limit=50) == [found]
    assert PaperFilters.from_query(QueryDict(filters.as_query())) == filters


@pytest.mark.parametrize("after", ["x", "2026-03-01", "2026-13-01.4", ".", "2026-03-01.x"])
def test_a_token_that_is_none_gives_the_first_page(cast, many, after):
    page = papers_page(cast.actor[Role.OFFICER], PaperFilters(), after=after, limit=3)
    assert [row.subject_id for row in page.rows] == [6, 5, 4]


def test_a_page_is_one_query(cast, many, django_assert_num_queries):
    with django_assert_num_queries(1):
        page = papers_page(cast.actor[Role.OFFICER], PaperFilters(), limit=50)
        assert [(row.organ.name, row.unit.name) for row in page.rows]


def test_whoever_sees_the_record_sees_its_paper(cast, issued, sibling):
    allowed = {sibling.actor[Role.OFFICER]}
    register_paper_subject(
        "test.seen",
        seen=lambda actor, subject_id: actor in allowed and subject_id == 7,
        url=lambda subject_id: f"/record/{subject_id}/",
    )
    paper = issued(subject_kind="test.seen")
    seen = paper_seen(sibling.actor[Role.OFFICER], paper.pk)
    assert seen.subject_address == "/record/7/"
    assert seen.editions == [paper]
    for actor in (cast.actor[Role.OFFICER], sibling.actor[Role.HANDLER]):
        with pytest.raises(PaperUnknown, match="没有找到该文书"):
            paper_seen(actor, paper.pk)
    with pytest.raises(PaperUnknown):
        paper_seen(sibling.actor[Role.OFFICER], paper.pk + 1)


def test_the_papers_of_a_record_come_in_order_at_one_query(issued, django_assert_num_queries):
    first = issued()
    second = issued("云公开补〔2026〕第2号")
    issued("云公开补〔2026〕第3号", subject_id=8)
    with django_assert_num_queries(1):
        papers = papers_of("test.record", 7)
        assert [(paper.docx.name, paper.pdf.name) for paper in papers]
    assert papers == [first, second]
