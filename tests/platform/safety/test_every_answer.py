"""What every answer of every route carries, and what every route refuses."""

from __future__ import annotations

import re
from http import HTTPStatus

import pytest
from django.test import Client

from how_much import some
from platform_expectations import Face
from platform_visits import TABLE, undone, url_of

_INLINE = re.compile(
    rb"<script(?![^>]*\bsrc=)(?![^>]*application/json)(?![^>]*ld\+json)|<style\b"
    rb"|\sstyle=|\son[a-z]+=|javascript:",
    re.IGNORECASE,
)
_LEADS_ON = [one for one in TABLE if {"login", "logout", "reauth"} & set(one.split("/"))]
_READ = [one for one in TABLE if one.startswith("GET")]
_POSTED = [one for one in TABLE if one.startswith("POST")]
_OUTSIDE = ("//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)")


def _faults_of(answer):
    """Name the headers of safety that an answer lacks."""
    policy = answer.headers.get("Content-Security-Policy", "")
    found = {
        "CSP": "default-src 'none'" in policy and "unsafe" not in policy,
        "nosniff": answer.headers.get("X-Content-Type-Options") == "nosniff",
        "referrer": answer.headers.get("Referrer-Policy") == "same-origin",
        "frame": answer.headers.get("X-Frame-Options") == "DENY",
        "COOP": answer.headers.get("Cross-Origin-Opener-Policy") == "same-origin",
    }
    return [name for name, is_there in found.items() if not is_there]


@pytest.mark.parametrize("route", some(_READ, 3, "headers"))
def test_every_page_has_the_headers_and_no_inline_script(town, everything, route):
    wanted = TABLE[route]
    for client in (everything, Client()):
        with undone(client):
            answer = client.get(url_of(route, wanted, town), headers=_token(wanted, town))
        assert _faults_of(answer) == []
        if not answer.streaming and answer["Content-Type"].startswith("text/html"):
            assert _INLINE.findall(answer.content) == []


@pytest.mark.parametrize("route", _READ)
def test_what_is_not_public_is_kept_by_nobody(town, everything, route):
    wanted = TABLE[route]
    if wanted.face is Face.PUBLIC:
        return
    with undone(everything):
        answer = everything.get(url_of(route, wanted, town), headers=_token(wanted, town))
    assert "no-store" in answer.headers.get("Cache-Control", ""), answer.status_code


@pytest.mark.parametrize("route", _POSTED)
def test_no_form_is_taken_without_its_token(town, everything, route):
    wanted = TABLE[route]
    if wanted.face is Face.TOKEN:
        return
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = everything.cookies
    form = wanted.form(town) if wanted.form else {}
    with undone(strict):
        answer = strict.post(url_of(route, wanted, town), form)
    assert answer.status_code == HTTPStatus.FORBIDDEN


@pytest.mark.parametrize("route", some(_READ, 3, "head"))
def test_head_says_what_get_says(town, everything, route):
    wanted = TABLE[route]
    url, headers = url_of(route, wanted, town), _token(wanted, town)
    with undone(everything):
        got = everything.get(url, headers=headers)
    with undone(everything):
        asked = everything.head(url, headers=headers)
    assert asked.status_code == got.status_code
    assert asked.getvalue() == b""


@pytest.mark.parametrize("route", _LEADS_ON)
@pytest.mark.parametrize("wanted_next", _OUTSIDE)
def test_no_route_leads_out_of_the_house(town, everything, route, wanted_next):
    url = url_of(route, TABLE[route], town)
    with undone(everything):
        if route.startswith("GET"):
            answer = everything.get(url, {"next": wanted_next})
        else:
            answer = everything.post(url, {"next": wanted_next, "password": "公开测试用"})
    assert "evil" not in answer.headers.get("Location", "")
    assert not answer.headers.get("Location", "").lower().startswith("javascript")


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:8000@evil.example", "a b", ""])
@pytest.mark.parametrize("path", ["/", "/office/", "/account/login/", "/sitemap.xml"])
def test_another_host_is_not_answered(town, host, path):
    answer = Client().get(path, headers={"host": host})
    assert answer.status_code == HTTPStatus.BAD_REQUEST
    assert "evil" not in answer.content.decode()


@pytest.mark.parametrize("route", some([*_READ, *_POSTED], 3, "echo"))
def test_no_header_of_an_answer_repeats_what_was_sent(town, everything, route):
    wanted = TABLE[route]
    url = url_of(route, wanted, town).partition("?")[0]
    odd = dict.fromkeys(("next", "q", "after", "organ", "month", "query"), "a\r\nX-Evil: 1")
    headers = _token(wanted, town)
    with undone(everything):
        method = everything.get if route.startswith("GET") else everything.post
        answer = method(url, odd, headers=headers)
    assert "X-Evil" not in answer.headers


def _token(wanted, town):
    if wanted.face is not Face.TOKEN:
        return {}
    return {"authorization": f"Bearer {town.visitor('officer@own').token}"}
