"""Decisions of law enforcement on public pages: found, shown, exported, withdrawn."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import timedelta

import duckdb
import pytest
from python_calamine import CalamineWorkbook

from gongkai.decisions.models import Decision, Kind, PartyKind, Standing
from gongkai.decisions.services import decision_withdraw
from gongkai.organs.roles import Role
from platform_applicant import DAY
from platform_decisions import decision_of, tally_of

LIST = "/o/yunze-gaj/decisions/"
FIELDS = {"decided_on": DAY - timedelta(days=9), "published_on": DAY - timedelta(days=6)}


@pytest.fixture
def one(cast, organ):
    return decision_of(cast, 1, content="罚款五百元", amount=500, **FIELDS)


def whole(answer):
    return b"".join(answer.streaming_content)


def test_the_list_is_walked_by_pages(client, cast, organ, django_assert_max_num_queries):
    for number in range(1, 24):
        decision_of(cast, number, **FIELDS)
    with django_assert_max_num_queries(12):
        page = client.get(LIST)
    assert len(page.context["page"].rows) == 20
    assert len(client.get(f"{LIST}?after={page.context['page'].next}").context["page"].rows) == 3


@pytest.mark.parametrize(
    ("asked", "is_found"),
    [
        ("party=甲", True),
        ("party=丙", False),
        ("matter=住宿", True),
        ("matter=宿", True),
        ("number=云公罚〔2026〕1号", True),
        ("number=云公罚[2026]", True),
        ("number=1", True),
        ("number=7", False),
        ("kind=2", True),
        ("kind=1", False),
        ("kind=9&unit=x&from=nonsense", True),
        ("party=甲&matter=娱乐", False),
    ],
)
def test_it_is_found_by_what_is_known_of_it(client, one, asked, is_found):
    page = client.get(f"{LIST}?{asked}")
    assert bool(page.context["page"].rows) is is_found
    assert ("没有符合条件的决定" in page.content.decode()) is not is_found


def test_the_count_and_the_chart_come_from_the_kept_counts(client, cast, one):
    tally_of(cast, 202510, 4_330_032)
    tally_of(cast, 202510, 7, standing=Standing.WITHHELD)
    page = client.get(LIST)
    assert "共4330032件" in page.content.decode()
    assert page.context["chart"]["labels"] == ["2025年10月"]


def test_one_stands_with_its_data_for_programs(client, cast, organ):
    dangerous = "</script><script>alert(1)</script>"
    one = decision_of(cast, 1, kind=Kind.PERMIT, number=dangerous, **FIELDS)
    text = client.get(f"{LIST}{one.pk}/").content.decode()
    assert "<script>alert" not in text
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', text)[1])
    assert data["@type"] == "GovernmentPermit"
    assert data["identifier"] == dangerous
    assert '<meta name="PubDate"' in text


def withdrawn(cast, one):
    told = {"organ": cast.organ, "kind": Kind(one.kind), "number": one.number}
    by = cast.actor[Role.OFFICER]
    decision_withdraw(**told, ordered_on=DAY, reason="复议撤销", by=by, today=DAY)


def test_a_withdrawn_one_says_why_and_nothing_else(client, cast, one):
    withdrawn(cast, one)
    answer = client.get(f"{LIST}{one.pk}/")
    text = answer.content.decode()
    assert answer.status_code == 410
    assert "撤回原因：复议撤销" in text
    assert "云泽甲物流有限公司" not in text
    assert not client.get(LIST).context["page"].rows
    told = client.get(f"/api/v1/organs/yunze-gaj/decisions/{one.pk}")
    assert (told.status_code, told.json()) == (410, {"detail": "复议撤销"})


def test_of_one_that_was_never_shown_nobody_learns_that_it_was_withdrawn(client, cast, one):
    """PUB-28: of whom the law does not show there is nothing to take back."""
    Decision.objects.update(standing=Standing.WITHHELD)
    withdrawn(cast, one)
    assert client.get(f"{LIST}{one.pk}/").status_code == 404
    assert client.get(f"/api/v1/organs/yunze-gaj/decisions/{one.pk}").status_code == 404


@pytest.mark.parametrize(
    "told", [{"standing": Standing.WITHHELD}, {"shown_until": DAY - timedelta(days=1)}]
)
def test_what_is_not_shown_is_nowhere(client, one, told):
    Decision.objects.update(**told)
    assert client.get(f"{LIST}{one.pk}/").status_code == 404
    assert not client.get(LIST).context["page"].rows
    assert b"\xe5\x8f\xb7" not in whole(client.get(f"{LIST}export.csv")).split(b"\n", 1)[1]
    assert client.get("/api/v1/organs/yunze-gaj/decisions").json()["decisions"] == []


def test_another_organ_does_not_show_it(client, one):
    assert client.get(f"/o/nobody/decisions/{one.pk}/").status_code == 404


def test_any_list_is_exported_in_three_formats(client, cast, one, tmp_path):
    decision_of(cast, 2, kind=Kind.PERMIT, number="=1+1", **FIELDS)
    rows = list(csv.reader(io.StringIO(whole(client.get(f"{LIST}export.csv")).decode())))
    assert [row[0] for row in rows[1:]] == ["'=1+1", "云公罚〔2026〕1号"]
    book = CalamineWorkbook.from_filelike(io.BytesIO(whole(client.get(f"{LIST}export.xlsx"))))
    sheet = book.get_sheet_by_index(0).to_python()
    assert [row[0] for row in sheet[1:]] == ["=1+1", "云公罚〔2026〕1号"]
    target = tmp_path / "decisions.parquet"
    target.write_bytes(whole(client.get(f"{LIST}export.parquet?kind=2")))
    found = duckdb.read_parquet(str(target)).project("决定文书号").fetchall()
    assert found == [("云公罚〔2026〕1号",)]
    assert client.get(f"{LIST}export.exe").status_code == 404


def test_a_file_that_is_too_large_says_how_to_get_it(client, cast, one, settings):
    settings.EXPORT_ROWS = 1
    decision_of(cast, 2, **FIELDS)
    answer = client.get(f"{LIST}export.xlsx?kind=2")
    assert answer.status_code == 422
    text, narrowing = answer.content.decode(), "请用类别、单位、决定日期等条件缩小范围"
    assert f"超过1行，{narrowing}，或者导出csv（不限行数）。" in text
    assert f'href="{LIST}export.csv?kind=2"' in text
    assert f'href="{LIST}?kind=2"' in text
    assert len(whole(client.get(f"{LIST}export.csv")).splitlines()) == 3


def test_the_staff_exports_what_it_sees_and_pushes_what_is_shown(client, cast, one):
    natural = {"party": None, "person": "张某某", "party_kind": PartyKind.NATURAL}
    decision_of(cast, 2, standing=Standing.WITHHELD, **FIELDS)
    decision_of(cast, 3, **natural, **FIELDS)
    client.force_login(cast.person[Role.OFFICER])
    exported = whole(client.get("/office/decisions/export.csv?standing=2")).decode()
    assert "云公罚〔2026〕2号" in exported
    days = f"from_on={DAY - timedelta(days=30)}&until_on={DAY}"
    pushed = whole(client.get(f"/office/decisions/push/?kind=2&{days}")).decode()
    assert pushed.lstrip("\ufeff").startswith("行政相对人名称,")
    assert "云公罚〔2026〕1号" in pushed
    assert "云公罚〔2026〕2号" not in pushed
    assert "张某某" not in pushed


def test_what_was_late_is_listed_with_its_last_day(client, cast, organ):
    decision_of(cast, 1, is_late=True, **FIELDS)
    client.force_login(cast.person[Role.OFFICER])
    page = client.get("/office/decisions/late/")
    assert "云公罚〔2026〕1号" in page.content.decode()


def test_programs_walk_the_list(client, cast, organ):
    for number in range(1, 4):
        decision_of(cast, number, **FIELDS)
    address = "/api/v1/organs/yunze-gaj/decisions"
    first = client.get(f"{address}?limit=2").json()
    rest = client.get(f"{address}?limit=2&after={first['next']}").json()
    told = [one["number"] for one in (*first["decisions"], *rest["decisions"])]
    assert told == [f"云公罚〔2026〕{number}号" for number in (3, 2, 1)]
    assert rest["next"] == ""
