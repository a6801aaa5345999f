"""The tray of mail, one mail, and mail that comes as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET, require_http_methods

from gongkai.casework.selectors.filters import number_read
from gongkai.mail.selectors import STAGES, waiting_count
from gongkai.mail.selectors import tray as read_tray
from gongkai.mail.services import mail_take
from gongkai.organs.authority import Permission
from gongkai.workspace.door import office
from gongkai.workspace.forms.mail import DropForm
from gongkai.workspace.mail_page import message_page, stage_of
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.MAIL_HANDLE)
def tray(request: ActorRequest) -> HttpResponse:
    """List the mails of one stage, the latest first."""
    chosen = choose_organ(request, Permission.MAIL_HANDLE)
    stage = stage_of(request.GET.get("stage", ""))
    context = {
        "chosen": chosen,
        "stage": stage,
        "stages": STAGES,
        "page": read_tray(
            request.actor, chosen.organ, stage, after=number_read(request.GET.get("after", ""))
        ),
        "waiting": waiting_count(request.actor, chosen.organ),
        "may_manage": bool(request.actor.reach(Permission.WORDING_MANAGE)),
    }
    return page(request, "mail", context)


@require_GET
@office(Permission.MAIL_HANDLE)
def message(request: ActorRequest, message_id: int) -> HttpResponse:
    """Show one mail."""
    return message_page(request, message_id)


@require_http_methods(["GET", "POST"])
@office(Permission.MAIL_HANDLE)
def drop(request: ActorRequest) -> HttpResponse:
    """Take in a mail that was saved as a file."""
    chosen = choose_organ(request, Permission.MAIL_HANDLE)
    form = DropForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        with shown_on(form):
            raw = form.cleaned_data["mail"].read()
            taken = mail_take(organ=chosen.organ, raw=raw, by=request.actor)
            return done(request, "邮件已收取。", "workspace:mail_message", taken.pk)
    return page(request, "mail_drop", {"form": form, "chosen": chosen}, here="上传邮件")
