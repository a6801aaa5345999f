"""What an applicant can do on the page of the own request: its form, its service, what is told.

Each act is one row here; what the law or a service refuses is told beside the form, with
everything that was typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from gongkai.casework.services import (
    contact_change_by_code,
    correction_by_code,
    evaluation_by_code,
    mails_choose_by_code,
    payment_by_code,
    reasons_by_code,
    request_withdraw_by_code,
)
from gongkai.portal.status_forms import (
    ContactForm,
    CorrectionForm,
    EvaluationForm,
    MailsForm,
    OwnForm,
    PaymentForm,
    ReasonsForm,
    WithdrawForm,
)
from gongkai.portal.uploads import uploads_in
from gongkai.portal.visitor import visitor
from gongkai.today import today

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from django.http import HttpRequest

    from gongkai.portal.case_door import Key


@dataclass(frozen=True, slots=True)
class OwnAct:
    """One thing that an applicant can do.

    Attributes:
        form: What is asked.
        service: What does it.
        done: What is told when it is done.
        is_dated: The service is told which day it is.
        has_files: Files may come with it.
    """

    form: type[OwnForm]
    service: Callable[..., object]
    done: str
    is_dated: bool = False
    has_files: bool = False

    def do(self, request: HttpRequest, key: Key, form: OwnForm) -> None:
        """Have the service do it with what was typed."""
        told: dict[str, Any] = {"number": key.number, "code": key.code, "by": visitor(request)}
        told |= form.cleaned_data
        if self.is_dated:
            told["today"] = today()
        if self.has_files:
            told["uploads"] = uploads_in(request, "files")
        self.service(**told)


_ACTS = (
    OwnAct(WithdrawForm, request_withdraw_by_code, "申请已经撤回。", is_dated=True),
    OwnAct(
        CorrectionForm,
        correction_by_code,
        "补正已经提交；工作人员与您确认收到后，答复期限重新计算。",
        is_dated=True,
        has_files=True,
    ),
    OwnAct(
        ReasonsForm,
        reasons_by_code,
        "理由已经提交，机关将据此决定是否处理以及何时答复。",
        is_dated=True,
        has_files=True,
    ),
    OwnAct(
        PaymentForm,
        payment_by_code,
        "缴费凭证已经提交；工作人员核对到账后，自缴清的次日起重新计算答复期限。",
        is_dated=True,
        has_files=True,
    ),
    OwnAct(ContactForm, contact_change_by_code, "联系方式已经变更。"),
    OwnAct(MailsForm, mails_choose_by_code, "已按您的选择发送邮件。"),
    OwnAct(EvaluationForm, evaluation_by_code, "感谢您的评价。"),
)
OWN_ACTS: Mapping[str, OwnAct] = MappingProxyType({act.form.slug: act for act in _ACTS})
"""Everything that an applicant can do, by its place in the address."""
