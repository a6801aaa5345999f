"""Striking an applicant's particulars out of what was written on a request.

What was asked and answered stays, for it is the record of an administrative act that may be
disputed and is archived; who asked does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.casework.models import (
    Answer,
    Archive,
    ConsultationLetter,
    Delivery,
    Dispute,
    DisputeEvent,
    Evaluation,
    Event,
    Fee,
    Note,
    Opinion,
    Request,
    RequestFile,
    SearchRecord,
    Submission,
)
from gongkai.casework.services.indexing import indexed
from gongkai.casework.striking import particulars_of, struck
from gongkai.files.services import file_discard
from gongkai.papers.services import STRUCK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model

    from gongkai.casework.models import Applicant
    from gongkai.organs.authority import Actor

_OF_DELIVERY = ("recipient", "place", "signed_by", "witness", "refusal", "undone_reason")


def struck_out(request: Request, told: Applicant) -> None:
    """Strike an applicant's particulars out of a request, its submissions, notes and answers.

    Of an event only its reason is touched: its days and parties are what the clock is read from.

    Law: 个人信息保护法 art 47; 条例 art 45; DOC-17.
    Interpretation: the text of the application and of the answer is kept, for the organ must
        register and archive both (条例 art 45); no longer for whom.
    """
    words = sorted(particulars_of(told))
    _strike([request], ("title", "description"), words)
    indexed(request)
    _strike(Submission.objects.filter(request=request), ("text",), words)
    changes = Submission.objects.filter(request=request, kind=Submission.Kind.ADDRESS)
    changes.update(text=STRUCK)  # even masked, it says how the applicant was reached
    _strike(Evaluation.objects.filter(request=request), ("text",), words)
    _strike(ConsultationLetter.objects.filter(request=request), ("reason",), words)
    _strike(Note.objects.filter(request=request), ("body",), words)
    _strike(Answer.objects.filter(request=request), ("body", "evidence"), words)
    _strike(Delivery.objects.filter(request=request), _OF_DELIVERY, words)
    _strike(SearchRecord.objects.filter(request=request), ("places", "words", "found"), words)
    _strike(Opinion.objects.filter(request=request), ("question", "text"), words)
    _strike(Fee.objects.filter(request=request), ("refund_reason",), words)
    _strike(Dispute.objects.filter(request=request), ("matter", "note"), words)
    _reasons_struck(Event.objects.filter(request=request), words)
    _reasons_struck(DisputeEvent.objects.filter(dispute__request=request), words)


def _reasons_struck(events: Iterable[Event | DisputeEvent], words: list[str]) -> None:
    for event in events:
        reason = event.facts.get("reason", "")
        if struck(reason, words) != reason:
            event.facts["reason"] = struck(reason, words)
            event.save(update_fields=["facts"])


def proofs_deleted(request: Request, *, by: Actor, reason: str = "删除申请人身份信息") -> None:
    """Delete the proofs of identity that came with a request; one shared with others stays there.

    What the archive sets have packed of them goes too.

    Law: 个人信息保护法 art 47; SITE-16.
    """
    proofs = RequestFile.objects.filter(request=request, kind=RequestFile.Kind.IDENTITY)
    packed = Archive.objects.filter(request=request, identity__isnull=False)
    numbers = [
        *proofs.values_list("file", flat=True),
        *packed.values_list("identity", flat=True),
    ]
    proofs.delete()
    packed.update(identity=None)
    for number in numbers:
        file_discard(file_id=number, by=by, reason=reason)


def _strike(rows: Iterable[Model], fields: tuple[str, ...], words: list[str]) -> None:
    for row in rows:
        told: dict[str, Any] = {name: getattr(row, name) for name in fields}
        left = {name: _cleared(kept, words) for name, kept in told.items()}
        if left != told:
            for name, text in left.items():
                setattr(row, name, text)
            row.save(update_fields=list(left))


def _cleared(kept: Any, words: list[str]) -> Any:
    """Strike words out of a text, or out of the texts kept under names."""
    if isinstance(kept, dict):
        return {name: struck(text, words) for name, text in kept.items()}
    return struck(kept, words)
