"""The files of items at their public address: from the release to the taking down, not else."""

from __future__ import annotations

import pytest

from gongkai.files.models import FileState, StoredFile
from gongkai.organs.roles import Role
from gongkai.publishing.selectors import revision_open
from gongkai.publishing.services import revision_begin
from gongkai.today import now
from platform_applicant import DAY
from platform_publishing import approved, attached, drafted, let_out, taken_down
from traces_corpus import photograph


@pytest.fixture
def item(cast):
    return drafted(cast, formed_on=DAY, today=DAY)


@pytest.fixture
def get(client, cast):
    def at(item, attachment, **headers):
        return client.get(f"/o/{cast.organ.code}/i/{item.pk}/f/{attachment.file_id}/", **headers)

    return at


def test_a_file_is_saved_and_never_opened(get, cast, item):
    kept = attached(cast, item, name="收费 目录.txt")
    let_out(cast, item, today=DAY)
    answer = get(item, kept)
    assert answer.getvalue() == b"words"
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "public, no-cache"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert not answer.cookies


def test_a_picture_is_shown_in_its_text(get, client, cast, item):
    kept = attached(cast, item, photograph(), "a.jpg", alt="大门", is_inline=True)
    revision = revision_open(item)
    revision.body = f'<p>见图</p><img src="f/{kept.file_id}/" alt="大门">'
    revision.save()
    let_out(cast, item, today=DAY)
    answer = get(item, kept)
    assert answer["Content-Disposition"].startswith("inline")
    assert b"SECRET" not in answer.getvalue()
    page = client.get(f"/o/{cast.organ.code}/i/{item.pk}/").content.decode()
    assert f'<img src="f/{kept.file_id}/" alt="大门">' in page
    assert "<h2" not in page.partition("article-files")[2]


def test_who_has_it_already_is_told_that_it_is_unchanged(get, cast, item):
    kept = attached(cast, item)
    let_out(cast, item, today=DAY)
    first = get(item, kept)
    first.getvalue()
    again = get(item, kept, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("stage", ["draft", "approved", "next"])
def test_before_its_release_there_is_no_such_file(get, cast, item, stage):
    """PUB-35."""
    if stage == "next":
        public = let_out(cast, item, today=DAY)
        by = cast.actor[Role.OFFICER]
        revision_begin(item_id=item.pk, version=public.version, by=by, today=DAY)
    kept = attached(cast, item)
    if stage == "approved":
        approved(cast, item, today=DAY)
    assert get(item, kept).status_code == 404


def test_after_its_taking_down_its_address_says_why(get, cast, item):
    """PUB-10."""
    kept = attached(cast, item)
    taken_down(cast, let_out(cast, item, today=DAY), reason="内容有误", today=DAY)
    answer = get(item, kept)
    assert answer.status_code == 410
    assert "内容有误" in answer.content.decode()


def test_a_file_that_waits_for_its_scan_is_not_given(get, cast, item):
    kept = attached(cast, item)
    let_out(cast, item, today=DAY)
    stored = StoredFile.objects.filter(pk=kept.file_id)
    stored.update(state=FileState.QUARANTINED, checked_at=now())
    assert get(item, kept).status_code == 404


def test_the_page_lists_its_files(client, cast, item, django_assert_max_num_queries):
    kept = attached(cast, item, name="收费目录.txt")
    let_out(cast, item, today=DAY)
    address = f"/o/{cast.organ.code}/i/{item.pk}/"
    with django_assert_max_num_queries(20):
        page = client.get(address).content.decode()
    assert f'<a href="f/{kept.file_id}/">' in page
    assert "收费目录.txt" in page


def test_programs_read_its_pictures_by_whole_addresses(client, cast, item):
    kept = attached(cast, item, photograph(), "a.jpg", alt="大门", is_inline=True)
    revision = revision_open(item)
    revision.body = f'<p>见图</p><img src="f/{kept.file_id}/" alt="大门">'
    revision.save()
    let_out(cast, item, today=DAY)
    body = client.get(f"/api/v1/items/{item.pk}").json()["body"]
    assert f'src="/o/{cast.organ.code}/i/{item.pk}/f/{kept.file_id}/"' in body
