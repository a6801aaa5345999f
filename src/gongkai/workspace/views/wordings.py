"""The texts of mails, in an organ's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gongkai.mail.selectors import previewed, wording_seen, wordings_of
from gongkai.mail.services import wording_reset, wording_set
from gongkai.organs.authority import Permission
from gongkai.workspace.door import office
from gongkai.workspace.forms.fields import VersionedForm
from gongkai.workspace.forms.mail import WordingForm
from gongkai.workspace.organ_choice import choose_organ
from gongkai.workspace.page import done_at, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.WORDING_MANAGE)
def wordings(request: ActorRequest) -> HttpResponse:
    """List the kinds of mail, and which have the organ's own text."""
    chosen = choose_organ(request, Permission.WORDING_MANAGE)
    context = {"chosen": chosen, "rows": wordings_of(chosen.organ)}
    return page(request, "wordings", context, here="邮件文本")


@require_http_methods(["GET", "POST"])
@office(Permission.WORDING_MANAGE)
def wording(request: ActorRequest, key: str) -> HttpResponse:
    """Change a text; first looked at, when that is asked for."""
    chosen = choose_organ(request, Permission.WORDING_MANAGE)
    seen = wording_seen(chosen.organ, key)
    told = {"subject": seen.subject, "body": seen.body, "version": seen.version}
    form = WordingForm(request.POST or None, initial=told)
    if form.is_valid() and request.POST.get("go") != "look":
        with shown_on(form):
            wording_set(organ=chosen.organ, key=key, by=request.actor, **form.cleaned_data)
            return done_at(request, "邮件文本已保存。", "workspace:wordings", chosen.organ)
    shown = form.words() if form.is_bound and form.is_valid() else told
    context = {
        "seen": seen,
        "form": form,
        "organ": chosen.organ,
        "preview": previewed(key, str(shown["subject"]), str(shown["body"])),
    }
    return page(request, "wording", context, here=seen.kind.label)


@require_POST
@office(Permission.WORDING_MANAGE)
def wording_restore(request: ActorRequest, key: str) -> HttpResponse:
    """Go back to the shipped text."""
    chosen = choose_organ(request, Permission.WORDING_MANAGE)
    form = VersionedForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            wording_reset(organ=chosen.organ, key=key, by=request.actor, **form.cleaned_data)
            return done_at(request, "已恢复系统文本。", "workspace:wordings", chosen.organ)
    return done_at(request, "文本已被他人修改，请重新打开。", "workspace:wordings", chosen.organ)
