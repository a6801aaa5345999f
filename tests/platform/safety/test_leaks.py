"""What is hidden stands nowhere: marks are put into all of it, and every page is searched."""

from __future__ import annotations

from http import HTTPStatus
from zlib import crc32

import pytest
from django.test import Client

from gongkai.casework.models import Note
from gongkai.organs.roles import ADMINISTRATORS, Role
from gongkai.today import now
from how_much import IS_THOROUGH
from platform_canaries import Canaries, crawled
from platform_expectations import Face
from platform_visits import TABLE, url_of

PAGES = [route for route in TABLE if route.startswith("GET") and TABLE[route].face != Face.TOKEN]
_IS = "/office/"
_MAPS = ["/", "/site-map/", "/sitemap.xml", "/sitemaps/pages.xml", "/sitemaps/items-0.xml"]


@pytest.fixture
def canaries(town):
    Note.objects.create(
        request_id=town.numbers["handled"],
        body="x",
        written_by_id=town.own.person[Role.OFFICER].pk,
        written_at=now(),
    )
    return Canaries(town)


def _guesses(town):
    """Give what somebody could try: numbers near by, organs that are closed, keys of files."""
    items = range(1, town.numbers["closed_item"] + 3)
    return [
        *(url_of(route, TABLE[route], town) for route in PAGES),
        *(f"/o/{code}/i/{item}/" for item in items for code in ("yunze-gaj", "yunze-old")),
        *(f"/api/v1/items/{item}" for item in items),
        "/o/yunze-old/",
        "/o/yunze-old/c/old/",
        "/o/yunze-old/guide/",
        "/api/v1/organs/yunze-old",
        "/api/v1/organs/yunze-old/items",
        "/api/v1/organs/yunze-old/columns",
        "/api/v1/organs/yunze-old/reports",
        "/api/v1/search?q=zq",
        "/api/v1/search?q=zq&organ=yunze-old",
        "/search/?q=公告",
        f"/files/{town.numbers['file']}/",
        f"/files/{town.records['file'].key}/",
        f"/files/{town.file_token}/",
        f"/files/{town.file_token[:-1]}/",
        "/files/%2e%2e%2fgongkai.sqlite3/",
        "/static/..%2f..%2fgongkai.sqlite3",
    ]


_WALK = 300 if IS_THOROUGH else 25
"""So many pages somebody reads."""


def _of_the_office(town, label):
    """Give every page of the staff site, with this organ's records, begun elsewhere for each."""
    pages = [one for one in (url_of(route, TABLE[route], town) for route in PAGES) if _IS in one]
    start = crc32(label.encode()) % len(pages)
    return [*pages[start:], *pages[:start]]


def _walked(town, label):
    """Give what somebody reads on a walk through the staff site; many together read all of it."""
    return crawled(town.visitor(label).client, _of_the_office(town, label), most=_WALK)


def _leaks(canaries, pages, *, but=()):
    return [
        f"{url}: {place}"
        for url, text in pages.items()
        for place in canaries.found_in(text)
        if not place.startswith(tuple(but))
    ]


def test_the_public_finds_nothing_hidden(town, canaries):
    pages = crawled(Client(), [*_MAPS, *_guesses(town)], most=600)
    assert len(pages) > 100
    assert not (found := _leaks(canaries, pages)), "\n".join(found)


def test_what_is_hidden_is_found_by_no_search(town, canaries):
    client = Client()
    for canary, place in canaries.where.items():
        assert client.get("/api/v1/search", {"q": canary}).json()["items"] == [], place
    for canary in list(canaries.where)[::4]:
        answer = client.get("/search/", {"q": canary})
        assert "/i/" not in answer.content.decode()
        of_organ = client.get("/o/yunze-gaj/search/", {"q": canary}).content.decode()
        assert "/i/" not in of_organ


@pytest.mark.parametrize("label", [f"{role}@sibling" for role in Role])
def test_a_sibling_s_people_find_nothing_of_this_organ(town, canaries, label):
    pages = _walked(town, label)
    # Jobs are the deployment's: whoever looks after them sees their names, and nothing typed.
    assert not (found := _leaks(canaries, pages)), "\n".join(found)


@pytest.mark.parametrize("role", [Role.OFFICE_HEAD, Role.SUPERVISOR, *sorted(ADMINISTRATORS)])
def test_people_below_find_nothing_above(town, canaries, role):
    pages = _walked(town, f"{role}@below")
    found = _leaks(canaries, pages, but=("closed organ", "its "))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("role", Role)
def test_nobody_sees_an_applicant_s_particulars_without_asking(town, canaries, role):
    pages = _walked(town, f"{role}@own")
    assert len(pages) > _WALK // 2
    found = [one for one in _leaks(canaries, pages) if "Applicant" in one]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "label",
    [
        "system_admin@own",
        "security_admin@own",
        "audit_admin@own",
        "handler@other-unit",
        "first_reviewer@other-unit",
        "unit_head@other-unit",
        "ended@own",
        "no-role@own",
    ],
)
def test_who_may_not_see_requests_sees_nothing_of_them(town, canaries, label):
    pages = _walked(town, label)
    hidden = canaries.of_cases | canaries.personal
    found = [one for one in _leaks(canaries, pages) if one.partition(": ")[2] in hidden]
    assert not found, "\n".join(found)


def test_a_token_of_another_organ_reads_nothing(town, canaries):
    for role in Role:
        token = town.visitor(f"{role}@sibling").token
        for route, wanted in TABLE.items():
            if wanted.face is not Face.TOKEN or not route.startswith("GET"):
                continue
            url = url_of(route, wanted, town)
            answer = Client().get(url, headers={"authorization": f"Bearer {token}"})
            assert canaries.found_in(answer.content.decode()) == [], (url, role)
            if wanted.sees or wanted.may:
                assert answer.status_code in {HTTPStatus.NOT_FOUND, HTTPStatus.FORBIDDEN}
