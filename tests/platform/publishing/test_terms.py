"""The organ's own words, kept one by one or brought in a workbook (PUB-38)."""

from __future__ import annotations

from io import BytesIO

import pytest
import xlsxwriter

from gongkai.journal.selectors import entries
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.publishing.models import OrganTerm
from gongkai.publishing.scan_refusals import TermRefused, TermUnknown
from gongkai.publishing.selectors.terms import terms_of
from gongkai.publishing.services import term_remove, term_set, terms_import
from gongkai.publishing.sheets import SheetUnfit


@pytest.fixture
def keep(cast):
    def watch(term, instead="", kind="wrong", **told):
        by = told.pop("by", cast.actor[Role.OFFICE_HEAD])
        return term_set(organ=cast.organ, kind=kind, term=term, instead=instead, by=by)

    return watch


def workbook(*lines):
    written = BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, line in enumerate(lines):
            sheet.write_row(number, 0, line)
    written.seek(0)
    return written


def test_a_term_is_watched_once_and_told_anew(keep, cast):
    keep("公安分局", "公安局分局")
    keep(" 公安分局 ", kind="banned")
    [term] = OrganTerm.objects.all()
    assert (term.kind, term.instead) == ("banned", "")
    verbs = [one.verb for one in entries(chains={cast.organ.code}, limit=9)]
    assert verbs[:2] == ["publishing.term.set"] * 2


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"term": "局"}, "至少两个字"),
        ({"term": "长" * 61}, "不能超过60字"),
        ({"term": "张海平", "kind": "leader"}, "职务"),
        ({"term": "甲乙", "instead": "甲乙"}, "相同"),
        ({"term": "甲乙", "kind": "odd"}, "类别"),
    ],
)
def test_a_term_that_cannot_be_watched_is_refused(keep, told, sentence):
    with pytest.raises(TermRefused, match=sentence):
        keep(**told)


def test_only_who_keeps_columns_keeps_terms(keep, cast):
    with pytest.raises(NotAllowed):
        keep("甲乙", by=cast.actor[Role.OFFICER])
    term = keep("甲乙")
    with pytest.raises(NotAllowed):
        term_remove(term_id=term.pk, by=cast.actor[Role.OFFICER])
    term_remove(term_id=term.pk, by=cast.actor[Role.OFFICE_HEAD])
    with pytest.raises(TermUnknown):
        term_remove(term_id=term.pk, by=cast.actor[Role.OFFICE_HEAD])


def test_a_workbook_sets_what_is_right_and_tells_the_lines_of_the_rest(cast):
    book = workbook(
        ("类别", "词语", "应为"),
        ("错误表述", "公安分局", "公安局分局"),
        ("领导姓名职务", "张海平", ""),
        ("", "", ""),
        ("别的", "甲乙", ""),
        ("禁用表述", "严打", ""),
    )
    taken = terms_import(organ=cast.organ, upload=book, by=cast.actor[Role.OFFICE_HEAD])
    assert taken.taken == 2
    assert [line for line, _ in taken.refused] == [3, 5]
    assert {one.term for one in terms_of(cast.organ)} == {"公安分局", "严打"}


def test_what_is_no_wordlist_is_refused(cast):
    told = {"organ": cast.organ, "by": cast.actor[Role.OFFICE_HEAD]}
    with pytest.raises(SheetUnfit, match="表头"):
        terms_import(upload=workbook(("甲", "乙")), **told)
    with pytest.raises(SheetUnfit, match="xlsx"):
        terms_import(upload=BytesIO(b"PK\x03\x04 no workbook"), **told)


def test_a_long_list_is_read_page_by_page(keep, cast, django_assert_num_queries):
    for sign in "甲乙丙丁":
        keep(f"{sign}{sign}词")
    with django_assert_num_queries(1):
        first = terms_of(cast.organ, limit=3)
    rest = terms_of(cast.organ, after=first[-1].term)
    assert len({one.term for one in [*first, *rest]}) == 4
