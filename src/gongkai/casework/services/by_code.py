"""What an applicant does with number and query code: withdraw, and send a correction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import Submission
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors.public import request_by_code
from gongkai.casework.services.attaching import files_checked_first, uploads_kept
from gongkai.casework.services.progress import KIND, case_taken, progressed, stepped
from gongkai.journal.record import Target, record
from gongkai.law.calendar import working_calendar
from gongkai.law.clock import Channel, receipt
from gongkai.law.procedure import Act, Facts
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from gongkai.casework.application import Upload
    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor

LONGEST_CORRECTION = 10_000


@transaction.atomic
def request_withdraw_by_code(*, number: str, code: str, by: Actor, today: date) -> Request:
    """Withdraw an application.

    Raises:
        CodeWrong: number and code do not fit together.
        Refusal: it is answered, or over.

    Law: MAP-8.
    """
    request = request_by_code(number, code)
    facts = Facts(today, reason="申请人通过网站撤回申请")
    return progressed(request, [(Act.WITHDRAW, facts)], by=by, today=today)


@files_checked_first
@transaction.atomic
def correction_by_code(
    *,
    number: str,
    code: str,
    text: str,
    uploads: Sequence[Upload] = (),
    by: Actor,
    today: date,
) -> Request:
    """Send a correction.

    An officer confirms it with the applicant and records its receipt, on which the clock starts
    anew; where the deployment's setting `CONFIRMS_ITSELF` says so, it is received at once.

    Raises:
        CodeWrong: number and code do not fit together.
        Refusal: no correction is awaited.
        CaseworkRefusal: nothing is said, or too much.
        FileRefused: an attachment cannot be taken.

    Law: 条例 arts 30, 31; LAW-30-2, LAW-31-3, CLK-8, CLK-9, CLK-11.
    """
    request = request_by_code(number, code)
    if not 0 < len(text.strip()) <= LONGEST_CORRECTION:
        raise CaseworkRefusal(f"请填写补正内容，最多{LONGEST_CORRECTION}个字。")
    received = receipt(
        Channel.INTERNET, working_calendar(), submitted_at=now(), confirms_itself=True
    )
    act = (Act.RECEIVE_CORRECTION, Facts(today, receipt=received))
    stepped(case_taken(request), [act], today)
    if settings.CONFIRMS_ITSELF:
        progressed(request, [act], by=by, today=today)
    Submission.objects.create(
        request=request,
        kind=Submission.Kind.CORRECTION,
        text=text.strip(),
        sent_at=now(),
    )
    uploads_kept(request, uploads, by=by)
    record(
        chain=request.organ.code,
        verb_code=verbs.CORRECTION_SENT.code,
        target=Target(KIND, request.pk, request.number),
        author=by.author(),
    )
    return request
