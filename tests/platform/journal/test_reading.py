"""Reading the journal: pages, filters, one target's history, and who came first."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from gongkai.journal.author import Author
from gongkai.journal.overtaken import overtaken
from gongkai.journal.record import Target, record
from gongkai.journal.selectors import entries, entries_of
from gongkai.journal.verbs import register
from gongkai.today import played_at

pytestmark = pytest.mark.django_db
VERB, OTHER = "test.reading.done", "test.reading.undone"
register(VERB, "办理了试验事项")
register(OTHER, "撤回了试验事项")


def _write(chain="a", *, day=date(2026, 3, 2), verb=VERB, person=1, target=1, role="officer"):
    with played_at(day), transaction.atomic():
        return record(
            chain=chain,
            verb_code=verb,
            target=Target("test.reading", target),
            author=Author(person, role, None),
        )


def test_pages_go_through_all_entries_once_newest_first():
    written = [_write(day=date(2026, 3, 1 + number % 3)).pk for number in range(11)]
    seen, before = [], None
    while page := entries(chains=["a"], before=before, limit=4):
        seen += page
        before = (page[-1].at, page[-1].pk)
    assert sorted(entry.pk for entry in seen) == written
    order = [(entry.at, entry.pk) for entry in seen]
    assert order == sorted(order, reverse=True)


def test_only_the_chains_asked_for_are_read():
    mine = _write("a")
    _write("b")
    assert entries(chains=["a"]) == [mine]
    assert entries(chains=[]) == []


def test_every_filter_narrows():
    kept = _write()
    others = [
        _write(verb=OTHER),
        _write(person=2),
        _write(target=2),
        _write(day=date(2026, 3, 5)),
    ]
    by_one = {
        "verb": VERB, "person_id": 1, "target_id": 1, "until": others[3].at,
    }  # fmt: skip
    assert entries(chains=["a"], target_kind="test.reading", **by_one) == [kept]
    for name in by_one:
        rest = {key: value for key, value in by_one.items() if key != name}
        assert len(entries(chains=["a"], target_kind="test.reading", **rest)) == 2
    assert entries(chains=["a"], since=others[3].at) == [others[3]]
    assert entries(chains=["a"], target_kind="test.other") == []


FILTERS = {
    "none": {},
    "verb": {"verb": VERB},
    "person": {"person_id": 1},
    "target": {"target_kind": "test.reading", "target_id": 1},
}


@pytest.mark.parametrize("asked", FILTERS.values(), ids=FILTERS)
def test_a_page_is_one_query_and_reads_an_index(asked):
    entry = _write()
    with CaptureQueriesContext(
        connection,
    ) as caught:
        assert entries(chains=["a"], before=(entry.at, entry.pk + 1), **asked) == [entry]
    [query] = caught.captured_queries
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("EXPLAIN " + query["sql"])
        else:
            cursor.execute("EXPLAIN QUERY PLAN " + query["sql"])
        plan = "\n".join(str(row) for row in cursor.fetchall())
    assert "journal_" in plan
    assert "SCAN journal_entry" not in plan
    assert "Seq Scan on journal_entry" not in plan


def test_what_was_done_to_one_target_is_read_oldest_first(django_assert_num_queries):
    later, first = _write(day=date(2026, 3, 5)), _write(day=date(2026, 3, 2), verb=OTHER)
    _write(target=2)
    with django_assert_num_queries(1):
        assert entries_of("test.reading", 1) == [first, later]
    assert [entry.label for entry in entries_of("test.reading", 1)] == [
        "撤回了试验事项", "办理了试验事项",
    ]  # fmt: skip


def test_who_comes_second_is_told_who_did_what_when():
    _write(day=date(2026, 3, 2))
    _write(day=date(2026, 3, 4), verb=OTHER, role="secrecy_reviewer")
    said = str(overtaken("test.reading", 1))
    assert said.endswith("已于3月4日9时00分撤回了试验事项，请刷新页面、核对后再办理。")
    assert not said.startswith(("其他人员", "secrecy"))


def test_who_has_no_role_is_somebody_else():
    _write(role="")
    assert str(overtaken("test.reading", 1)).startswith("其他人员已于3月2日")


def test_a_record_without_a_history_is_still_explained():
    assert "刚刚被他人修改" in str(overtaken("test.reading", 99))
