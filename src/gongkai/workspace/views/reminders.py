"""My reminders, and whether they come by mail too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET, require_POST

from gongkai.casework.selectors import gets_mail, reminders_page
from gongkai.casework.services import mail_choose
from gongkai.organs.authority import Permission
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.page import done, page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.REQUEST_VIEW)
def reminders(request: ActorRequest) -> HttpResponse:
    """Show what I was reminded of and is still to be done."""
    found = reminders_page(request.actor, after=request.GET.get("after", ""))
    context = {"page": found, "by_mail": gets_mail(request.actor), "day": today()}
    return page(request, "reminders", context, here="期限提醒")


@require_POST
@office(Permission.REQUEST_VIEW)
def reminders_mail(request: ActorRequest) -> HttpResponse:
    """Switch the daily mail on or off."""
    by_mail = request.POST.get("by_mail") == "1"
    mail_choose(by_mail=by_mail, by=request.actor)
    told = "每日提醒将发送到您的邮箱。" if by_mail else "已停止发送邮件，提醒仍显示在本页。"
    return done(request, told, "workspace:reminders")
