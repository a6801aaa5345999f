"""Mail to applicants: what happened and what happens next, in plain text, after the commit.

The job is written in the transaction of the act and tried again by itself; mail that fails never
undoes an act. A mail names the number and no person, and nothing typed by anyone stands in its
headers.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from django.conf import settings
from django.core.mail import EmailMessage

from gongkai.casework.models import Request
from gongkai.casework.selectors.cases import case_of
from gongkai.jobs.retrying import job
from gongkai.law.procedure import Act

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gongkai.law.procedure import Case, Facts


class _Letter(NamedTuple):
    subject: str
    body: str


_END = """
查询办理进展：{address}/status/
查询时请输入登记编号和查询码。本邮件由系统自动发出，请勿直接回复。

{organ}
"""
_LETTERS: Mapping[Act, _Letter] = MappingProxyType(
    {
        Act.FILE: _Letter(
            "您的政府信息公开申请已提交",
            "您的政府信息公开申请已经提交，登记编号为{number}。\n"
            "本机关将与您确认收到申请，答复期限自确认之日起计算。",
        ),
        Act.CONFIRM_RECEIPT: _Letter(
            "本机关已收到您的政府信息公开申请",
            "本机关已于{received_on}收到您的申请（{number}），将在{due_on}之前答复。",
        ),
        Act.ASK_CORRECTION: _Letter(
            "请补正您的政府信息公开申请",
            "您的申请（{number}）需要补正：\n{reason}\n"
            "请在补正告知确定的期限内补正；无正当理由逾期不补正的，视为放弃申请。",
        ),
        Act.EXTEND: _Letter(
            "您的政府信息公开申请延长答复期限",
            "您的申请（{number}）的答复期限已经延长，将在{due_on}之前答复。",
        ),
        Act.DEFER: _Letter(
            "您的政府信息公开申请延迟答复",
            "您的申请（{number}）将在{due_on}之前答复。",
        ),
        Act.NOTICE_FEE: _Letter(
            "您的政府信息公开申请需要缴纳信息处理费",
            "您的申请（{number}）需要缴纳信息处理费{amount}元，请按收费通知书缴纳；"
            "逾期未缴纳的，视为放弃申请。",
        ),
        Act.SERVE: _Letter(
            "您的政府信息公开申请已答复",
            "您的申请（{number}）已经答复，请查看答复内容和救济途径。",
        ),
    }
)


def letters_planned(request: Request, *acts: Act) -> None:
    """Plan the mails that acts call for, in the transaction of the acts."""
    for act in acts:
        if act in _LETTERS:
            letter_send.enqueue(request.pk, act.name)


@job(label="向申请人发送邮件")
def letter_send(request_id: int, act: str) -> None:
    """Send one mail; none where no address is known any more."""
    request = Request.objects.select_related("organ", "applicant").filter(pk=request_id).first()
    if request is None or not request.applicant.email:
        return
    letter = _LETTERS[Act[act]]
    body = (letter.body + "\n" + _END).format(**_told(request, case_of(request), Act[act]))
    message = EmailMessage(
        subject=f"{letter.subject}（{request.number}）", body=body, to=[request.applicant.email]
    )
    message.send()


def _told(request: Request, case: Case, act: Act) -> dict[str, object]:
    facts: Facts | None = case.last(act)
    return {
        "number": request.number,
        "organ": request.organ.office_name or request.organ.name,
        "address": settings.ADDRESS,
        "received_on": request.received_on,
        "due_on": f"{request.due_on}（暂定）" if request.is_provisional else request.due_on,
        "reason": facts.reason if facts else "",
        "amount": facts.amount if facts else "",
    }
