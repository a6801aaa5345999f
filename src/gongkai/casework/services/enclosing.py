"""Sending a paper as a mail, with its files enclosed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.refusals import DeliveryRefused
from gongkai.casework.selectors.deliveries import SUBJECT
from gongkai.law.papers import PAPERS, Addressee, PaperKind
from gongkai.mail.services import mail_send

if TYPE_CHECKING:
    from gongkai.casework.models import Answer, Request
    from gongkai.files.models import StoredFile
    from gongkai.mail.models import Message
    from gongkai.organs.authority import Actor
    from gongkai.papers.models import Paper

_SUBJECT = "{title}（{number}）"
_TEXT = """{organ}就您的政府信息公开申请（{number}）作出的《{title}》随本邮件送达，请查收附件。

本邮件发送之日为送达之日；附件无法打开的，请回复本邮件或者与我们联系。

{office}
联系电话：{phone}
"""


def mailed(request: Request, paper: Paper | None, answer: Answer | None, *, by: Actor) -> Message:
    """Send a paper to the applicant's mail address, in the transaction of its service.

    Raises:
        DeliveryRefused: it is for somebody else, no address is known, or there is nothing to
            enclose.

    Law: 国办公开办函〔2016〕235号; LAW-40-1, CLK-6, DOC-16.
    """
    if paper is not None and PAPERS[PaperKind(paper.kind)].addressee is not Addressee.APPLICANT:
        raise DeliveryRefused(
            f"《{paper.title}》不是发给申请人的，不能发送到申请人的电子邮箱，请改用其他送达方式。"
        )
    address = request.applicant.email
    if not address:
        raise DeliveryRefused("申请人没有留下电子邮箱，请改用其他送达方式。")
    files = _files(paper, answer)
    if paper is None or not files:
        raise DeliveryRefused("没有可以随邮件发送的文书，请先印发文书，或者改用其他送达方式。")
    organ = request.organ
    told = {
        "title": paper.title,
        "number": paper.number or request.number,
        "organ": organ.name,
        "office": organ.office_name or organ.name,
        "phone": organ.phone,
    }
    return mail_send(
        organ=organ,
        to=address,
        subject=_SUBJECT.format(**told),
        text=_TEXT.format(**told),
        subject_kind=SUBJECT,
        subject_id=request.pk,
        files=files,
        by=by,
    )


def _files(paper: Paper | None, answer: Answer | None) -> list[StoredFile]:
    letter = [paper.pdf] if paper is not None and paper.pdf is not None else []
    given = answer.files.select_related("file").order_by("pk") if answer is not None else ()
    return [*letter, *(entry.file for entry in given)]
