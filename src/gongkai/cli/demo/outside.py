"""What people outside do with their codes, and what the post brings back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongkai.casework.models import Delivery, Request
from gongkai.casework.services import (
    consultation_answer_by_code,
    consultation_letter_write,
    delivery_undo,
    payment_by_code,
    reasons_by_code,
)
from gongkai.cli.demo.letters import picture
from gongkai.cli.demo.matter import PUBLIC
from gongkai.cli.demo.pieces import PARTY
from gongkai.law.outcomes import ThirdPartyView
from gongkai.today import today

if TYPE_CHECKING:
    from gongkai.cli.demo.matter import Matter


def write_letter(matter: Matter) -> None:
    """Write the third party's letter with its code."""
    request = Request.objects.select_related("organ").get(pk=matter.request.pk)
    by = matter.office.actor(matter.office.officer)
    matter.letter_code = consultation_letter_write(request=request, by=by, **PARTY)


def answer_letter(matter: Matter) -> None:
    """Let the third party answer by its code."""
    consultation_answer_by_code(
        code=matter.letter_code,
        view=ThirdPartyView.PARTIAL_CONSENT,
        reason="同意公开合同文本，报价明细属于本公司的商业秘密，请予遮盖。",
        by=PUBLIC,
    )


def send_reasons(matter: Matter) -> None:
    """Let the applicant send the reasons asked for."""
    reasons_by_code(
        number=matter.request.number,
        code=matter.code,
        text="用于城市治安治理的课题研究，需要按日的连续数据。",
        by=PUBLIC,
        today=today(),
    )


def send_payment(matter: Matter) -> None:
    """Let the applicant send the proof of payment."""
    payment_by_code(
        number=matter.request.number,
        code=matter.code,
        paid_on=today(),
        text="已经通过非税收入电子缴款书缴纳。",
        uploads=(picture("缴款凭证.png", "payment"),),
        by=PUBLIC,
        today=today(),
    )


def bring_back(matter: Matter) -> None:
    """Record that the posted answer came back."""
    sent = Delivery.objects.filter(request=matter.request, answer__isnull=False).latest("pk")
    told = matter.at(matter.office.officer)
    del told["request_id"]
    delivery_undo(delivery_id=sent.pk, reason="邮件退回，退回原因：原址查无此人", **told)
