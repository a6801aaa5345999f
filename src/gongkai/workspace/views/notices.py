"""Holiday notices: what was loaded, the dry run of another, its loading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.views.decorators.http import require_GET, require_POST

from gongkai.casework.selectors import redating_tried, trial_shown
from gongkai.casework.services import notice_load
from gongkai.holidays.selectors import notices_loaded
from gongkai.holidays.services import may_load
from gongkai.organs.authority import NotAllowed, Permission
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.forms.notices import LoadForm, NoticeForm
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest

_ONLY_TOP = "放假安排由最上级机关的系统管理员装入，请与其联系。"


@require_GET
@office(Permission.CALENDAR_VIEW)
def notices(request: ActorRequest) -> HttpResponse:
    """Show what was loaded by hand, and where another is handed in."""
    return _page(request, NoticeForm())


@require_POST
@office(Permission.CALENDAR_MANAGE)
def notice_try(request: ActorRequest) -> HttpResponse:
    """Try a notice: which days change, which cases move."""
    _at_the_top(request)
    form = NoticeForm(request.POST, request.FILES)
    if form.is_valid():
        told = form.cleaned_data
        with shown_on(form):
            trial = trial_shown(
                redating_tried(told["notice"], replaces=told["replaces"], today=today())
            )
            carried = {name: told[name] for name in ("text", "replaces")}
            ahead = LoadForm(initial=carried | {"edition": trial.edition})
            return _tried(request, told["notice"], trial, ahead)
    return _page(request, form)


@require_POST
@office(Permission.CALENDAR_MANAGE)
def notice_take(request: ActorRequest) -> HttpResponse:
    """Load what the dry run has shown."""
    _at_the_top(request)
    form = LoadForm(request.POST)
    if form.is_valid():
        with shown_on(form):
            told = form.cleaned_data
            loaded = notice_load(
                notice=form.notice(),
                replaces=told["replaces"],
                seen_edition=told["edition"],
                by=request.actor,
                today=today(),
            )
            sentence = f"已装入放假安排，重新计算了{loaded.moved}件申请的期限。"
            return done(request, sentence, "workspace:notices")
    return _page(request, NoticeForm(), form)


def _at_the_top(request: ActorRequest) -> None:
    if not may_load(request.actor):
        raise NotAllowed(_ONLY_TOP)


def _tried(request: ActorRequest, notice: Any, trial: Any, form: LoadForm) -> HttpResponse:
    context = {"notice": notice, "trial": trial, "form": form}
    return page(request, "notice_trial", context, here="试算")


def _page(
    request: ActorRequest, form: NoticeForm, refused: LoadForm | None = None
) -> HttpResponse:
    may = may_load(request.actor)
    context = {
        "loaded": notices_loaded(request.actor),
        "form": form if may else None,
        "refused": refused,
    }
    return page(request, "notices", context, here="放假安排")
