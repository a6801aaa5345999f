"""Files of a draft: without what they carry unseen, carried on, and public only when released."""

from __future__ import annotations

import io
from uuid import uuid4

import pytest

from gongkai.files.refusal import FileRefused
from gongkai.files.selectors import content_of
from gongkai.files.traces import traces_of
from gongkai.journal.overtaken import Overtaken
from gongkai.journal.selectors import entries_of
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.publishing.models import Attachment
from gongkai.publishing.refusals import (
    ItemGone,
    ItemIncomplete,
    ItemNotAtThisStage,
    ItemUnknown,
    TracesUndecided,
)
from gongkai.publishing.selectors import (
    attachment_public,
    attachments_of,
    attachments_released,
    file_of_item,
    revision_open,
)
from gongkai.publishing.services import (
    attachment_add,
    attachment_change,
    attachment_remove,
    revision_begin,
)
from platform_publishing import drafted, let_out, taken_down
from traces_corpus import DOCX, document, photograph

CHANGES = {"changes", "hidden_text"}
WORDS = document()


@pytest.fixture
def item(cast):
    return drafted(cast)


@pytest.fixture
def add(cast, item):
    def act(content=b"words", name="a.txt", **told):
        revision = revision_open(item)
        facts = {"version": revision.version, "by": cast.actor[Role.OFFICER]}
        upload = io.BytesIO(content)
        return attachment_add(revision_id=revision.pk, upload=upload, name=name, **(facts | told))

    return act


def bytes_of(attachment):
    with content_of(attachment.file) as content:
        return content.read()


def test_it_is_kept_without_what_it_carries_unseen(add):
    """PUB-38, SITE-16."""
    kept = add(WORDS, "附件.docx", taken_out=CHANGES)
    assert traces_of(io.BytesIO(bytes_of(kept)), DOCX) == ()
    assert (kept.name, kept.position, kept.revision.version) == ("附件.docx", 1, 1)


def test_what_would_change_the_content_must_be_decided(add):
    with pytest.raises(TracesUndecided, match="修订记录、隐藏文字") as refusal:
        add(WORDS, "a.docx", taken_out={"changes"})
    assert {one.code for one in refusal.value.traces} >= CHANGES
    assert not Attachment.objects.exists()


def test_what_was_decided_to_stay_stays_and_the_journal_says_so(add, item):
    kept = add(WORDS, "a.docx", taken_out={"changes"}, kept={"hidden_text"})
    assert {one.code for one in traces_of(io.BytesIO(bytes_of(kept)), DOCX)} == {"hidden_text"}
    told = next(one for one in entries_of("publishing.item", item.pk) if "附件" in one.label)
    assert told.after["kept"] == ["hidden_text"]


def test_a_picture_must_say_what_it_shows(add):
    with pytest.raises(ItemIncomplete, match="替代文字"):
        add(photograph(), "a.jpg")
    kept = add(photograph(), "a.jpg", alt="机关大门", is_inline=True)
    assert kept.alt == "机关大门"
    assert b"SECRET" not in bytes_of(kept)


def test_only_a_picture_stands_inside_the_text(add):
    with pytest.raises(ItemIncomplete, match="只能插入jpg或者png"):
        add(is_inline=True)


@pytest.mark.parametrize("name", ["a.svg", "a.exe", "a.html", "a.docm"])
def test_what_no_file_is_taken_is_refused(add, name):
    with pytest.raises(FileRefused):
        add(b"<svg/>", name)


def test_who_may_not_edit_adds_nothing(add, cast):
    with pytest.raises(NotAllowed):
        add(by=cast.actor[Role.SECRECY_REVIEWER])


def test_the_second_of_two_is_told(add):
    add()
    with pytest.raises(Overtaken):
        add(version=0)


def test_a_draft_under_review_takes_none(add, item, cast):
    from platform_publishing import approved

    approved(cast, item)
    with pytest.raises(ItemNotAtThisStage):
        add()


def test_it_is_named_anew_and_keeps_its_ending(add, cast):
    kept = add(photograph(), "a.jpg", alt="甲")
    told = {"version": kept.revision.version, "by": cast.actor[Role.OFFICER]}
    named = attachment_change(attachment_id=kept.pk, name="大门.exe", alt="乙", **told)
    assert (named.name, named.alt) == ("大门.exe.jpg", "乙")


def test_it_is_removed_but_not_from_under_the_text(add, change, item, cast):
    kept = add(photograph(), "a.jpg", alt="甲", is_inline=True)
    change(item, body=f'<p>见图</p><img src="f/{kept.file_id}/" alt="甲">')
    told = {"by": cast.actor[Role.OFFICER]}
    with pytest.raises(ItemIncomplete, match="先从正文中删去"):
        attachment_remove(attachment_id=kept.pk, version=revision_open(item).version, **told)
    change(item, body="<p>无图</p>")
    attachment_remove(attachment_id=kept.pk, version=revision_open(item).version, **told)
    assert attachments_of(revision_open(item)) == []


def test_the_next_wording_carries_it_on_at_the_same_address(add, item, cast):
    kept = add(photograph(), "a.jpg", alt="甲", is_inline=True)
    public = let_out(cast, item)
    officer = cast.actor[Role.OFFICER]
    newer = revision_begin(item_id=item.pk, version=public.version, by=officer, today=None)
    [carried] = attachments_of(newer)
    assert (carried.file_id, carried.alt, carried.is_inline) == (kept.file_id, "甲", True)
    told = {"attachment_id": carried.pk, "version": newer.version, "by": officer}
    attachment_remove(**told)
    assert attachment_public(cast.organ, item.pk, kept.file_id).file_id == kept.file_id


def test_it_is_public_from_the_release_to_the_taking_down(add, item, cast):
    """PUB-10, PUB-35."""
    kept = add()
    with pytest.raises(ItemUnknown):
        attachment_public(cast.organ, item.pk, kept.file_id)
    assert attachments_released(item) == []
    public = let_out(cast, item)
    assert attachment_public(cast.organ, item.pk, kept.file_id).name == "a.txt"
    assert [one.name for one in attachments_released(public)] == ["a.txt"]
    taken_down(cast, public)
    with pytest.raises(ItemGone, match="内容有误"):
        attachment_public(cast.organ, item.pk, kept.file_id)


def test_a_file_of_the_next_wording_is_not_public_yet(add, item, cast):
    public = let_out(cast, item)
    revision_begin(
        item_id=item.pk, version=public.version, by=cast.actor[Role.OFFICER], today=None
    )
    kept = add()
    with pytest.raises(ItemUnknown):
        attachment_public(cast.organ, item.pk, kept.file_id)
    assert file_of_item(cast.actor[Role.OFFICER], item.pk, kept.file_id).pk == kept.pk


def test_another_items_file_is_not_this_ones(add, item, cast):
    kept = add()
    other = let_out(cast, drafted(cast, title="另一条"))
    with pytest.raises(ItemUnknown):
        attachment_public(cast.organ, other.pk, kept.file_id)
    with pytest.raises(ItemUnknown):
        file_of_item(cast.actor[Role.OFFICER], other.pk, kept.file_id)
    with pytest.raises(ItemUnknown):
        file_of_item(cast.actor[Role.OFFICER], item.pk, uuid4())


def test_its_files_are_one_query(add, item, django_assert_num_queries):
    for name in ("a.txt", "b.txt", "c.txt"):
        add(name=name)
    revision = revision_open(item)
    with django_assert_num_queries(1):
        assert [one.file.size for one in attachments_of(revision)] == [5, 5, 5]
