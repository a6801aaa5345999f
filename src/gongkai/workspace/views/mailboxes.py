"""The mailboxes of an organ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.forms.models import model_to_dict
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gongkai.mail.selectors import mailbox_seen, mailboxes_of
from gongkai.mail.services import mailbox_look, mailbox_set
from gongkai.organs.authority import Permission
from gongkai.workspace.door import office
from gongkai.workspace.forms.mail import MailboxForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done_at, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.WORDING_MANAGE)
def mailboxes(request: ActorRequest) -> HttpResponse:
    """List the mailboxes with when each was read last and what is wrong."""
    chosen = choose_organ(request, Permission.WORDING_MANAGE)
    context = {"chosen": chosen, "boxes": mailboxes_of(request.actor, chosen.organ)}
    return page(request, "mailboxes", context, here="邮箱")


@require_http_methods(["GET", "POST"])
@office(Permission.WORDING_MANAGE)
def mailbox_new(request: ActorRequest) -> HttpResponse:
    """Add a mailbox."""
    chosen = choose_organ(request, Permission.WORDING_MANAGE)
    form = MailboxForm(request.POST or None)
    if form.is_valid():
        with shown_on(form):
            mailbox_set(organ=chosen.organ, by=request.actor, **form.cleaned_data)
            return done_at(request, "邮箱已添加。", "workspace:mailboxes", chosen.organ)
    return page(request, "mailbox", {"form": form, "organ": chosen.organ}, here="添加邮箱")


@require_http_methods(["GET", "POST"])
@office(Permission.WORDING_MANAGE)
def mailbox(request: ActorRequest, mailbox_id: int) -> HttpResponse:
    """Change a mailbox."""
    box = mailbox_seen(request.actor, mailbox_id)
    form = MailboxForm(request.POST or None, initial=model_to_dict(box))
    if form.is_valid():
        with shown_on(form):
            told = {"mailbox_id": box.pk, **form.cleaned_data}
            mailbox_set(organ=box.organ, by=request.actor, **told)
            return done_at(request, "邮箱已修改。", "workspace:mailboxes", box.organ)
    return page(request, "mailbox", {"form": form, "box": box}, here=box.address)


@require_POST
@office(Permission.WORDING_MANAGE)
def mailbox_read(request: ActorRequest, mailbox_id: int) -> HttpResponse:
    """Have a mailbox read at once."""
    box = mailbox_look(mailbox_id=mailbox_id, by=request.actor)
    return done_at(request, "即将收取，请稍后刷新。", "workspace:mailboxes", box.organ)
