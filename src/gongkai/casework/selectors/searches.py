"""The searches of a request, and whether they prove that nothing exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.models import SearchRecord
from gongkai.law.outcomes import Search, proves_nonexistence
from gongkai.law.procedure import Act

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

    from gongkai.casework.models import Request
    from gongkai.law.procedure import Case


def searches_of(request: Request) -> QuerySet[SearchRecord]:
    """Give the searches of a request in the order in which they were recorded."""
    return SearchRecord.objects.filter(request=request).select_related("unit").order_by("pk")


def asked_on(request: Request, case: Case) -> date | None:
    """Give the day on which what is asked for was last said: receipt, or its correction."""
    corrected = case.last(Act.RECEIVE_CORRECTION)
    return corrected.on if corrected else request.received_on


def search_proof(request: Request, case: Case) -> str:
    """Write the searches that prove that nothing exists; "" where they do not prove it.

    Law: 条例 art 36; LAW-36-4, MAP-2, DOC-12.
    """
    since = asked_on(request, case)
    made = list(searches_of(request))
    told = [Search(one.searched_on, one.has_found) for one in made]
    if not proves_nonexistence(told, since):
        return ""
    counted = (one for one in made if since is None or one.searched_on >= since)
    return "\n".join(_line(one) for one in counted)


def _line(one: SearchRecord) -> str:
    return (
        f"{one.searched_on}，检索范围：{one.places}；检索用词：{one.words}；"
        f"检索人：{one.searched_by}；结果：{one.found}"
    )
