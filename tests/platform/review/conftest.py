"""A kind of record that only the tests know, and a chain that runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from gongkai.journal.selectors import entries_of
from gongkai.organs.roles import Role
from gongkai.review import subjects
from gongkai.review.models import ReviewStep
from gongkai.review.services import review_approve, review_recall, review_return, review_submit
from gongkai.review.subjects import Subject

DAY = date(2026, 3, 4)
CHAIN = (Role.FIRST_REVIEWER, Role.UNIT_HEAD, Role.SECRECY_REVIEWER, Role.SIGNING_LEADER)


@dataclass
class Drafts:
    """Drafts by number, and what the review told of them."""

    content: dict[int, dict[str, Any]] = field(default_factory=dict)
    told: list[tuple[str, int]] = field(default_factory=list)
    refuses: type[Exception] | None = None

    def note(self, word):
        def callback(subject_id, /, *, review, by, **_rest):
            if self.refuses:
                raise self.refuses
            self.told.append((word, subject_id))

        return callback


@pytest.fixture
def drafts(monkeypatch):
    kept = Drafts({1: {"title": "答复书", "body": "现将该信息提供给您。"}})
    subject = Subject(
        kind="test.draft",
        label="文稿",
        content=lambda number: kept.content[number],
        approved=kept.note("approved"),
        returned=kept.note("returned"),
        recalled=kept.note("recalled"),
        fields={"title": "标题", "body": "正文"},
    )
    monkeypatch.setitem(subjects._SUBJECTS, subject.kind, subject)
    return kept


@pytest.fixture
def submit(cast, drafts):
    def put_up(subject_id=1, *, unit=cast.unit, by=None):
        drafts.content.setdefault(subject_id, {"title": f"第{subject_id}号", "body": "正文。"})
        return review_submit(
            subject_kind="test.draft",
            subject_id=subject_id,
            subject_label=f"第{subject_id}号文稿",
            organ=cast.organ,
            unit=unit,
            by=by or cast.actor[Role.HANDLER],
            today=DAY,
        )

    return put_up


@pytest.fixture
def approve(cast):
    def agree(review, role, **rest):
        rest = {"version": review.version, "by": cast.actor[role], "today": DAY} | rest
        return review_approve(review_id=review.pk, **rest)

    return agree


@pytest.fixture
def give_back(cast):
    def return_it(review, role, **rest):
        rest = {"version": review.version, "by": cast.actor[role], "today": DAY} | rest
        return review_return(review_id=review.pk, **{"reason": "请补充依据"} | rest)

    return return_it


@pytest.fixture
def recall(cast):
    def take_back(review, role=Role.HANDLER, **rest):
        rest = {"version": review.version, "by": cast.actor[role]} | rest
        return review_recall(review_id=review.pk, **rest)

    return take_back


@pytest.fixture
def states():
    def of(review):
        return [row.state for row in ReviewStep.objects.filter(review=review, is_current=True)]

    return of


@pytest.fixture
def verbs():
    def of(review):
        return [entry.verb for entry in entries_of("review.review", review.pk)]

    return of


@pytest.fixture
def signed(submit, approve):
    def sign(review=None, chain=CHAIN):
        review = review or submit()
        for role in chain:
            review = approve(review, role)
        return review

    return sign
