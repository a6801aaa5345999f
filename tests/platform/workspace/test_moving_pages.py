"""Items are brought in with a look beforehand, at the browser."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.models import Item
from gongkai.publishing.moving import Package
from gongkai.publishing.selectors import column_by_slug
from gongkai.publishing.services import columns_lay


@pytest.fixture
def column(cast):
    columns_lay(organ=cast.organ, by=Actor.system())
    return column_by_slug(cast.organ, "emergency")


@pytest.fixture
def browser(at):
    return at(Role.OFFICER)


def upload(text="关于放假的通知\n各单位放假。", name="通知.txt"):
    return {"upload": SimpleUploadedFile(name, text if isinstance(text, bytes) else text.encode())}


def test_it_is_looked_at_before_and_then_taken_in(browser, column, django_assert_max_num_queries):
    shown = browser.post("/office/items/import/", upload(), follow=True)
    assert "没有对应的栏目" in shown.text
    address = shown.redirect_chain[-1][0]
    with django_assert_max_num_queries(18):
        shown = browser.get(f"{address}?column={column.pk}")
    assert "将导入" in shown.text
    assert Item.objects.count() == 0
    done = browser.post(address, {"column": column.pk, "traces": ""})
    assert "1条草稿" in done.text
    assert Item.objects.get().title == "关于放假的通知"
    again = browser.get(f"{address}?column={column.pk}")
    assert "已经导入过" in again.text


def test_what_was_not_taken_in_comes_back_with_its_reasons(browser, column):
    address = browser.post("/office/items/import/", upload("甲", "z.psd")).url
    done = browser.post(address, {"column": column.pk})
    assert "没有导入" in done.text
    link = done.text.split('href="/files/')[1].split('"')[0]
    book = browser.get(f"/files/{link}")
    assert book.getvalue().startswith(b"PK")


def test_what_another_brought_is_not_there(at, column):
    address = at(Role.OFFICER).post("/office/items/import/", upload()).url
    assert at(Role.OFFICE_HEAD).get(address).status_code == 404


def test_a_hostile_archive_is_refused_with_a_reason(browser, column):
    answer = browser.post("/office/items/import/", upload(b"PK\x03\x04 broken", "a.zip"))
    assert "文件已损坏" in answer.text


def test_everything_goes_out_as_an_archive(browser, column):
    answer = browser.post("/office/items/export/")
    assert answer["Content-Disposition"].startswith("attachment")
    assert "manifest.json" in Package(BytesIO(answer.getvalue())).names()
