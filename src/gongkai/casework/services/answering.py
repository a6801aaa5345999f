"""Drafting an answer and putting it up for review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from gongkai.casework import verbs
from gongkai.casework.guide import known_only
from gongkai.casework.models import Answer, AnswerFile
from gongkai.casework.refusals import AnswerLocked, AnswerNotReady, RequestUnknown
from gongkai.casework.selectors.cases import case_of
from gongkai.casework.selectors.proofs import NEVER_TYPED, doubt_of_repeat, proofs_of
from gongkai.casework.selectors.remedies import remedy_for
from gongkai.casework.services.attaching import files_checked_first, stored_id
from gongkai.casework.services.progress import (
    ANSWER,
    case_taken,
    kept,
    overtaken_by_another,
    person_of,
    stepped,
    taken,
)
from gongkai.law.outcomes import OUTCOMES, Evidence, GroundsNeeded, OutcomeCode
from gongkai.law.procedure import Act, Facts, possible_acts
from gongkai.law.remedies import ReviewerUnnamed
from gongkai.organs.authority import Permission
from gongkai.review.services import review_submit
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from gongkai.casework.application import Upload
    from gongkai.casework.models import Request
    from gongkai.law.procedure import Case
    from gongkai.organs.authority import Actor
    from gongkai.organs.models import Organ

_PERMISSION = Permission.REQUEST_DRAFT
_OPEN = (Answer.Stage.DRAFT, Answer.Stage.IN_REVIEW, Answer.Stage.SIGNED)


@files_checked_first
@transaction.atomic
def answer_draft(
    *,
    request_id: int,
    version: int,
    outcome: OutcomeCode,
    body: str,
    grounds: Collection[OutcomeCode] = (),
    evidence: Mapping[str, str] | None = None,
    questions: Mapping[str, str] | None = None,
    uploads: Sequence[Upload] = (),
    removed_files: Collection[str] = (),
    by: Actor,
    today: date,
) -> Answer:
    """Draft the answer to a request, or revise the draft that is open.

    A draft may lack anything; what it needs is asked for when it is submitted. `version` is the
    request's; `evidence` says by name of `Evidence` what the decision can show; `questions` are
    the answers to the guided decision; `removed_files` are ids of files to leave out again.

    Raises:
        RequestUnknown, NotAllowed, Overtaken: as everywhere.
        Refusal: no decision can be made in the request's state.
        AnswerLocked: the answer is under review or signed.
        FileRefused: a file cannot be taken.

    Law: 条例 arts 36–39; DOC-12, MAP-2.
    """
    request = taken(request_id=request_id, version=version, permission=_PERMISSION, by=by)
    _may_be_decided(request, today)
    answer = _open_answer(request)
    is_new = answer.pk is None
    answer.outcome = OutcomeCode(outcome).name
    answer.grounds = sorted(OutcomeCode(ground).name for ground in grounds)
    answer.evidence = _known_evidence(evidence or {})
    answer.questions = known_only(questions or {})
    answer.body = body.strip()
    answer.remedy = _remedy_so_far(answer, request.organ, today)
    answer.drafter_id, answer.drafted_at = person_of(by), now()
    answer.version = 0 if is_new else answer.version + 1
    # The request's row first: of two who draft at once, one stops here.
    verb = verbs.ANSWER_DRAFTED if is_new else verbs.ANSWER_REVISED
    kept(
        request,
        case_taken(request),
        today=today,
        by=by,
        verb=verb,
        permission=_PERMISSION,
        noted={"answer_version": answer.version},
    )
    answer.save()
    AnswerFile.objects.filter(answer=answer, file__in=list(removed_files)).delete()
    for upload in uploads:
        AnswerFile.objects.create(answer=answer, file_id=stored_id(upload, request.organ, by=by))
    return answer


def _may_be_decided(request: Request, today: date) -> None:
    decide = next(
        found for found in possible_acts(case_taken(request), today) if found.act is Act.DECIDE
    )
    if decide.refusal:
        raise decide.refusal


def _open_answer(request: Request) -> Answer:
    answer = Answer.objects.filter(request=request, stage__in=_OPEN).first()
    if answer is None:
        return Answer(request=request)
    if answer.stage != Answer.Stage.DRAFT:
        raise AnswerLocked(
            "答复正在审核或者已经签发，不能修改，请先撤回送审，或者等待退回后再修改。"
        )
    return answer


def _known_evidence(told: Mapping[str, str]) -> dict[str, str]:
    """Keep what is told of evidence that can be told; the record tells the rest itself."""
    names = [one.name for one in Evidence if one not in NEVER_TYPED and one.name in told]
    known = ((name, told[name].strip()) for name in names)
    return {name: text for name, text in known if text}


def _remedy_so_far(answer: Answer, organ: Organ, day: date) -> str:
    """Propose the remedy paragraph; "" while the draft does not say enough for one."""
    try:
        return remedy_of(answer, organ, day)
    except (GroundsNeeded, ReviewerUnnamed):
        return ""


def remedy_of(answer: Answer, organ: Organ, day: date) -> str:
    """Give the remedy paragraph of an answer as it stands on a day (DOC-R-1)."""
    grounds = [OutcomeCode[name] for name in answer.grounds]
    return remedy_for(organ, OutcomeCode[answer.outcome], grounds, day)


def decision_of(answer: Answer, on: date) -> Facts:
    """Give the facts of the decision that an answer is.

    Files it comes with are its list, and what the record proves is shown by the record as it
    stands now, whatever stands in the draft.
    """
    told = {Evidence[name] for name in answer.evidence} - NEVER_TYPED
    told |= proofs_of(answer.request, case_of(answer.request)).keys()
    if answer.files.exists():
        told.add(Evidence.ATTACHMENTS)
    return Facts(
        on,
        outcome=OutcomeCode[answer.outcome],
        grounds=frozenset(OutcomeCode[name] for name in answer.grounds),
        evidence=frozenset(told),
    )


@transaction.atomic
def answer_submit(*, answer_id: int, version: int, by: Actor, today: date) -> Answer:
    """Put an answer up for review, once the law would let it be decided as it is.

    `version` is the answer's. Only who drafted it last may submit it, so that the review knows
    whose draft it is.

    Raises:
        RequestUnknown, NotAllowed, Overtaken: as everywhere.
        Refusal: the law asks for something that is missing: evidence, grounds, a consultation.
        AnswerNotReady: it has no text, another one drafted it, or no remedy can be named.
        AnswerLocked, ReviewRefusal: it is under review already.

    Law: 条例 arts 17, 36; LAW-17-1, DOC-12, DOC-R-1, PUB-35, PUB-36.
    """
    answer = Answer.objects.filter(pk=answer_id).first()
    if answer is None:
        raise RequestUnknown
    at = answer.request.version
    request = taken(request_id=answer.request_id, version=at, permission=_PERMISSION, by=by)
    if answer.stage != Answer.Stage.DRAFT:
        raise AnswerLocked("答复已经送审或者签发，不能再次送审，请刷新页面查看最新情况。")
    if answer.version != version:
        raise overtaken_by_another(request)
    case = case_taken(request)
    _is_ready(answer, request, by, today)
    _proved(answer, case)
    stepped(case, [(Act.DECIDE, decision_of(answer, today))], today)
    won = Answer.objects.filter(pk=answer.pk, version=version, stage=Answer.Stage.DRAFT)
    if not won.update(
        stage=Answer.Stage.IN_REVIEW,
        version=F("version") + 1,
        remedy=answer.remedy,
        evidence=answer.evidence,
    ):
        raise overtaken_by_another(request)
    kept(
        request,
        case,
        today=today,
        by=by,
        verb=verbs.ANSWER_SUBMITTED,
        permission=_PERMISSION,
        noted={"answer": answer.pk},
    )
    review_submit(
        subject_kind=ANSWER,
        subject_id=answer.pk,
        subject_label=f"{request.number}的答复",
        organ=request.organ,
        unit=request.unit,
        by=by,
        today=today,
    )
    answer.refresh_from_db()
    return answer


def _proved(answer: Answer, case: Case) -> None:
    """Write beside what was told what the record proves of it, for the review and the archive.

    Raises:
        AnswerNotReady: a repeat names an earlier answer that was none.

    Law: DOC-12, LAW-36-6, MAP-6.
    """
    codes = (OutcomeCode[name] for name in (answer.outcome, *answer.grounds))
    needed = {one for code in codes for one in OUTCOMES[code].evidence}
    proofs = proofs_of(answer.request, case)
    earlier = Evidence.EARLIER_ANSWER
    if earlier in needed - proofs.keys() and earlier.name in answer.evidence:
        doubt = doubt_of_repeat(answer.request, answer.evidence[earlier.name])
        if doubt:
            raise AnswerNotReady(doubt)
    told = {one.name: text for one, text in proofs.items() if one in needed}
    answer.evidence = {
        one.name: text
        for one in Evidence
        if (text := told.get(one.name) or answer.evidence.get(one.name))
    }


def _is_ready(answer: Answer, request: Request, by: Actor, today: date) -> None:
    if not answer.body:
        raise AnswerNotReady("答复内容是空的，请填写后再送审。")
    if answer.drafter_id != by.person_id:
        raise AnswerNotReady("答复由最后修改它的拟稿人送审，请由其送审，或者修改后再送审。")
    try:
        answer.remedy = remedy_of(answer, request.organ, today)
    except (GroundsNeeded, ReviewerUnnamed) as error:
        raise AnswerNotReady(str(error)) from error
