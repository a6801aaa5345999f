"""What an applicant is told by mail: what happened, and what happens next.

Each mail is written in the transaction of the act of which it tells, with the dates as they are
then; a job sends it afterwards. It names the applicant nowhere: a mail may be read by others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

from gongkai.casework.letters import LETTERS
from gongkai.casework.selectors.cases import case_of
from gongkai.mail.selectors import answers_arrive
from gongkai.mail.services import mail_send
from gongkai.mail.wording import worded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gongkai.casework.models import Request
    from gongkai.files.models import StoredFile
    from gongkai.law.procedure import Act
    from gongkai.mail.models import Message

KIND = "casework.request"
_REPLY = "需要补充说明的，可以直接回复本邮件。"
_NO_REPLY = "本邮件由系统自动发出，请勿直接回复。"


def letters_planned(request: Request, *acts: Act) -> None:
    """Write the mails that acts call for, in the transaction of the acts.

    Law: 条例 arts 30, 31, 33, 35, 42; LAW-30-1, LAW-31-3, LAW-33-2, LAW-42-1.
    """
    for letter, act in ((LETTERS[act], act) for act in acts if act in LETTERS):
        if letter.is_needed or request.applicant.mails_every_step:
            letter_written(request, letter.key, act=act)


def letter_written(
    request: Request,
    key: str,
    *,
    act: Act | None = None,
    files: Sequence[StoredFile] = (),
    **facts: object,
) -> Message | None:
    """Write one mail to the applicant, who gave an address or gets none.

    Args:
        request: What it is about.
        key: The kind of mail, as registered with its text.
        act: The act of which it tells: its reason and amount are told.
        files: What is enclosed.
        facts: What the text says besides what every text may say.
    """
    to = request.applicant.email
    if not to:
        return None
    said = worded(request.organ, key, _told(request, act) | facts)
    return mail_send(
        organ=request.organ,
        to=to,
        subject=said.subject,
        text=said.text,
        html=said.html,
        subject_kind=KIND,
        subject_id=request.pk,
        files=files,
    )


def _told(request: Request, act: Act | None) -> dict[str, object]:
    facts = case_of(request).last(act) if act else None
    return {
        "number": request.number,
        "organ": request.organ.office_name or request.organ.name,
        "phone": request.organ.phone or "本机关公开电话",
        "address": settings.ADDRESS,
        "received_on": _day(request.received_on),
        "due_on": _day(request.due_on) + ("（暂定）" if request.is_provisional else ""),
        "reason": facts.reason if facts else "",
        "amount": facts.amount if facts else "",
        "reply": _REPLY if answers_arrive(request.organ) else _NO_REPLY,
    }


def _day(day: object) -> str:
    return "" if day is None else f"{day:%Y年%-m月%-d日}"
