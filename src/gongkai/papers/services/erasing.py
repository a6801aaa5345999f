"""Striking a person's particulars out of the papers of a record that is over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F

from gongkai.journal.record import record
from gongkai.papers import verbs
from gongkai.papers.models import Paper
from gongkai.papers.services.drafting import target_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from gongkai.organs.authority import Actor

STRUCK = "×××"


@transaction.atomic
def papers_strike(
    *, subject_kind: str, subject_id: int, words: Collection[str], by: Actor
) -> None:
    """Strike words out of what is kept of a record's papers; the caller has authorised it.

    Number, day and digest stay: whoever still holds the paper can have it verified.

    Args:
        subject_kind: Kind of the record.
        subject_id: The record's number.
        words: What is struck out: names, numbers, addresses.
        by: Who does it.

    Law: 个人信息保护法 art 47; 条例 art 45; DOC-17.
    Interpretation: the files that were issued are archived as they are, and whoever registers the
        kind of record closes them to all who need not open them.
    """
    longest_first = sorted(words, key=len, reverse=True)
    papers = Paper.objects.filter(subject_kind=subject_kind, subject_id=subject_id)
    for paper in papers.select_related("organ").order_by("pk"):
        Paper.objects.filter(pk=paper.pk).update(
            fields=_without(paper.fields, longest_first),
            text=_without(paper.text, longest_first),
            version=F("version") + 1,
        )
        record(
            chain=paper.organ.code,
            verb_code=verbs.STRUCK,
            target=target_of(paper),
            author=by.author(),
        )


def _without(kept: Any, words: list[str]) -> Any:
    if isinstance(kept, dict):
        return {name: _without(part, words) for name, part in kept.items()}
    if isinstance(kept, list):
        return [_without(part, words) for part in kept]
    if not isinstance(kept, str):
        return kept
    for word in words:
        kept = kept.replace(word, STRUCK)
    return kept
