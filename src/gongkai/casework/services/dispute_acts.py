"""What is done in a dispute: every act of its table, its files, the new answer it orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import DisputeFile
from gongkai.casework.refusals import DisputeRefused
from gongkai.casework.selectors.cases import case_of
from gongkai.casework.selectors.disputes import dispute_case
from gongkai.casework.services.attaching import files_checked_first, stored_id
from gongkai.casework.services.dispute_progress import (
    DISPUTE,
    dispute_progressed,
    dispute_taken,
)
from gongkai.casework.services.handling import request_act
from gongkai.journal.record import Target, record
from gongkai.law.calendar import working_calendar
from gongkai.law.disputes import DisputeAct, DisputeFacts, reanswer_duty
from gongkai.law.disputes.refusals import NothingToReanswer
from gongkai.law.procedure import Act, Facts
from gongkai.organs.authority import Permission, Place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from gongkai.casework.application import Upload
    from gongkai.casework.models import Dispute, Request
    from gongkai.law.disputes import ReanswerDuty
    from gongkai.organs.authority import Actor

_ELSEWHERE = frozenset({DisputeAct.REGISTER, DisputeAct.ORDER_REANSWER})


@files_checked_first
@transaction.atomic
def dispute_act(
    *,
    dispute_id: int,
    version: int,
    act: DisputeAct,
    facts: DisputeFacts,
    uploads: Sequence[Upload] = (),
    by: Actor,
    today: date,
) -> Dispute:
    """Do an act in a dispute, and keep the papers that came with it.

    Raises:
        DisputeUnknown, NotAllowed, Overtaken: as everywhere.
        DisputeRefused: the act has a service of its own.
        DisputeActRefused, DayAhead: it is not possible so; nothing was changed.

    Law: 行政复议法 arts 20–74; 行政诉讼法 arts 45–92; RR-1, RR-7, RR-9, and the rules that each
        row of the table names.
    """
    if act in _ELSEWHERE:
        raise DisputeRefused(f"“{act}”请在相应的页面办理。")
    dispute = dispute_taken(dispute_id=dispute_id, version=version, by=by)
    dispute = dispute_progressed(dispute, act, facts, by=by, today=today)
    _files_hung(dispute, uploads, by=by)
    return dispute


@files_checked_first
@transaction.atomic
def dispute_file_add(*, dispute_id: int, uploads: Sequence[Upload], by: Actor) -> Dispute:
    """Keep papers and evidence of a dispute; its course stays as it is.

    Raises:
        DisputeUnknown, NotAllowed, FileRefused: as everywhere.
        DisputeRefused: no file was given.

    Law: 行政复议法 art 48; 行政诉讼法 art 67; DOC-17, RR-11.
    """
    if not uploads:
        raise DisputeRefused("请选择要上传的材料。")
    dispute = dispute_taken(dispute_id=dispute_id, version=None, by=by)
    _files_hung(dispute, uploads, by=by)
    record(
        chain=dispute.organ.code,
        verb_code=verbs.DISPUTE_FILED.code,
        target=Target(DISPUTE, dispute.pk, dispute.reference),
        author=by.author(Permission.DISPUTE_KEEP, Place(dispute.organ.path)),
        after={"kinds": [upload.kind for upload in uploads]},
    )
    return dispute


def _files_hung(dispute: Dispute, uploads: Sequence[Upload], *, by: Actor) -> None:
    for upload in uploads:
        kind = DisputeFile.Kind(upload.kind)
        file_id = stored_id(upload, dispute.organ, by=by)
        DisputeFile.objects.create(dispute=dispute, file_id=file_id, kind=kind)


@transaction.atomic
def dispute_order_reanswer(*, dispute_id: int, version: int, by: Actor, today: date) -> Dispute:
    """Put the new answer that a corrected result orders on the request, with its period.

    The request goes to REANSWERING by the act `ORDER_REANSWER` with the decision's number and the
    last day: the decision's own, or 20 working days. A request on which the order was noted
    already is left as it is; a dispute about an act of publication has none, and only notes that
    the matter was taken up.

    Raises:
        DisputeUnknown, NotAllowed, Overtaken: as everywhere.
        DisputeActRefused: no result asks for it, or it was taken up.
        Refusal: the request cannot be answered anew as it stands.

    Law: 条例 art 51; RR-12, RPT-26, LAW-51-1.
    """
    dispute = dispute_taken(dispute_id=dispute_id, version=version, by=by)
    duty = reanswer_duty(dispute_case(dispute), working_calendar())
    if duty is None:
        raise NothingToReanswer("本案结果没有要求重新答复，或者已经转入重新答复。")
    if dispute.request is not None:
        _ordered(dispute.request, duty, key=duty.key or dispute.reference, by=by, today=today)
    facts = DisputeFacts(today, key=duty.key)
    return dispute_progressed(dispute, DisputeAct.ORDER_REANSWER, facts, by=by, today=today)


def _ordered(request: Request, duty: ReanswerDuty, *, key: str, by: Actor, today: date) -> None:
    history = case_of(request).history
    if any(one.act is Act.ORDER_REANSWER and one.facts.on >= duty.since for one in history):
        return
    # Not before what was done last, as the law has it; the period ends when it ends.
    on = max(duty.since, history[-1].facts.on)
    request_act(
        request_id=request.pk,
        version=request.version,
        act=Act.ORDER_REANSWER,
        facts=Facts(on, key=key or "复议决定或者裁判", until=duty.due_on),
        by=by,
        today=today,
    )
