"""What is done with a mail: each is posted to its own address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_http_methods, require_POST

from gongkai.casework.services import request_enter_from_mail
from gongkai.mail.selectors import message_seen
from gongkai.mail.services import mail_done, mail_file, mail_put_back, mail_reject, mail_resend
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.forms.fields import VersionedForm
from gongkai.workspace.forms.mail import FileForm, RejectForm
from gongkai.workspace.mail_entry import entry_of, foreseen_of, told_of
from gongkai.workspace.mail_page import message_page
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


def _act(
    request: ActorRequest,
    message_id: int,
    form: VersionedForm,
    *,
    name: str,
    service: Callable[..., object],
    sentence: str,
) -> HttpResponse:
    """Do one act with what a form tells; a form that is refused is shown on the mail's page."""
    if form.is_valid():
        with shown_on(form):
            service(message_id=message_id, by=request.actor, **form.cleaned_data)
            return done(request, sentence, "workspace:mail_message", message_id)
    return message_page(request, message_id, refused={name: form})


@require_POST
@office(Permission.MAIL_HANDLE)
def file(request: ActorRequest, message_id: int) -> HttpResponse:
    """File a mail on the request whose number is given."""
    form = FileForm(request.POST)
    return _act(
        request, message_id, form, name="file", service=mail_file, sentence="邮件已归入申请。"
    )


@require_POST
@office(Permission.MAIL_HANDLE)
def reject(request: ActorRequest, message_id: int) -> HttpResponse:
    """Put a mail away with a reason."""
    form = RejectForm(request.POST)
    return _act(
        request,
        message_id,
        form,
        name="reject",
        service=mail_reject,
        sentence="邮件不予处理，理由已保存。",
    )


@require_POST
@office(Permission.MAIL_HANDLE)
def back(request: ActorRequest, message_id: int) -> HttpResponse:
    """Put a mail back into the tray."""
    form = VersionedForm(request.POST)
    return _act(
        request,
        message_id,
        form,
        name="plain",
        service=mail_put_back,
        sentence="邮件已退回待处理。",
    )


@require_POST
@office(Permission.MAIL_HANDLE)
def seen_to(request: ActorRequest, message_id: int) -> HttpResponse:
    """Note that what a mail asks for was seen to."""
    form = VersionedForm(request.POST)
    return _act(
        request, message_id, form, name="plain", service=mail_done, sentence="来信已办结。"
    )


@require_POST
@office(Permission.MAIL_HANDLE)
def again(request: ActorRequest, message_id: int) -> HttpResponse:
    """Send once more what failed."""
    form = VersionedForm(request.POST)
    return _act(
        request, message_id, form, name="plain", service=mail_resend, sentence="邮件将重新发送。"
    )


@require_http_methods(["GET", "POST"])
@office(Permission.MAIL_HANDLE)
def make_request(request: ActorRequest, message_id: int) -> HttpResponse:
    """Enter a request of a mail, with what it says and encloses filled in."""
    message = message_seen(request.actor, message_id)
    form = entry_of(request, message)
    if form.is_valid():
        with shown_on(form):
            told = told_of(message, form) | {"version": form.cleaned_data["version"]}
            filed = request_enter_from_mail(by=request.actor, today=today(), **told)
            return page(request, "request_entered", {"filed": filed}, here="已录入")
    context = {"form": form, "message": message, "foreseen": foreseen_of(request)}
    return page(request, "mail_request", context, here="由邮件录入申请")
