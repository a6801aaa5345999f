"""What a scan found is shown beside the words, and answered for there (PUB-38)."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.organs.roles import Role
from gongkai.publishing.models import OrganTerm, ScanFinding
from gongkai.publishing.selectors import revision_open
from gongkai.workspace.term_workbook import term_workbook
from platform_publishing import drafted

CARD = "11010519491231002X"


@pytest.fixture
def item(cast):
    return drafted(cast, title="拍卖公告", body=f"<p>布署拍卖，买受人{CARD}。</p>")


@pytest.fixture
def at(client, cast):
    client.force_login(cast.person[Role.OFFICER])
    return client


def test_putting_up_for_review_shows_what_stops_it_and_keeps_it(at, item):
    revision = revision_open(item)
    told = {"revision_id": revision.pk, "version": revision.version}
    answer = at.post(f"/office/items/{item.pk}/submit/", told)
    assert "个人信息1处" in answer.text
    assert "1处须先处理" in answer.text
    shown = at.get(f"/office/items/{item.pk}/findings/").text
    assert f"{CARD}</mark>" in shown
    assert "布署</mark>" in shown
    assert "确需保留，说明理由放行" in shown


def test_the_page_of_the_item_says_whether_the_words_were_scanned_as_they_stand(at, item):
    address = f"/office/items/{item.pk}/"
    assert "尚未检查。" in at.get(address).text
    assert "没有须先处理的问题" not in at.get(address).text
    at.post(f"{address}findings/scan/")
    assert "1处须先处理" in at.get(address).text
    assert "重新检查" not in at.get(address).text
    revision = revision_open(item)
    told = {"revision": revision.pk, "version": revision.version, "column": item.column_id}
    at.post(address, told | {"title": "公告", "formed_on": "2026-11-19", "body": "改好了"})
    for page in (address, f"{address}findings/"):
        assert "此后稿件已修改，请重新检查" in at.get(page).text
    at.post(f"{address}findings/scan/")
    shown = at.get(address).text
    assert "没有须先处理的问题" in shown
    assert "重新检查" not in shown


def test_answering_for_it_lets_it_go(at, item):
    at.post(f"/office/items/{item.pk}/findings/scan/")
    finding = ScanFinding.objects.get(is_stopping=True)
    page = f"/office/items/{item.pk}/findings/{finding.pk}/override/"
    assert "必填" in at.post(page, {"reason": ""}).text
    answer = at.post(page, {"reason": "公告依法载明"}, follow=True).text
    assert "没有须先处理的问题" in answer
    assert "公开工作人员" in answer
    assert "公告依法载明" in answer


def test_nothing_typed_runs_in_the_page(at, cast):
    item = drafted(cast, title="<b>甲</b>", summary="<script>alert(1)</script>13800138000")
    at.post(f"/office/items/{item.pk}/findings/scan/")
    shown = at.get(f"/office/items/{item.pk}/findings/").text
    assert "<script>alert" not in shown
    assert "&lt;script&gt;" in shown


def test_the_page_asks_few_questions(at, cast, django_assert_max_num_queries):
    item = drafted(cast, body="".join(f"<p>{CARD}</p>" for _ in range(40)))
    at.post(f"/office/items/{item.pk}/findings/scan/")
    with django_assert_max_num_queries(14):
        at.get(f"/office/items/{item.pk}/findings/")


def test_the_head_of_the_office_keeps_the_wordlist(client, cast, django_assert_max_num_queries):
    client.force_login(cast.person[Role.OFFICE_HEAD])
    said = {"kind": "leader", "term": "张海平", "instead": ""}
    assert "请填写领导的职务" in client.post("/office/items/terms/add/", said).text
    client.post("/office/items/terms/add/", said | {"instead": "局长"})
    term = OrganTerm.objects.get()
    book = client.get("/office/items/terms/file/").content
    client.post(f"/office/items/terms/{term.pk}/remove/")
    told = {"upload": SimpleUploadedFile("terms.xlsx", book)}
    assert "已导入1条" in client.post("/office/items/terms/import/", told, follow=True).text
    bad = term_workbook([OrganTerm(kind="leader", term="李", instead="")])
    told = {"upload": SimpleUploadedFile("terms.xlsx", bad)}
    assert "第2行" in client.post("/office/items/terms/import/", told).text
    with django_assert_max_num_queries(12):
        assert "张海平" in client.get("/office/items/terms/").text
