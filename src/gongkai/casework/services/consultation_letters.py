"""The letter to somebody consulted: written by an officer, opened and answered by its code.

What is answered by code is a proposal: it moves no clock until an officer records it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.identity import letter_code_digest, new_letter_code
from gongkai.casework.models import ConsultationLetter, RequestFile
from gongkai.casework.permissions import ACT_PERMISSION
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors.cases import case_of, place_of_request
from gongkai.casework.selectors.consultation_letters import letter_by_code, open_consultation
from gongkai.casework.services.attaching import files_checked_first
from gongkai.casework.services.handed_in import files_taken, journalled, said
from gongkai.casework.services.progress import KIND
from gongkai.journal.record import Target, record
from gongkai.law.outcomes import ThirdPartyView
from gongkai.law.procedure import Act
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.casework.application import Upload
    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor

LONGEST_REASON = 5000


@transaction.atomic
def consultation_letter_write(*, request: Request, party: str, subject: str, by: Actor) -> str:
    """Write the letter of an open consultation; give its code, which is kept nowhere in clear.

    Written again, the letter gets a new code and the old one opens nothing any more.

    Raises:
        NotAllowed: the actor may not consult.
        CaseworkRefusal: no such consultation is open, or the letter is answered.

    Law: 条例 arts 32, 34; LAW-32-1, LAW-34-1, DOC-5, DOC-8.
    """
    permission, place = ACT_PERMISSION[Act.NOTE_CONSULTATION], place_of_request(request)
    by.require(permission, place)
    if open_consultation(case_of(request), party, subject) is None:
        raise CaseworkRefusal(f"没有正在就“{subject}”征求“{party}”的意见，请先登记征求意见。")
    code = new_letter_code()
    kept = {"code_digest": letter_code_digest(code), "written_at": now()}
    letter, is_new = ConsultationLetter.objects.get_or_create(
        request=request, party=party, subject=subject, defaults=kept
    )
    unanswered = ConsultationLetter.objects.filter(pk=letter.pk, answered_at__isnull=True)
    if not is_new and not unanswered.update(**kept, opened_at=None):
        raise CaseworkRefusal(f"“{party}”已经凭答复码提交意见，请直接登记。")
    record(
        chain=request.organ.code,
        verb_code=verbs.LETTER_WRITTEN.code,
        target=Target(KIND, request.pk, request.number),
        author=by.author(permission, place),
    )
    return code


@transaction.atomic
def consultation_open_by_code(*, code: str, by: Actor) -> ConsultationLetter:
    """Note that the letter was opened, the first time it is; whoever opens it has received it.

    Raises:
        LetterCodeWrong: no letter has this code.

    Law: 条例 art 32; LAW-32-2.
    """
    letter = letter_by_code(code)
    unopened = ConsultationLetter.objects.filter(pk=letter.pk, opened_at__isnull=True)
    if unopened.update(opened_at=now()):
        journalled(letter.request, verbs.LETTER_OPENED, by=by)
    return letter


@files_checked_first
@transaction.atomic
def consultation_answer_by_code(
    *,
    code: str,
    view: ThirdPartyView,
    reason: str = "",
    uploads: Sequence[Upload] = (),
    by: Actor,
) -> ConsultationLetter:
    """Answer the letter, once.

    Raises:
        LetterCodeWrong: no letter has this code.
        CaseworkRefusal: the consultation is over, the letter is answered, or what must be said
            with the view is missing.
        FileRefused: an attachment cannot be taken.

    Law: 条例 arts 32, 34; LAW-32-2, LAW-32-4, LAW-34-1, DOC-5.
    Interpretation: an answer after the period is taken while the consultation is open; whether an
        objection has reasonable grounds is for the organ to judge.
    """
    letter = letter_by_code(code)
    view = ThirdPartyView(view)
    if view not in _NEEDS:
        raise CaseworkRefusal("请选择同意公开、部分同意公开或者不同意公开。")
    reason = said(reason, most=LONGEST_REASON, otherwise=_NEEDS[view])
    if letter.answered_at and (letter.view, letter.reason) == (view.name, reason):
        return letter  # the same form, pressed or loaded twice
    if open_consultation(case_of(letter.request), letter.party, letter.subject) is None:
        raise CaseworkRefusal("这次征求意见已经结束，不能再提交意见，请联系发函机关。")
    same = ConsultationLetter.objects.filter(pk=letter.pk, code_digest=letter.code_digest)
    answered = {"answered_at": now(), "view": view.name, "reason": reason}
    if not same.filter(answered_at__isnull=True).update(**answered):
        raise CaseworkRefusal("这份征求意见函已经答复，需要更正的，请联系发函机关。")
    files = RequestFile.Kind.CONSULTATION
    files_taken(letter.request, uploads, kind=files, by=by, letter=letter)
    journalled(letter.request, verbs.LETTER_ANSWERED, by=by)
    letter.refresh_from_db()
    return letter


_NEEDS = {
    ThirdPartyView.CONSENT: "",
    ThirdPartyView.PARTIAL_CONSENT: "请写明同意公开哪些部分、不同意公开哪些部分以及理由",
    ThirdPartyView.REASONED_OBJECTION: "请写明不同意公开的理由",
    ThirdPartyView.UNREASONED_OBJECTION: "",
}
"""What somebody consulted can say, and what to ask for where words must come with it."""
