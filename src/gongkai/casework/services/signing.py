"""What the review does to an answer: signed, returned, recalled; and what it reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F

from gongkai.casework import verbs
from gongkai.casework.models import Answer
from gongkai.casework.selectors.cases import request_with_all
from gongkai.casework.services.answering import decision_of
from gongkai.casework.services.numbers import letter_number
from gongkai.casework.services.papering import answer_issued
from gongkai.casework.services.progress import (
    ANSWER,
    case_taken,
    kept,
    overtaken_by_another,
    progressed,
)
from gongkai.law.outcomes import OUTCOMES, Evidence, OutcomeCode
from gongkai.law.procedure import Act
from gongkai.organs.authority import Permission
from gongkai.review.subjects import Subject, register_subject
from gongkai.today import today as day_of_today

if TYPE_CHECKING:
    from datetime import date

    from gongkai.casework.models import Request
    from gongkai.journal.verbs import Verb
    from gongkai.organs.authority import Actor
    from gongkai.review.models import Review

_FIELDS = {
    "number": "登记编号",
    "title": "所需信息的名称",
    "outcome": "答复类型",
    "grounds": "不提供部分的依据",
    "evidence": "依据材料",
    "body": "答复内容",
    "remedy": "救济途径",
    "files": "随答复提供的文件",
}


def answer_content(answer_id: int) -> dict[str, Any]:
    """Give what is reviewed of an answer."""
    answer = Answer.objects.select_related("request").get(pk=answer_id)
    files = answer.files.select_related("file").order_by("file__name", "file")
    return {
        "number": answer.request.number,
        "title": answer.request.title,
        "outcome": OUTCOMES[OutcomeCode[answer.outcome]].label,
        "grounds": [OUTCOMES[OutcomeCode[name]].label for name in answer.grounds],
        "evidence": {
            Evidence[name].value: answer.evidence[name] for name in sorted(answer.evidence)
        },
        "body": answer.body,
        "remedy": answer.remedy,
        "files": [f"{entry.file.name}（{entry.file.sha256[:12]}）" for entry in files],
    }


def answer_signed(answer_id: int, /, *, review: Review, by: Actor, today: date) -> None:
    """Decide by the signature: the act `DECIDE` on this day, and the letter's number.

    Raises:
        Refusal: the law no longer lets it be decided so; the signature is undone with it.
        PaperRefused: the letter cannot be made; the signature is undone with it.

    Law: 条例 arts 33, 36; DOC-0, DOC-12, PUB-35.
    """
    del review
    answer, request = _in_review(answer_id)
    number = letter_number(request.organ, today.year)
    progressed(
        request,
        [(Act.DECIDE, decision_of(answer, today))],
        by=by,
        today=today,
        permission=Permission.REVIEW_DECIDE,
    )
    signed = Answer.objects.filter(pk=answer.pk, stage=Answer.Stage.IN_REVIEW).update(
        stage=Answer.Stage.SIGNED,
        signed_on=today,
        letter_number=number,
        version=F("version") + 1,
    )
    if not signed:
        raise overtaken_by_another(request)
    answer.refresh_from_db()
    answer_issued(request, answer, by=by, today=today)


def answer_returned(answer_id: int, /, *, review: Review, reason: str, by: Actor) -> None:
    """Open a returned answer to its drafter again."""
    del review
    _opened(answer_id, by, verbs.ANSWER_RETURNED, Permission.REVIEW_DECIDE, reason)


def answer_recalled(answer_id: int, /, *, review: Review, by: Actor) -> None:
    """Open a recalled answer to its drafter again."""
    del review
    _opened(answer_id, by, verbs.ANSWER_RECALLED, Permission.REQUEST_DRAFT, "")


def _opened(answer_id: int, by: Actor, verb: Verb, permission: Permission, reason: str) -> None:
    """Make a draft of it again; an answer whose request has ended meanwhile stays as it is."""
    answer, request = _in_review(answer_id)
    in_review = Answer.objects.filter(pk=answer.pk, stage=Answer.Stage.IN_REVIEW)
    in_review.update(stage=Answer.Stage.DRAFT, version=F("version") + 1)
    kept(
        request,
        case_taken(request),
        today=day_of_today(),
        by=by,
        verb=verb,
        permission=permission,
        noted={"answer": answer.pk},
        reason=reason,
    )


def _in_review(answer_id: int) -> tuple[Answer, Request]:
    answer = Answer.objects.get(pk=answer_id)
    request = request_with_all(answer.request_id)
    if request is None:
        raise Answer.DoesNotExist
    return answer, request


register_subject(
    Subject(
        kind=ANSWER,
        label="答复",
        content=answer_content,
        approved=answer_signed,
        returned=answer_returned,
        recalled=answer_recalled,
        submits_with=Permission.REQUEST_DRAFT,
        fields=_FIELDS,
    )
)
