"""Lifting the journal's guards: to tamper, and to clear the database after a test."""

from __future__ import annotations

from contextlib import contextmanager

from django.db import connection

from gongkai.journal import triggers


@contextmanager
def unguarded():
    """Do something to the journal's tables behind the application's back."""
    with connection.cursor() as cursor:
        for statement in triggers.lifted(connection.vendor):
            cursor.execute(statement)
        try:
            yield cursor
        finally:
            for statement in triggers.made(connection.vendor):
                cursor.execute(statement)
