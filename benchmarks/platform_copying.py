"""Copying cases inside the database: a million of them in minutes."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.core.management.color import no_style
from django.db import connection
from django.db.models import Max, Min

from gongkai.casework.models import Answer, Applicant, Event, Likeness, Request

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import Model

_SECONDS_APART = 30
# What differs in a copy; k counts the copies, {rows} is how many rows of the table are copied.
_NUMBER = "id + k * {rows}"
_ITS_REQUEST = {"request_id": "request_id + k * {cases}"}
_LATER = {
    "sqlite": f"datetime(submitted_at, (k * {_SECONDS_APART}) || ' seconds')",
    "postgresql": f"submitted_at + k * interval '{_SECONDS_APART} seconds'",
}
_CHANGED: dict[type[Model], dict[str, str]] = {
    Applicant: {"identity_key": "identity_key || '-' || k"},
    Request: {
        "applicant_id": "applicant_id + k * {cases}",
        "number": "number || '-' || k",
        "submitted_at": _LATER[connection.vendor],
    },
    Event: _ITS_REQUEST,
    Answer: _ITS_REQUEST,
    Likeness: _ITS_REQUEST,
}


def copied(*, since: int, modelled: int, copies: int) -> None:
    """Copy the cases made last, with all that belongs to them.

    Args:
        since: How many cases there were before those.
        modelled: How many of them there are.
        copies: How many of each are wanted.
    """
    models = list(_CHANGED)
    with _unindexed(models):
        for model in models:
            _copied(model, since, modelled, copies)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


def _copied(model: type[Model], since: int, modelled: int, copies: int) -> None:
    rows = model._default_manager.all()
    if model is Request or model is Applicant:
        rows = rows.filter(pk__gt=since)
    else:
        rows = rows.filter(request_id__gt=since)
    ends = rows.aggregate(first=Min("pk"), last=Max("pk"))
    told = {"cases": modelled, "rows": ends["last"] - ends["first"] + 1}
    changed = {"id": _NUMBER} | _CHANGED[model]
    columns = [field.column for field in model._meta.concrete_fields if not field.generated]
    values = [changed.get(column, f'"{column}"').format(**told) for column in columns]
    names = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH RECURSIVE copies(k) AS"
            f" (SELECT 1 UNION ALL SELECT k + 1 FROM copies WHERE k < {copies})"
            f" INSERT INTO {model._meta.db_table} ({names})"
            f" SELECT {', '.join(values)} FROM copies, {model._meta.db_table}"
            f" WHERE id BETWEEN {ends['first']} AND {ends['last']}"
        )


@contextmanager
def _unindexed(models: list[type[Model]]) -> Iterator[None]:
    """Leave the indexes away meanwhile: built at the end, they cost a fraction."""
    indexes = [(model, index) for model in models for index in model._meta.indexes]
    with connection.schema_editor() as editor:
        for model, index in indexes:
            editor.remove_index(model, index)
    try:
        yield
    finally:
        with connection.schema_editor() as editor:
            for model, index in indexes:
                editor.add_index(model, index)
