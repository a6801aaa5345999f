"""My tokens for the API: issued, shown once, revoked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_POST

from gongkai.organs.selectors import tokens_of
from gongkai.organs.services import token_issue, token_revoke
from gongkai.today import today
from gongkai.workspace.door import office
from gongkai.workspace.forms.tokens import TokenForm
from gongkai.workspace.page import done, page
from gongkai.workspace.refusals import shown_on

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpResponse

    from gongkai.organs.middleware import ActorRequest
    from gongkai.organs.models import Token


@require_http_methods(["GET", "POST"])
@office()
def tokens(request: ActorRequest) -> HttpResponse:
    """List my tokens; issue one and show it, this once."""
    form = TokenForm(request.actor, request.POST or None)
    secret = ""
    if form.is_valid():
        with shown_on(form):
            _, secret = token_issue(by=request.actor, **form.cleaned_data)
            form = TokenForm(request.actor)
    context = {"form": form, "secret": secret, "tokens": _own(request), "day": today()}
    return page(request, "tokens", context)


@require_POST
@office()
def token_void(request: ActorRequest, token_id: int) -> HttpResponse:
    """Revoke one of my tokens; another's is not found."""
    token_revoke(token=get_object_or_404(_own(request), pk=token_id), by=request.actor)
    return done(request, "已撤销令牌。", "workspace:tokens")


def _own(request: ActorRequest) -> QuerySet[Token]:
    """Give the tokens of whoever is logged in."""
    return tokens_of(request.actor)
