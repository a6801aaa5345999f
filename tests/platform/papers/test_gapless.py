"""A number and its paper stand or fall together, killed or two at once (DOC-0)."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import transaction

from gongkai.casework.services.numbers import number_next
from gongkai.files.models import StoredFile
from gongkai.law.papers import PaperKind, paper_number
from gongkai.organs.models import Organ
from gongkai.papers.models import Paper
from gongkai.papers.services import paper_issue
from gongkai.today import played_at
from platform_cast import make_cast
from platform_killing import assert_whole

DAY = date(2026, 3, 9)
KIND = PaperKind.ASSISTANCE


@pytest.fixture(autouse=True)
def _on_a_day(settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    with played_at(DAY):
        yield


@pytest.fixture
def by(world):
    cast = world.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))
    return next(iter(cast.actor.values()))


def issue(by, record):
    """Take a number and issue the paper that bears it, as an act of a room above does."""
    organ = Organ.objects.get(code="yunze-gaj")
    with transaction.atomic():
        ordinal = number_next(organ=organ, kind=KIND.value, year=DAY.year)
        paper = paper_issue(
            organ=organ,
            unit=None,
            kind=KIND,
            subject_kind="test.record",
            subject_id=record,
            subject_label="测试",
            title="政府信息公开申请协办函",
            fields={"party_name": "市教育局", "assistance": "提供", "reply_by_on": DAY},
            number=paper_number(KIND, letter_code="云公开", year=DAY.year, ordinal=ordinal),
            by=by,
            today=DAY,
        )
        return paper.number


def look():
    rows = Paper.objects.values_list("number", "stage", "digest", "docx__name", "pdf__name")
    return [sorted(map(str, rows)), StoredFile.objects.count()]


def test_a_killed_issue_leaves_all_or_nothing(world, by):
    assert assert_whole(world, act=lambda: issue(by, 1), look=look) > 5


def test_two_at_once_get_neighbouring_numbers_and_leave_no_gap(world, by):
    given = world.together([lambda: issue(by, 1), lambda: issue(by, 2), lambda: issue(by, 3)])
    assert sorted(given) == [f"云公开协〔2026〕第{n}号" for n in (1, 2, 3)]


def test_a_number_of_a_paper_that_fails_is_given_again(world, by):
    def fails():
        organ = Organ.objects.get(code="yunze-gaj")
        try:
            with transaction.atomic():
                number_next(organ=organ, kind=KIND.value, year=DAY.year)
                paper_issue(
                    organ=organ, unit=None, kind=KIND, subject_kind="test.record", subject_id=9,
                    subject_label="测试", title="协办函", fields={}, by=by, today=DAY,
                    number="云公开协〔2026〕第1号",
                )  # fmt: skip
        except ValueError as refusal:
            return str(refusal)
        return ""

    assert "缺少" in world.play(fails)
    assert world.play(lambda: issue(by, 1)) == "云公开协〔2026〕第1号"
