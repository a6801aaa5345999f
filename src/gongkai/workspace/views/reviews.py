"""Reviews: what waits for my decision, and deciding it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.views.decorators.http import require_GET, require_POST

from gongkai.organs.authority import Permission
from gongkai.review.selectors import inbox, may_decide, returns_to, review_seen
from gongkai.review.services import review_approve, review_recall, review_return
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.forms.reviews import ApproveForm, RecallForm, ReturnForm
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on
from gongkai.workspace.review_page import review_context

if TYPE_CHECKING:
    from django.forms import BaseForm
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest


@require_GET
@office(Permission.REVIEW_DECIDE)
def reviews(request: ActorRequest) -> HttpResponse:
    """List the open steps that this person may decide, the oldest first."""
    return page(request, "reviews", {"inbox": inbox(request.actor), "day": today()})


@require_GET
@office()
def review(request: ActorRequest, review_id: int) -> HttpResponse:
    """Show what is reviewed, what was said of it, and the decision to be made."""
    return _page(request, review_seen(request.actor, review_id))


@require_POST
@office()
def approve(request: ActorRequest, review_id: int) -> HttpResponse:
    """Agree."""
    found = review_seen(request.actor, review_id)
    step = may_decide(request.actor, found).step
    form = ApproveForm(request.POST, auto_id="id_approve_%s")
    if form.is_valid():
        with shown_on(form):
            review_approve(
                review_id=review_id, **form.cleaned_data, by=request.actor, today=today()
            )
            said = "已签发。" if step and step.is_signature else "已审核通过。"
            return done(request, said, "workspace:review", review_id)
    return _page(request, found, approve=form)


@require_POST
@office()
def send_back(request: ActorRequest, review_id: int) -> HttpResponse:
    """Send it back with the reason."""
    found = review_seen(request.actor, review_id)
    form = ReturnForm(request.POST, earlier=returns_to(found))
    if form.is_valid():
        with shown_on(form):
            review_return(
                review_id=review_id, **form.cleaned_data, by=request.actor, today=today()
            )
            return done(request, "已退回。", "workspace:review", review_id)
    return _page(request, found, send_back=form)


@require_POST
@office()
def recall(request: ActorRequest, review_id: int) -> HttpResponse:
    """Take one's own submission back, before anyone has decided."""
    found = review_seen(request.actor, review_id)
    form = RecallForm(request.POST, auto_id="id_recall_%s")
    if form.is_valid():
        with shown_on(form):
            review_recall(review_id=review_id, **form.cleaned_data, by=request.actor)
            return done(request, "已撤回送审。", "workspace:review", review_id)
    return _page(request, found, recall=form)


def _page(request: ActorRequest, found: Any, **refused: BaseForm) -> HttpResponse:
    context = review_context(request.actor, found, refused)
    return page(request, "review", context, here=found.subject_label)
