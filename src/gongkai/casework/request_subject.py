"""Requests as what papers are about: opened by whoever may see the request and who applies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.refusals import RequestUnknown
from gongkai.casework.selectors.cases import request_seen
from gongkai.casework.selectors.deliveries import SUBJECT
from gongkai.casework.selectors.opening import papers_open_to
from gongkai.papers.subjects import register_paper_subject

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor


def _is_seen(actor: Actor, request_id: int) -> bool:
    try:
        return papers_open_to(actor, request_seen(actor, request_id))
    except RequestUnknown:
        return False


def _url(request_id: int) -> str:
    return f"/office/requests/{request_id}/"


register_paper_subject(SUBJECT, seen=_is_seen, url=_url)
