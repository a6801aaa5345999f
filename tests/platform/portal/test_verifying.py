"""The page that verifies papers: by typed words or the printed address, never too often."""

from __future__ import annotations

import re
from datetime import date

import pytest

from gongkai.law.papers import PaperKind
from gongkai.organs.roles import Role
from gongkai.papers.digest import code_of
from gongkai.papers.services import paper_issue
from gongkai.portal.views.verifying import ASKING


@pytest.fixture
def paper(cast):
    return paper_issue(
        organ=cast.organ,
        unit=cast.unit,
        kind=PaperKind.ASSISTANCE,
        subject_kind="test.portal",
        subject_id=1,
        subject_label="测试",
        title="政府信息公开申请协办函",
        fields={"party_name": "市教育局", "assistance": "甲", "reply_by_on": "2026-03-20"},
        number="云公开协〔2026〕第1号",
        by=cast.actor[Role.OFFICER],
        today=date(2026, 3, 9),
    )


def words(answer):
    return re.sub(r"\s+", "", re.sub(r"<[^>]*>", "", answer.content.decode()))


def test_it_asks_for_number_and_code(client, cast):
    shown = client.get("/verify/")
    assert shown.status_code == 200
    assert "核验未通过" not in words(shown)
    assert "请填写校验码。" in words(client.get("/verify/", {"n": "云公开协〔2026〕第1号"}))


def test_what_fits_tells_kind_organ_and_day_and_no_name(client, paper):
    told = words(client.get("/verify/", {"n": "云公开协[2026]第1号", "c": code_of(paper.digest)}))
    assert "核验通过" in told
    assert "政府信息公开申请协办函" in told
    assert "云泽市公安局" in told
    assert "2026年3月9日" in told
    assert "市教育局" not in told


def test_what_does_not_fit_tells_nothing(client, paper):
    told = words(client.get("/verify/", {"n": paper.number, "c": "0000-0000-0000-0000"}))
    assert "核验未通过" in told
    assert "协办函" not in told


def test_whoever_asks_too_often_waits(client, paper):
    asked = {"n": paper.number, "c": "0000-0000-0000-0000"}
    for _ in range(ASKING.times):
        assert client.get("/verify/", asked).status_code == 200
    refused = client.get("/verify/", asked)
    assert refused.status_code == 429
    assert client.get("/verify/").status_code == 200


def test_it_is_kept_by_nobody_on_the_way(client, cast):
    assert "no-store" in client.get("/verify/")["Cache-Control"]


def test_it_costs_few_queries(client, paper, django_assert_max_num_queries):
    asked = {"n": paper.number, "c": code_of(paper.digest)}
    client.get("/verify/", asked)
    with django_assert_max_num_queries(8):
        client.get("/verify/", asked)
