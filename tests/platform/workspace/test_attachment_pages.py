"""The files of a draft on its page, without script, and the item as it will read."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.organs.roles import Role
from gongkai.publishing.models import Attachment, Item
from gongkai.publishing.selectors import revision_open
from platform_publishing import attached, drafted, let_out
from traces_corpus import document, photograph


@pytest.fixture
def item(cast):
    return drafted(cast)


@pytest.fixture
def post(at, item):
    def sent(part, **told):
        revision = revision_open(item)
        facts = {"revision_id": revision.pk, "version": revision.version}
        headers = told.pop("headers", {})
        address = f"/office/items/{item.pk}/{part}"
        return at(Role.OFFICER).post(address, facts | told, headers=headers)

    return sent


def word(name="方案.docx"):
    return SimpleUploadedFile(name, document())


def test_it_asks_what_is_to_go_and_takes_the_answer(post, item):
    page = post("attachments/", file=word()).content.decode()
    asked = re.findall(r'name="told" value="(\w+)"', page)
    assert sorted(asked) == ["changes", "hidden_text"]
    assert page.count('name="taken_out"') == page.count("checked>") == 2
    assert "重新选择文件" in page
    assert post("attachments/", file=word(), told=asked, taken_out=["changes"]).status_code == 302
    assert Attachment.objects.get().name == "方案.docx"


def test_a_partial_answer_leaves_the_file_chosen(post):
    partial = post("attachments/", file=word(), headers={"HX-Request": "true"})
    page = partial.content.decode()
    assert "<html" not in page
    assert "重新选择文件" not in page
    done = post(
        "attachments/", file=SimpleUploadedFile("a.txt", b"x"), headers={"HX-Request": "true"}
    )
    assert done["HX-Redirect"].startswith("/office/items/")


def test_a_refusal_stands_on_the_page(post):
    page = post("attachments/", file=SimpleUploadedFile("a.svg", b"<svg/>")).content.decode()
    assert "不接收扩展名为“.svg”的文件" in page


def test_a_picture_without_words_is_refused_to_the_editor(post):
    picture = SimpleUploadedFile("a.jpg", photograph())
    answer = post("pictures/", file=picture)
    assert (answer.status_code, answer.json()) == (
        409,
        {"problems": ["请填写图片的替代文字，说明图片的内容。"]},
    )
    picture.seek(0)
    told = post("pictures/", file=picture, alt="大门").json()
    assert told["src"] == f"f/{Attachment.objects.get().file_id}/"
    assert (told["alt"], told["version"]) == ("大门", 1)
    assert post("pictures/").status_code == 409


def test_it_is_named_and_removed(post, cast, item):
    kept = attached(cast, item)
    assert post(f"attachments/{kept.pk}/", name="说明").status_code == 302
    assert Attachment.objects.get().name == "说明.txt"
    assert post(f"attachments/{kept.pk}/remove/").status_code == 302
    assert not Attachment.objects.exists()
    assert post(f"attachments/{kept.pk}/remove/").status_code == 404


def test_who_was_overtaken_is_told_by_whom(post, cast, item):
    kept = attached(cast, item)
    page = post(f"attachments/{kept.pk}/", name="说明", version=0).content.decode()
    assert "上传了附件" in page


@pytest.mark.parametrize("is_public", [False, True])
def test_the_preview_is_the_public_page_of_what_is_written(at, cast, item, is_public):
    kept = attached(cast, item, photograph(), "a.jpg", alt="大门", is_inline=True)
    revision = revision_open(item)
    revision.body = f'<p>新的一句。</p><img src="f/{kept.file_id}/" alt="大门">'
    revision.save()
    if is_public:
        item = let_out(cast, item)
    page = at(Role.OFFICER).get(f"/office/items/{item.pk}/preview/?width=phone").content.decode()
    assert "新的一句。" in page
    assert f'src="/office/items/{item.pk}/f/{kept.file_id}/"' in page
    assert "preview-narrow" in page
    if not is_public:
        assert Item.objects.get().published_on is None


def test_the_page_of_an_item_asks_for_no_more_with_more_files(
    at, cast, item, django_assert_max_num_queries
):
    client, address = at(Role.OFFICER), f"/office/items/{item.pk}/"
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        attached(cast, item, name=name)
    client.get(address)
    with django_assert_max_num_queries(45):
        assert client.get(address).content.count("附件".encode()) >= 1
