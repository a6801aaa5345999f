"""Which edition of the public pages is the present one."""

from __future__ import annotations

from django.db import connection

_OF_ALL = "SELECT coalesce(sum(number), 0) FROM publishing_edition"
_OF_ONE = f"""{_OF_ALL}
WHERE id = 0 OR id = (SELECT id FROM organs_organ WHERE code = %s)
"""  # noqa: S608 - two constants


def edition_of(organ_code: str) -> int:
    """Give the number of an organ's pages, of those of all organs for ""; one small query.

    It is a sum of numbers that only grow, so it is never the same again after a change.
    """
    with connection.cursor() as cursor:
        if organ_code:
            cursor.execute(_OF_ONE, [organ_code])
        else:
            cursor.execute(_OF_ALL)
        return int(cursor.fetchone()[0])
