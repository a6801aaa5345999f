"""Claims about records as what papers are about: a reply is seen by whoever sees its claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.selectors.claims import claims_reached
from gongkai.papers.subjects import register_paper_subject

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor


def _is_seen(actor: Actor, claim_id: int) -> bool:
    return claims_reached(actor).filter(pk=claim_id).exists()


def _url(claim_id: int) -> str:
    return f"/office/claims/{claim_id}/"


register_paper_subject("casework.record_claim", seen=_is_seen, url=_url)
