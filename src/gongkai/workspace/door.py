"""The one door of the staff site: who comes in, and what an error looks like to a person."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.urls import reverse
from django.views.decorators.cache import never_cache

from gongkai.organs.authority import NotAllowed
from gongkai.workspace.page import page
from gongkai.workspace.refusals import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

    from gongkai.organs.authority import Actor, Permission
    from gongkai.organs.middleware import ActorRequest

P = ParamSpec("P")


def office(
    permission: Permission | None = None,
) -> Callable[
    [Callable[Concatenate[ActorRequest, P], HttpResponseBase]],
    Callable[..., HttpResponseBase],
]:
    """Let the staff in, and nobody else; tell refusals the same way on every page.

    Whoever is not logged in is sent to log in and comes back. A record that does not exist and one
    that may not be seen are the same 404. What one may not do is a 403 with its sentence.

    Args:
        permission: Held anywhere, it opens the page; services and selectors decide on the record.
    """

    def with_door(
        view: Callable[Concatenate[ActorRequest, P], HttpResponseBase],
    ) -> Callable[..., HttpResponseBase]:
        @never_cache
        @wraps(view)
        def door(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path(), reverse("account_login"))
            seen = cast("ActorRequest", request)
            try:
                _held(seen.actor, permission)
                return view(seen, *args, **kwargs)
            except UNKNOWN as unknown:
                raise Http404 from unknown
            except NotAllowed as refusal:
                return page(request, "not_allowed", {"sentence": str(refusal)}, status=403)

        return door

    return with_door


def _held(actor: Actor, permission: Permission | None) -> None:
    if permission is not None and not actor.reach(permission):
        raise NotAllowed(f"您没有“{permission}”的权限，请联系本机关安全管理员授予相应角色。")
