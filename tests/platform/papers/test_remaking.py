"""A paper made anew is a new edition under its number; the old one is kept (DOC-17)."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.journal.models import Entry
from gongkai.journal.overtaken import Overtaken
from gongkai.organs.roles import Role
from gongkai.papers.digest import code_of
from gongkai.papers.models import Paper
from gongkai.papers.selectors import verified
from gongkai.papers.services import PaperRefused, paper_remake

LATER = date(2026, 3, 10)


@pytest.fixture
def remade(cast, told):
    def remake(paper, **changed):
        about = {
            "paper_id": paper.pk,
            "version": paper.version,
            "reason": "漏写了路段",
            "fields": told["fields"] | {"guidance": "请写明路段。"},
            "by": cast.actor[Role.OFFICER],
            "today": LATER,
        }
        return paper_remake(**(about | changed))

    return remake


def test_it_keeps_the_number_and_the_old_edition(issued, remade):
    old = issued()
    new = remade(old)
    old.refresh_from_db()
    assert (old.stage, new.stage, new.edition) == ("replaced", "frozen", 2)
    assert new.replaces_id == old.pk
    assert new.number == old.number
    assert new.dated_on == LATER
    assert "请写明路段。" in new.text
    assert "请写明工程名称或者文号。" in old.text
    assert Entry.objects.get(verb="papers.paper.remade").reason == "漏写了路段"


def test_both_can_be_verified_and_the_old_one_says_that_it_is_replaced(issued, remade):
    old = issued()
    new = remade(old)
    assert not verified(old.number, code_of(old.digest)).is_current
    assert verified(new.number, code_of(new.digest)).is_current


def test_it_asks_for_a_reason(issued, remade):
    old = issued()
    with pytest.raises(PaperRefused, match="理由"):
        remade(old, reason=" ")
    assert Paper.objects.get().stage == "frozen"


def test_what_lacks_an_element_replaces_nothing(issued, remade):
    old = issued()
    with pytest.raises(PaperRefused, match="缺少"):
        remade(old, fields={"applicant_name": "张三"})
    old.refresh_from_db()
    assert old.stage == "frozen"


def test_a_paper_is_replaced_once(issued, remade):
    old = issued()
    remade(old)
    with pytest.raises(Overtaken, match="印发了文书"):
        remade(old)
    assert Paper.objects.count() == 2


def test_another_paper_cannot_take_a_number_in_use(issued):
    from django.db import IntegrityError, transaction

    issued()
    with pytest.raises(IntegrityError), transaction.atomic():
        issued(subject_id=8)
