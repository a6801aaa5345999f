"""More than was asked: fields that no form has, too many of them, too large, too often."""

from __future__ import annotations

import json
from http import HTTPStatus
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client

from gongkai.casework.models import Request
from how_much import some
from platform_expectations import Face
from platform_visits import TABLE, undone, url_of

_MARK = "zq9999"
_MORE = (
    "id",
    "pk",
    "state",
    "organ_id",
    "editor",
    "drafter",
    "query_code",
    "received_on",
    "due_on",
    "letter_number",
    "stage",
    "is_superuser",
    "is_staff",
    "password",
    "must_change_password",
    "path",
    "published_on",
    "index_number",
    "taken_down_reason",
    "by",
    "today",
    "person",
    "typed_by",
    "digest",
)
# What is being typed is kept as it is, for whoever types it, and read by the form's own names.
_KEEPS = {"POST office/requests/<int:request_id>/answer/keep/"}
_POSTED = [route for route in TABLE if route.startswith("POST") and route not in _KEEPS]


@pytest.mark.parametrize("route", some(_POSTED, 3))
def test_a_field_that_no_form_has_changes_nothing(town, everything, route):
    wanted, written = TABLE[route], []
    form = wanted.form(town) if wanted.form else {}
    more = {name: _MARK for name in _MORE if name not in form}
    kind = {"content_type": "application/json"} if wanted.is_json else {}
    headers = _token(wanted, town)

    def watch(execute, sql, params, many, context):
        said = sql.lstrip().upper().startswith(("INSERT", "UPDATE"))
        is_own = "django_session" in sql or "axes_" in sql  # a failed log-in is kept as it came
        if said and not is_own and _MARK in repr(params):
            written.append(sql)
        return execute(sql, params, many, context)

    with undone(everything), connection.execute_wrapper(watch):
        url = url_of(route, wanted, town)
        answer = everything.post(url, {**form, **more}, headers=headers, **kind)
    assert written == []
    assert answer.status_code < HTTPStatus.INTERNAL_SERVER_ERROR


_HEAVY = (
    "/status/",
    "/account/login/",
    "/o/yunze-gaj/apply/kind/",
    "/office/requests/new/",
    "/office/items/new/",
)


@pytest.mark.parametrize("url", _HEAVY)
def test_ten_thousand_fields_are_refused(everything, url):
    answer = everything.post(url, {f"f{number}": "1" for number in range(10_000)})
    assert answer.status_code == HTTPStatus.BAD_REQUEST


@pytest.mark.parametrize("url", _HEAVY)
def test_a_huge_field_is_refused(everything, url):
    body = b"title=" + b"x" * 3_000_000
    kind = "application/x-www-form-urlencoded"
    answer = everything.generic("POST", url, body, content_type=kind)
    assert answer.status_code in {HTTPStatus.BAD_REQUEST, HTTPStatus.REQUEST_ENTITY_TOO_LARGE}


@pytest.mark.parametrize("odd", ["\\ud800", "\\u0000"])
def test_text_that_is_no_text_is_refused_by_the_api(town, odd):
    route = "POST api/v1/staff/requests"
    said = TABLE[route].form(town)
    said["application"]["title"] = "ODD"
    body = json.dumps(said).replace("ODD", odd)
    answer = Client().generic(
        "POST",
        url_of(route, TABLE[route], town),
        body,
        content_type="application/json",
        headers=_token(TABLE[route], town),
    )
    assert answer.status_code in {HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY}
    assert "请" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("url", "times"),
    [
        ("/status/", 20),
        ("/status/case/withdraw/", 20),
        ("/o/yunze-gaj/apply/review/", 30),
        ("/o/yunze-gaj/apply/files/", 60),
    ],
)
def test_a_form_sent_too_often_says_when_to_try_again(settings, url, times):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()
    client = Client()
    answers = [client.post(url) for _ in range(times + 1)]
    assert answers[times - 1].status_code != HTTPStatus.TOO_MANY_REQUESTS
    last = answers[times]
    assert last.status_code == HTTPStatus.TOO_MANY_REQUESTS
    assert int(last.headers["Retry-After"]) > 0
    assert "请" in last.content.decode()


def test_a_formula_in_a_title_is_text_in_the_workbook(town, everything):
    evil = '=HYPERLINK("http://evil.example","点我")'
    Request.objects.filter(pk=town.numbers["handled"]).update(title=evil)
    answer = everything.get("/office/requests/export.xlsx")
    with ZipFile(BytesIO(answer.content)) as book:
        parts = {name: book.read(name).decode() for name in book.namelist()}
    assert any("=HYPERLINK(" in part for part in parts.values())
    assert not any("<f>" in part for name, part in parts.items() if "/worksheets/" in name)
    assert 'quotePrefix="1"' in parts["xl/styles.xml"]


def test_a_line_break_in_an_address_sends_no_mail(town, mailoutbox):
    form = {
        "phone": "010-12345678",
        "email": "a@example.com\r\nBcc: b@example.com",
        "wanted_form": "electronic",
        "delivery": "online",
    }
    answer = Client().post("/o/yunze-gaj/apply/delivery/", form)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert mailoutbox == []


def _token(wanted, town):
    if wanted.face is not Face.TOKEN:
        return {}
    return {"authorization": f"Bearer {town.visitor('officer@own').token}"}
