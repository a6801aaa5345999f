"""Disputes as what papers are about: a defence is seen by whoever sees its dispute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.selectors.disputes import disputes_reached
from gongkai.papers.subjects import register_paper_subject

if TYPE_CHECKING:
    from gongkai.organs.authority import Actor


def _is_seen(actor: Actor, dispute_id: int) -> bool:
    return disputes_reached(actor).filter(pk=dispute_id).exists()


def _url(dispute_id: int) -> str:
    return f"/office/disputes/{dispute_id}/"


register_paper_subject("casework.dispute", seen=_is_seen, url=_url)
