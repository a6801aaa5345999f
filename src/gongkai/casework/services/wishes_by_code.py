"""What an applicant wishes by number and query code: another address, fewer mails, a say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from gongkai.casework import verbs
from gongkai.casework.application import Application
from gongkai.casework.letters import CONTACT_CHANGED
from gongkai.casework.mailing import letter_written
from gongkai.casework.models import Answer, Applicant, Evaluation, Submission
from gongkai.casework.models.evaluation import HIGHEST, LOWEST
from gongkai.casework.refusals import ApplicationIncomplete, CaseworkRefusal
from gongkai.casework.selectors.applicants import masked
from gongkai.casework.selectors.public import request_by_code
from gongkai.casework.services.handed_in import journalled, said
from gongkai.today import now

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gongkai.casework.models import Request
    from gongkai.organs.authority import Actor

CONTACTS: Mapping[str, str] = {
    "phone": "联系电话",
    "email": "电子邮箱",
    "address": "通信地址",
    "postcode": "邮政编码",
}
"""How an applicant is reached, each with its name."""

LONGEST_EVALUATION = 1000


@transaction.atomic
def contact_change_by_code(
    *,
    number: str,
    code: str,
    phone: str = "",
    email: str = "",
    address: str = "",
    postcode: str = "",
    by: Actor,
) -> Request:
    """Change how the applicant is reached; what is left empty stays as it is.

    What was and what is are kept masked, and the old address is told by mail too. The key by
    which the same applicant is found stays that of the application.

    Raises:
        CodeWrong: number and code do not fit together.
        ApplicationIncomplete: something is not written as it must be.
        CaseworkRefusal: nothing is new, or the particulars are erased.

    Law: 条例 art 29; LAW-29-2; 个人信息保护法 art 46.
    """
    request = request_by_code(number, code)
    applicant = Applicant.objects.select_for_update().get(pk=request.applicant_id)
    if applicant.erased_at:
        raise CaseworkRefusal("申请人信息已经依法删除，不能再变更联系方式，请联系受理机关。")
    wanted = {"phone": phone, "email": email, "address": address, "postcode": postcode}
    given = {name: text.strip() for name, text in wanted.items() if text.strip()}
    _written_well(given)
    new = {name: text for name, text in given.items() if text != getattr(applicant, name)}
    if not new:
        raise CaseworkRefusal("没有新的内容，请填写要变更的联系方式。")
    text = "；".join(_changes(applicant, new))
    Applicant.objects.filter(pk=applicant.pk).update(**new)
    Submission.objects.create(
        request=request, kind=Submission.Kind.ADDRESS, text=text, sent_at=now()
    )
    journalled(request, verbs.CONTACT_CHANGED, by=by, noted={"fields": sorted(new)})
    _told_both(request, new.get("email", ""))
    return request


def _told_both(request: Request, email: str) -> None:
    """Tell it by mail to the old address too: who has the code alone is found out."""
    letter_written(request, CONTACT_CHANGED)
    if email:
        request.applicant.email = email
        letter_written(request, CONTACT_CHANGED)


def _written_well(given: Mapping[str, str]) -> None:
    faults = Application.of(dict(given)).problems(complete=False)
    found = {name: sentence for name, sentence in faults.items() if name in given}
    if found:
        raise ApplicationIncomplete(found)


def _changes(applicant: Applicant, new: Mapping[str, str]) -> Iterator[str]:
    """Say what becomes what, masked as colleagues see it (SITE-17)."""
    was = masked(applicant)
    for name, text in new.items():
        setattr(applicant, name, text)
    becomes = masked(applicant)
    for name in new:
        if name == "postcode":
            yield "邮政编码已变更"
        else:
            old = getattr(was, name) or "未填写"
            yield f"{CONTACTS[name]}由{old}变更为{getattr(becomes, name)}"


@transaction.atomic
def mails_choose_by_code(*, number: str, code: str, every_step: bool, by: Actor) -> Request:
    """Choose mails at every step, or only those that ask something, move a date or answer.

    Raises:
        CodeWrong: number and code do not fit together.
    """
    request = request_by_code(number, code)
    changed = Applicant.objects.filter(pk=request.applicant_id).exclude(
        mails_every_step=every_step
    )
    if changed.update(mails_every_step=every_step):
        journalled(request, verbs.MAILS_CHOSEN, by=by, noted={"every_step": every_step})
    return request


@transaction.atomic
def evaluation_by_code(
    *, number: str, code: str, score: int, text: str = "", by: Actor
) -> Evaluation:
    """Say once what the applicant thinks of the handling, after the answer is served.

    Raises:
        CodeWrong: number and code do not fit together.
        CaseworkRefusal: nothing is served yet, or it was said before.
    """
    request = request_by_code(number, code)
    if not Answer.objects.filter(request=request, stage=Answer.Stage.SERVED).exists():
        raise CaseworkRefusal("答复尚未送达，请在收到答复之后再评价。")
    if not LOWEST <= score <= HIGHEST:
        raise CaseworkRefusal("请选择满意程度。")
    told = {"score": score, "text": said(text, most=LONGEST_EVALUATION), "given_at": now()}
    given, is_first = Evaluation.objects.get_or_create(request=request, defaults=told)
    if not is_first:
        raise CaseworkRefusal("您已经评价过这件申请，感谢您的意见。")
    journalled(request, verbs.EVALUATED, by=by, noted={"score": score})
    return given
