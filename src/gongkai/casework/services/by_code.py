"""What an applicant hands in with number and query code, and taking the application back.

What is handed in is kept as it was sent; an officer records its receipt as the act that it is, so
the law is asked before whether that act is awaited at all.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.models import Request, RequestFile, Submission
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors.public import request_by_code
from gongkai.casework.services.attaching import files_checked_first
from gongkai.casework.services.handed_in import handed_in, is_replayed, said
from gongkai.casework.services.papering import papers_issued
from gongkai.casework.services.progress import case_taken, progressed, stepped
from gongkai.law.calendar import working_calendar
from gongkai.law.clock import Channel, receipt
from gongkai.law.procedure import Act, Facts
from gongkai.papers.services import PaperRefused
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from gongkai.casework.application import Upload
    from gongkai.journal.verbs import Verb
    from gongkai.organs.authority import Actor

LONGEST = 10_000
"""Most characters of a correction or of reasons."""
LONGEST_NOTE = 500


@dataclass(frozen=True, slots=True)
class _Awaited:
    """What is awaited: the act by which an officer records it, and how it is kept."""

    act: Act
    kind: Submission.Kind
    files: RequestFile.Kind
    verb: Verb


_CORRECTION = _Awaited(
    Act.RECEIVE_CORRECTION,
    Submission.Kind.CORRECTION,
    RequestFile.Kind.CORRECTION,
    verbs.CORRECTION_SENT,
)
_REASONS = _Awaited(
    Act.GIVE_REASONS, Submission.Kind.REASONS, RequestFile.Kind.APPLICATION, verbs.REASONS_SENT
)
_PAYMENT = _Awaited(
    Act.PAY_FEE, Submission.Kind.PAYMENT, RequestFile.Kind.PAYMENT, verbs.PAYMENT_SENT
)


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
    progressed(request, [(Act.WITHDRAW, facts)], by=by, today=today)
    # A withdrawal never hangs on what the office's paper lacks.
    with suppress(PaperRefused), transaction.atomic():
        papers_issued(request, by=by, today=today)
    return request


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
    text = said(text, most=LONGEST, otherwise="请填写补正内容")
    received = receipt(
        Channel.INTERNET, working_calendar(), submitted_at=now(), confirms_itself=True
    )
    sent = Submission(request=request, text=text)
    return _taken(request, _CORRECTION, Facts(today, receipt=received), sent, uploads, by=by)


@files_checked_first
@transaction.atomic
def reasons_by_code(
    *,
    number: str,
    code: str,
    text: str,
    uploads: Sequence[Upload] = (),
    by: Actor,
    today: date,
) -> Request:
    """Send the reasons for which the organ asked.

    Raises:
        CodeWrong: number and code do not fit together.
        Refusal: no reasons are awaited.
        CaseworkRefusal: nothing is said, or too much.
        FileRefused: an attachment cannot be taken.

    Law: 条例 art 35; LAW-35-1, CLK-20.
    Interpretation: reasons that come after the day that the organ set are taken as long as the
        organ has not answered.
    """
    request = request_by_code(number, code)
    text = said(text, most=LONGEST, otherwise="请填写理由")
    sent = Submission(request=request, text=text)
    return _taken(request, _REASONS, Facts(today, reason=text), sent, uploads, by=by)


@files_checked_first
@transaction.atomic
def payment_by_code(
    *,
    number: str,
    code: str,
    paid_on: date,
    text: str = "",
    uploads: Sequence[Upload] = (),
    by: Actor,
    today: date,
) -> Request:
    """Send the proof that the fee is paid; an officer compares it with the account.

    Raises:
        CodeWrong: number and code do not fit together.
        Refusal, DayAhead: no payment is awaited, or not on that day.
        CaseworkRefusal: there is no proof, or too much is said.
        FileRefused: the proof cannot be taken.

    Law: 国办函〔2020〕109号; FEE-9, CLK-18, CLK-25.
    """
    request = request_by_code(number, code)
    if not uploads:
        raise CaseworkRefusal("请上传缴费凭证，例如缴款书、电子票据或者转账记录的图片。")
    text = said(text, most=LONGEST_NOTE)
    sent = Submission(request=request, text=text, told_on=paid_on)
    return _taken(request, _PAYMENT, Facts(paid_on), sent, uploads, by=by, today=today)


def _taken(
    request: Request,
    awaited: _Awaited,
    facts: Facts,
    sent: Submission,
    uploads: Sequence[Upload],
    *,
    by: Actor,
    today: date | None = None,
) -> Request:
    """Keep what was sent if the law awaits it; what is sent twice in a row is kept once."""
    today = today or facts.on
    sent.kind = awaited.kind
    if is_replayed(sent, uploads):
        return request
    act = (awaited.act, facts)
    stepped(case_taken(request), [act], today)
    if settings.CONFIRMS_ITSELF and awaited is _CORRECTION:
        progressed(request, [act], by=by, today=today)
    handed_in(sent, uploads, files=awaited.files, verb=awaited.verb, by=by)
    return request
