"""Public pages set no cookie, may be kept, and are safe by their headers."""

from __future__ import annotations

import pytest


@pytest.fixture
def paths(column, item_of, publish_report):
    organ = column.organ
    item = item_of(column)
    publish_report(organ, 2024)
    base = f"/o/{organ.code}/"
    return [
        "/?all",
        "/search/?q=收费",
        "/site-map/",
        "/accessibility/",
        "/legal/",
        "/robots.txt",
        "/sitemap.xml",
        "/sitemaps/pages.xml",
        "/catalogue.jsonld",
        "/catalogue.rdf",
        base,
        f"{base}guide/",
        f"{base}statutory/",
        f"{base}institutions/",
        f"{base}c/{column.slug}/",
        f"{base}i/{item.pk}/",
        f"{base}search/?q=收费",
        f"{base}reports/",
        f"{base}reports/2024/",
        f"{base}reports/2024/download.json",
    ]


def test_no_public_page_sets_a_cookie_or_depends_on_one(client, paths):
    for path in paths:
        answer = client.get(path)
        assert answer.status_code == 200, path
        assert not answer.cookies, path
        assert "Cookie" not in answer.headers.get("Vary", ""), path


def test_every_public_page_may_be_kept_and_asked_for_again_cheaply(client, paths):
    for path in paths:
        answer = client.get(path)
        assert answer.headers["Cache-Control"] == "public, no-cache", path
        tag = answer.headers["ETag"]
        assert client.get(path, headers={"if-none-match": tag}).status_code == 304, path


def test_every_public_page_has_the_headers_of_safety(client, paths):
    for path in [*paths, "/status/", "/nowhere/"]:
        headers = client.get(path).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy, path
        assert "unsafe" not in policy, path
        assert headers["X-Content-Type-Options"] == "nosniff", path
        assert headers["X-Frame-Options"] == "DENY", path
        assert headers["Referrer-Policy"] == "same-origin", path


def test_no_public_page_carries_inline_script_or_style(client, paths):
    for path in paths:
        page = client.get(path).content.decode()
        assert " style=" not in page, path
        assert "<style" not in page, path
        assert " onclick=" not in page, path


def test_public_pages_are_only_read(client, paths):
    for path in paths:
        assert client.post(path).status_code in {403, 405}, path


def test_robots_are_kept_from_the_staff_and_the_applicants(client, db):
    told = client.get("/robots.txt").content.decode()
    for path in ("/office/", "/account/", "/files/", "/status/", "/o/*/apply/"):
        assert f"Disallow: {path}\n" in told
    assert "Sitemap: http://127.0.0.1:8000/sitemap.xml" in told


def test_the_map_for_machines_names_items_with_their_day(client, column, item_of):
    item = item_of(column)
    index = client.get("/sitemap.xml").content.decode()
    assert "http://127.0.0.1:8000/sitemaps/pages.xml</loc>" in index
    assert "/sitemaps/items-0.xml</loc>" in index
    told = client.get("/sitemaps/items-0.xml").content.decode()
    place = f"/o/{column.organ.code}/i/{item.pk}/"
    assert f"{place}</loc><lastmod>2025-11-20</lastmod>" in told
    assert "/office/" not in told


def test_the_watchman_is_answered(client, db):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert "no-store" in answer.headers["Cache-Control"]


def test_searching_too_often_is_told_when_to_try_again(client, db):
    answers = [client.get("/search/").status_code for _ in range(121)]
    assert answers[119] == 200
    assert answers[120] == 429
