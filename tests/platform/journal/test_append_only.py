"""The database itself refuses to change what was recorded."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from gongkai.journal.anchors import anchor_heads
from gongkai.journal.author import Author
from gongkai.journal.models import Anchor, Chain, Entry
from gongkai.journal.record import Target, record
from gongkai.journal.verbs import register

pytestmark = pytest.mark.django_db

register("test.thing.touched", "触动了试验对象")

STATEMENTS = [
    "UPDATE journal_entry SET reason = '改'",
    "UPDATE journal_entry SET digest = digest",
    "DELETE FROM journal_entry",
    "UPDATE journal_anchor SET position = 1",
    "DELETE FROM journal_anchor",
    "DELETE FROM journal_chain",
    "UPDATE journal_chain SET position = 1",
    "UPDATE journal_chain SET position = position + 1",
    "UPDATE journal_chain SET digest = '0'",
    "UPDATE journal_chain SET key = 'other'",
]
TRUNCATES = [f"TRUNCATE {table} CASCADE" for table in ("journal_entry", "journal_anchor")]
REPLACE = "INSERT OR REPLACE INTO {table} SELECT * FROM {table}"
REPLACES = [REPLACE.format(table=table) for table in ("journal_entry", "journal_anchor")]


@pytest.fixture(autouse=True)
def _two_entries():
    for number in range(2):
        with transaction.atomic():
            record(
                chain="yunze", verb_code="test.thing.touched", target=Target("t", number),
                author=Author(None, "系统", None),
            )  # fmt: skip
    anchor_heads(date(2026, 3, 2))


def _everything():
    return [list(model.objects.order_by("pk").values()) for model in (Chain, Entry, Anchor)]


def _refused(statement):
    before = _everything()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert _everything() == before


@pytest.mark.parametrize("statement", STATEMENTS)
def test_it_refuses_to_change_or_delete(statement):
    _refused(statement)


@pytest.mark.skipif("connection.vendor != 'postgresql'")
@pytest.mark.parametrize("statement", TRUNCATES)
def test_it_refuses_to_truncate(statement):
    _refused(statement)


@pytest.mark.skipif("connection.vendor != 'sqlite'")
@pytest.mark.parametrize("statement", REPLACES)
def test_it_refuses_to_replace(statement):
    _refused(statement)


def test_the_application_can_neither(subtests):
    entry = Entry.objects.earliest("pk")
    with subtests.test("save"), pytest.raises(DatabaseError), transaction.atomic():
        entry.save()
    with subtests.test("delete"), pytest.raises(DatabaseError), transaction.atomic():
        entry.delete()
