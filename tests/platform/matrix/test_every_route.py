"""Every route of every face, by everybody: allowed or refused as the one table says."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import replace
from http import HTTPStatus

import pytest
from django.db import connection

from how_much import some
from platform_case_routes import ACTS
from platform_expectations import Expectation, Face, Outcome, expected
from platform_routes import address, patterns
from platform_visits import TABLE, parts_of, undone, url_of

FILE = "GET files/<str:token>/"
_BY_ACT = "POST office/requests/<int:request_id>/acts/<str:name>/"
VISITS = [(route, wanted) for route, wanted in TABLE.items() if route != FILE] + [
    (_BY_ACT, replace(wanted, parts={**wanted.parts, "name": name}))
    for name, wanted in ACTS.items()
]
# What is written for a visit's own sake: that somebody was here, how often, and a log-in.
_OWN_TABLES = ("django_session", "axes_", "organs_token", "limits_count", "visits_visit")
_WRITTEN = re.compile(r'\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)', re.IGNORECASE)


def test_every_route_has_an_expectation():
    known = {route.partition(" ")[2] for route in TABLE}
    assert set(patterns()) - known == set()
    assert known - set(patterns()) == set()


def test_a_method_without_an_expectation_is_not_answered(town):
    at = town.visitor("office_head@own").client
    answered = []
    for pattern in patterns():
        # allauth looks first at what the person lacks, then at the method.
        # The API's own description and root are the same by every method.
        if pattern.startswith("account/") or pattern in {"api/v1/", "api/v1/openapi.json"}:
            continue
        url = address(pattern, parts_of(Expectation(), town))
        for method in ("get", "post", "put", "patch", "delete"):
            if f"{method.upper()} {pattern}" in TABLE:
                continue
            with undone(at):
                answer = getattr(at, method)(url)
            if answer.status_code != HTTPStatus.METHOD_NOT_ALLOWED:
                answered.append(f"{method.upper()} {url} → {answer.status_code}")
    assert not answered, "\n".join(answered)


@pytest.mark.parametrize(
    ("route", "wanted"),
    VISITS,
    ids=[f"{route} {wanted.parts.get('name', '')}".strip() for route, wanted in VISITS],
)
def test_a_route_opens_to_whom_the_table_allows_and_to_nobody_else(town, route, wanted):
    wrong = []
    for visitor in _visitors(route, wanted, town):
        outcome = expected(wanted, visitor, town)
        with undone(visitor.client), _writes() as written:
            answer = _visit(route, wanted, visitor, town)
        if not _is_as_expected(answer, outcome, wanted):
            wrong.append(f"{visitor}: {outcome.name} expected, {answer.status_code} came")
        elif outcome is not Outcome.OPENS and written and wanted.face is not Face.PUBLIC:
            wrong.append(f"{visitor}: {outcome.name}, and yet: {written[0][:120]}")
        elif outcome is Outcome.OPENS and _is_act(route, wanted) and not _is_journalled(written):
            wrong.append(f"{visitor}: allowed, and yet nothing was done ({answer.status_code})")
    assert not wrong, "\n".join(wrong)


def test_a_file_opens_to_the_one_it_was_handed_out_to(town):
    opened = []
    for visitor in town.visitors:
        answer = visitor.client.get(f"/files/{town.file_token}/")
        opened += [visitor.label] if answer.status_code == HTTPStatus.OK else []
        answer.getvalue()  # read to its end, a stream closes itself and leaves the connection
    assert opened == ["officer@own"]


def test_a_session_does_not_open_the_api(town):
    at = town.visitor("officer@own").client
    assert at.get("/api/v1/staff/requests").status_code == HTTPStatus.UNAUTHORIZED


def _visitors(route, wanted, town):
    """Give who comes: where no role is asked, a few stand for all.

    Each route is visited by a quarter of the organ's own roles and an eighth of those of others,
    the next route by others: who is let in is decided at one place for all.
    """
    if wanted.face in {Face.OFFICE, Face.TOKEN}:
        far = [one for one in town.visitors if one.label.endswith(_FAR)]
        near = [one for one in town.visitors if not one.label.endswith(_FAR)]
        return [*some(near, 4, route), *some(far, 8, route)]
    return [one for one in town.visitors if one.label in _FEW]


_FAR = ("@sibling", "@above", "@below")
_FEW = {"nobody", "no-role@own", "officer@own", "handler@sibling", "supervisor@above"}


@contextmanager
def _writes():
    """Collect what is written, and stays, anywhere but in a visit's own tables."""
    found, marks = [], {}

    def watch(execute, sql, params, many, context):
        words = sql.lstrip().upper()
        if words.startswith("SAVEPOINT"):
            marks[words.split()[-1]] = len(found)
        elif words.startswith("ROLLBACK TO"):
            del found[marks[words.split()[-1]] :]
        elif (table := _WRITTEN.match(sql)) and not table[1].startswith(_OWN_TABLES):
            found.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield found


def _visit(route, wanted, visitor, town):
    url, headers = url_of(route, wanted, town), {}
    if wanted.face is Face.TOKEN and visitor.token:
        headers = {"authorization": f"Bearer {visitor.token}"}
    if route.startswith("GET"):
        answer = visitor.client.get(url, headers=headers)
        if answer.streaming:
            answer.getvalue()  # read to its end, it closes its file
        return answer
    form = wanted.form(town) if wanted.form else {}
    kind = {"content_type": "application/json"} if wanted.is_json else {}
    answer = visitor.client.post(url, form, headers=headers, **kind)
    if answer.streaming:
        answer.getvalue()  # read to its end, a stream closes itself
    return answer


_DOORS = {
    Face.CODE_HOLDER: "/status/",
    Face.LETTER_HOLDER: "/consultation/",
    Face.ACCOUNT: "/account/login/",
    Face.OFFICE: "/account/login/",
}


def _is_as_expected(answer, outcome, wanted):
    status, told = answer.status_code, answer.headers.get("Location", "")
    if outcome is Outcome.OPENS:
        return _opens(status, told, wanted)
    if outcome is Outcome.LOG_IN:
        if wanted.face is Face.TOKEN:
            return status == HTTPStatus.UNAUTHORIZED
        return status == HTTPStatus.FOUND and told.startswith(_DOORS[wanted.face])
    if outcome is Outcome.TOLD:
        return status in {HTTPStatus.OK, HTTPStatus.FOUND}
    return status == {
        Outcome.NOT_ALLOWED: HTTPStatus.FORBIDDEN,
        Outcome.UNKNOWN: HTTPStatus.NOT_FOUND,
    }.get(outcome)


def _opens(status, told, wanted):
    if wanted.face is Face.OFFICE or wanted.face is Face.TOKEN:
        return status in {200, 201, 204, 302} and not told.startswith("/account/")
    return status < HTTPStatus.INTERNAL_SERVER_ERROR and status != HTTPStatus.FORBIDDEN


def _is_act(route, wanted):
    return route.startswith("POST") and wanted.changes and wanted.face in {Face.OFFICE, Face.TOKEN}


def _is_journalled(written):
    """Tell whether it stands in the journal; what is being typed is no act and stands in none."""
    return any('"journal_entry"' in sql or '"casework_draft"' in sql for sql in written)
