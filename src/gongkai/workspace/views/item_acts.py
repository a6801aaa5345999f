"""The acts on an item and on its wording: each a button of the item's page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.views.decorators.http import require_POST

from gongkai.organs.authority import Permission
from gongkai.publishing.selectors import item_seen
from gongkai.publishing.services import (
    item_move,
    item_take_down,
    revision_begin,
    revision_drop,
    revision_release,
    revision_scan,
    revision_schedule,
    revision_submit,
)
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.forms.fields import VersionedForm
from gongkai.workspace.forms.items import MoveForm, RevisionForm, ScheduleForm, TakeDownForm
from gongkai.workspace.item_form import column_groups
from gongkai.workspace.item_page import item_context
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.forms import Form
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@dataclass(frozen=True, slots=True)
class _Act:
    """One button: the name of its form, what it does, what is said when it is done."""

    name: str
    service: Callable[..., Any]
    said: str
    is_of_item: bool = False
    is_scanned: bool = False

    def with_revision(self, request: ActorRequest, item_id: int) -> HttpResponse:
        """Do it with the wording that the form names."""
        return self.done(
            request, item_id, RevisionForm(request.POST, auto_id=f"id_{self.name}_%s")
        )

    def done(self, request: ActorRequest, item_id: int, form: Form) -> HttpResponse:
        """Do it and say so, or show the page again with why not."""
        found = item_seen(request.actor, item_id)
        if form.is_valid():
            told = form.cleaned_data | ({"item_id": item_id} if self.is_of_item else {})
            with shown_on(form):
                self._scan(request, told)
                self.service(**told, by=request.actor, today=today())
                return done(request, self.said, "workspace:item", item_id)
        context = item_context(request.actor, found, {self.name: form}) | {"refused": form}
        return page(request, "item", context, here=found.title)

    def _scan(self, request: ActorRequest, told: dict[str, Any]) -> None:
        """Keep what a scan finds before an act that it may stop, which keeps nothing then."""
        if self.is_scanned:
            revision_scan(revision_id=told["revision_id"], by=request.actor, today=today())


_BEGIN = _Act("begin", revision_begin, "已建立修改稿，请修改后送审。", is_of_item=True)
_MOVE = _Act("move", item_move, "栏目已调整。", is_of_item=True)
_TAKE_DOWN = _Act("take_down", item_take_down, "已下线。", is_of_item=True)
_SUBMIT = _Act("submit", revision_submit, "已送审。", is_scanned=True)
_DROP = _Act("drop", revision_drop, "本稿已放弃。")
_RELEASE = _Act("release", revision_release, "已发布。", is_scanned=True)
_SCHEDULE = _Act("schedule", revision_schedule, "发布时间已设定。")
_UNSCHEDULE = _Act("schedule", revision_schedule, "已改为人工发布。")


@require_POST
@office(Permission.ITEM_VIEW)
def item_begin(request: ActorRequest, item_id: int) -> HttpResponse:
    """Begin a new wording of an item."""
    form = VersionedForm(request.POST)
    return _BEGIN.done(request, item_id, form)


@require_POST
@office(Permission.ITEM_VIEW)
def item_place(request: ActorRequest, item_id: int) -> HttpResponse:
    """Hang an item in another column."""
    found = item_seen(request.actor, item_id)
    form = MoveForm(request.POST, columns=column_groups(found.organ), auto_id="id_move_%s")
    return _MOVE.done(request, item_id, form)


@require_POST
@office(Permission.ITEM_VIEW)
def item_remove(request: ActorRequest, item_id: int) -> HttpResponse:
    """Take a released item down."""
    form = TakeDownForm(request.POST, auto_id="id_down_%s")
    return _TAKE_DOWN.done(request, item_id, form)


@require_POST
@office(Permission.ITEM_VIEW)
def item_submit(request: ActorRequest, item_id: int) -> HttpResponse:
    """Put the draft up for review."""
    return _SUBMIT.with_revision(request, item_id)


@require_POST
@office(Permission.ITEM_VIEW)
def item_drop(request: ActorRequest, item_id: int) -> HttpResponse:
    """Give the draft up."""
    return _DROP.with_revision(request, item_id)


@require_POST
@office(Permission.ITEM_VIEW)
def item_publish(request: ActorRequest, item_id: int) -> HttpResponse:
    """Release the approved wording."""
    return _RELEASE.with_revision(request, item_id)


@require_POST
@office(Permission.ITEM_VIEW)
def item_schedule(request: ActorRequest, item_id: int) -> HttpResponse:
    """Set when the approved wording goes out by itself."""
    form = ScheduleForm(request.POST, auto_id="id_schedule_%s")
    act = _SCHEDULE if request.POST.get("release_at") else _UNSCHEDULE
    return act.done(request, item_id, form)
