"""A bare Django page, one query and one template, to hold the platform's pages against.

Settings, addresses and view in one module: DJANGO_SETTINGS_MODULE names it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from django.db import connection
from django.shortcuts import render
from django.urls import path

from gongkai.config import environment

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_PAGE = """<!doctype html><html lang="zh-CN"><title>机构</title><h1>机构</h1>
<ul>{% for code, name in organs %}<li><a href="/{{ code }}/">{{ name }}</a></li>{% endfor %}</ul>
</html>"""
_LOADER = "django.template.loaders"

ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "benchmarks.bare"
SECRET_KEY = "nothing is signed with it"  # noqa: S105
DATABASES = {"default": environment.database("DATABASE_URL", Path("bare.sqlite3"))}
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [
                (f"{_LOADER}.cached.Loader", [(f"{_LOADER}.locmem.Loader", {"bare.html": _PAGE})])
            ]
        },
    }
]


def _bare(request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("SELECT code, name FROM organs_organ ORDER BY code")
        return render(request, "bare.html", {"organs": cursor.fetchall()})


urlpatterns = [path("", _bare)]
