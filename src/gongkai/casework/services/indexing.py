"""What of a request can be found by words: what is sought, never who seeks it."""

from __future__ import annotations

from django.db.models import Max

from gongkai import search
from gongkai.casework.models import Request
from gongkai.casework.moments import civil_day
from gongkai.casework.services.likening import likened
from gongkai.search import Source, Text, register_source

KIND = "casework.request"


def indexed(request: Request) -> None:
    """Put a request into the index, not public, and keep the keys by which it is found alike."""
    search.put_many(KIND, [_text(request)])
    likened([request])


def _text(request: Request) -> Text:
    return Text(
        request.pk,
        request.organ_id,
        f"{request.title}\n{request.description}",
        civil_day(request.submitted_at),
        is_public=False,
    )


def _last() -> int:
    return int(Request.objects.aggregate(last=Max("pk"))["last"] or 0)


def _texts(after: int, until: int) -> list[Text]:
    requests = Request.objects.filter(pk__gt=after, pk__lte=until).order_by("pk")
    return [_text(request) for request in requests.select_for_update(no_key=True)]


register_source(Source(KIND, "依申请公开的申请", _last, _texts))
