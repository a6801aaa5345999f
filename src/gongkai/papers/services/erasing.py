"""Striking a person's particulars out of the papers of a record that is over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F

from gongkai.files.services import file_discard
from gongkai.journal.record import record
from gongkai.papers import verbs
from gongkai.papers.models import Paper
from gongkai.papers.services.drafting import target_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from gongkai.organs.authority import Actor

STRUCK = "×××"
_REASON = "删除申请人身份信息"


@transaction.atomic
def papers_strike(
    *, subject_kind: str, subject_id: int, words: Collection[str], by: Actor
) -> None:
    """Strike words out of the papers of a record and delete their files; the caller authorised it.

    Number, day and digest stay: whoever still holds the paper can have it verified.

    Args:
        subject_kind: Kind of the record.
        subject_id: The record's number.
        words: What is struck out: names, numbers, addresses.
        by: Who does it.

    Law: 个人信息保护法 art 47; 条例 art 45; DOC-17.
    Interpretation: what was issued is kept, no longer to whom; the files cannot be struck out in
        part without breaking their signature, so they go whole.
    """
    longest_first = sorted(words, key=len, reverse=True)
    papers = Paper.objects.filter(subject_kind=subject_kind, subject_id=subject_id)
    for paper in papers.select_related("organ").order_by("pk"):
        files = [number for number in (paper.docx_id, paper.pdf_id) if number is not None]
        Paper.objects.filter(pk=paper.pk).update(
            fields=_without(paper.fields, longest_first),
            text=_without(paper.text, longest_first),
            docx=None,
            pdf=None,
            version=F("version") + 1,
        )
        for number in files:
            file_discard(file_id=number, by=by, reason=_REASON)
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
