"""Visits are counted by page and day, and nothing is known of the visitor."""

from __future__ import annotations

from datetime import date

from django.db import DatabaseError, connection

from gongkai.organs.roles import Role
from gongkai.visits import counting
from gongkai.visits.counting import Seen, visit_note, visits_write
from gongkai.visits.models import Visit
from gongkai.visits.selectors import most_read, visits_by_month

DAY = date(2026, 3, 2)


def _read(code, *names, page="item", on=DAY):
    for name in names:
        visit_note(Seen(code, page, name, on))


def test_what_is_read_in_a_batch_is_written_as_one_row_a_page(cast):
    _read(cast.organ.code, "1", "1", "2")
    assert not Visit.objects.exists()
    assert visits_write() == 3
    assert set(Visit.objects.values_list("name", "times")) == {("1", 2), ("2", 1)}


def test_the_next_batch_adds_to_it(cast):
    for _ in range(2):
        _read(cast.organ.code, "1")
        visits_write()
    assert Visit.objects.get().times == 2


def test_a_full_batch_is_written_by_itself(cast, monkeypatch):
    monkeypatch.setattr(counting, "BATCH", 3)
    _read(cast.organ.code, "1", "1")
    assert not Visit.objects.exists()
    _read(cast.organ.code, "1")
    assert Visit.objects.get().times == 3


def test_a_batch_that_began_long_ago_is_written(cast, monkeypatch):
    _read(cast.organ.code, "1")
    monkeypatch.setattr(counting, "SECONDS", 0)
    _read(cast.organ.code, "1")
    assert Visit.objects.get().times == 2


def test_nothing_is_lost_while_the_database_is_busy(cast, monkeypatch):
    _read(cast.organ.code, "1")

    def busy(_counts):
        raise DatabaseError

    with monkeypatch.context() as patch:
        patch.setattr(counting, "_write", busy)
        assert visits_write() == 0
    assert visits_write() == 1


def test_an_organ_that_is_none_counts_nothing(db):
    _read("nobody", "1")
    visits_write()
    assert not Visit.objects.exists()


def test_the_table_holds_nothing_of_a_reader(db):
    with connection.cursor() as cursor:
        columns = connection.introspection.get_table_description(cursor, "visits_visit")
    assert {column.name for column in columns} == {"id", "organ_id", "page", "name", "on", "times"}


def test_the_most_read_come_first(cast, django_assert_num_queries):
    _read(cast.organ.code, "1", "2", "2")
    _read(cast.organ.code, "2", on=date(2026, 4, 1))
    _read(cast.organ.code, "notices", page="column")
    visits_write()
    year = {"first": date(2026, 1, 1), "last": date(2026, 12, 31)}
    by = cast.actor[Role.OFFICER]
    with django_assert_num_queries(1):
        rows = most_read(by, cast.organ, page="item", **year)
    assert [(row.name, row.times) for row in rows] == [("2", 3), ("1", 1)]
    months = visits_by_month(by, cast.organ, **year)
    assert months == {date(2026, 3, 1): 4, date(2026, 4, 1): 1}


def test_another_organs_staff_sees_nothing(cast, sibling):
    _read(cast.organ.code, "1")
    visits_write()
    asked = {"page": "item", "first": DAY, "last": DAY}
    assert most_read(cast.actor[Role.OFFICER], cast.organ, **asked)
    assert not most_read(sibling.actor[Role.OFFICER], cast.organ, **asked)
