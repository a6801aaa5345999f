"""Telling that something which the public sees has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection
from django.dispatch import receiver

from gongkai.organs.changed import organ_changed
from gongkai.publishing.models import DEPLOYMENT

if TYPE_CHECKING:
    from gongkai.organs.models import Organ

_BUMP = """
INSERT INTO publishing_edition (id, number) VALUES (%s, 1)
ON CONFLICT (id) DO UPDATE SET number = publishing_edition.number + 1
"""


def edition_bump(organ: Organ | None) -> None:
    """Let no page of an organ be shown as it was before this transaction.

    To be called last, behind the journal's entry: both lock a row, and whoever locks them the
    other way round could wait for this one for ever.

    Args:
        organ: Whose pages; None for those of every organ.
    """
    with connection.cursor() as cursor:
        cursor.execute(_BUMP, [DEPLOYMENT if organ is None else organ.pk])


@receiver(organ_changed)
def _organ_changed(**_: object) -> None:
    """Bump the edition of all: an organ's name stands on its own pages and on others'."""
    edition_bump(None)
