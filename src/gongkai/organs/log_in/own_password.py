"""Changing one's own password."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from allauth.account import views
from django.shortcuts import render

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponseBase

_NONE = "您的账号还没有密码，请联系本机关的系统管理员重置密码。"


def own_password(request: HttpRequest) -> HttpResponseBase:
    """Show the form; whoever has no password to type into it is told who sets one.

    allauth would lead to a form for a first password. Here administrators set first passwords, and
    there is no such form.
    """
    if request.user.is_authenticated and not request.user.has_usable_password():
        return render(request, "403.html", {"sentence": _NONE}, status=403)
    return cast("HttpResponseBase", views.password_change(request))
