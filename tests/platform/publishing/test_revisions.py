"""Wordings one after the other: the public sees the old one until the new one is released."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from gongkai.journal.overtaken import Overtaken
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.publishing.models import Attachment
from gongkai.publishing.refusals import ColumnUnfit, ItemNotAtThisStage, ItemUnknown, RevisionOpen
from gongkai.publishing.selectors import (
    column_by_slug,
    differences,
    item_acts,
    item_released,
    revision_open,
    revision_seen,
    revisions_of,
    search_released,
    two_of,
    versions_public,
)
from gongkai.publishing.services import item_move, revision_begin, revision_drop
from gongkai.review.models import Review
from gongkai.review.refusals import ReviewRefusal
from gongkai.review.selectors import running
from gongkai.review.services import review_recall, review_return

DAY = date(2026, 3, 4)
SUBJECT = "publishing.revision"


@pytest.fixture
def begin(cast):
    def anew(item, **told):
        item.refresh_from_db()
        facts = {"version": item.version, "by": cast.actor[Role.OFFICER], "today": DAY}
        return revision_begin(item_id=item.pk, **(facts | told))

    return anew


@pytest.fixture
def drop(cast):
    def give_up(item):
        revision, by = revision_open(item), cast.actor[Role.OFFICER]
        return revision_drop(revision_id=revision.pk, version=revision.version, by=by, today=DAY)

    return give_up


def test_a_released_item_that_is_changed_stays_public_in_its_old_wording(
    acts, begin, change, cast
):
    item = acts.release(acts.draft())
    begin(item)
    change(item, title="抗旱应急预案", note="按新规修改")
    acts.approve(item)
    assert item_released(cast.organ, item.pk).title == "防汛应急预案"
    assert search_released("抗旱") == []
    later = DAY + timedelta(days=30)
    shown = acts.out(revision_open(item), today=later)
    assert item_released(cast.organ, item.pk).title == "抗旱应急预案"
    assert (shown.published_on, shown.revised_on) == (DAY, later)
    assert shown.index_number == item.index_number
    assert search_released("防汛") == []
    assert search_released("抗旱") == [shown]
    assert [one.stage for one in revisions_of(item)] == ["released", "superseded"]
    told = [(one.number, one.note) for one in versions_public(shown)]
    assert told == [(2, "按新规修改"), (1, "")]


def test_it_begins_with_the_words_and_attachments_of_what_is_released(
    draft, release, begin, stored
):
    item = draft(keywords="防汛 值守")
    Attachment.objects.create(
        revision=revision_open(item), file=stored, name="值守表.txt", alt="值守表", position=3
    )
    release(item)
    begun = begin(item)
    assert (begun.number, begun.stage, begun.keywords) == (2, "draft", "防汛 值守")
    [carried] = begun.attachments.all()
    assert (carried.file, carried.name, carried.alt) == (stored, "值守表.txt", "值守表")
    assert carried.position == 3


def test_an_item_has_one_open_wording(draft, release, begin, submit):
    item = release(draft())
    begin(item)
    with pytest.raises(RevisionOpen, match="修改稿草稿"):
        begin(item)
    submit(item)
    with pytest.raises(RevisionOpen, match="修改稿审核中"):
        begin(item)


def test_what_was_signed_is_never_edited_but_begun_anew(draft, approve, begin, change):
    item = draft()
    signed = approve(item)
    with pytest.raises(ItemNotAtThisStage, match="审核通过，不能修改"):
        change(item, title="甲")
    begun = begin(item)
    signed.refresh_from_db()
    assert (signed.stage, begun.number, begun.title) == ("dropped", 2, signed.title)


def test_a_wording_that_is_given_up_leaves_what_is_public(draft, release, begin, drop, cast):
    item = release(draft())
    begin(item)
    drop(item)
    assert revision_open(item) is None
    assert item_released(cast.organ, item.pk) == item
    assert begin(item).number == 3


def test_what_is_under_review_is_neither_changed_nor_given_up(draft, submit, change, drop):
    item = draft()
    submit(item)
    for act in (lambda: change(item, title="甲"), lambda: drop(item)):
        with pytest.raises(ItemNotAtThisStage, match="审核中"):
            act()


def test_a_return_and_a_recall_open_it_again(draft, submit, change, cast):
    item = draft(unit=cast.unit)
    review = submit(item)
    by = cast.actor[Role.FIRST_REVIEWER]
    review_return(review_id=review.pk, version=0, by=by, reason="请核对", today=DAY)
    change(item, title="甲")
    again = submit(item)
    review_recall(review_id=again.pk, version=0, by=cast.actor[Role.OFFICER])
    assert revision_open(item).stage == "draft"
    assert Review.objects.count() == 2


def test_nobody_signs_what_he_drafted(draft, submit, cast, sign):
    item = draft(by=cast.actor[Role.OFFICE_HEAD])
    submit(item, by=cast.actor[Role.OFFICE_HEAD])
    with pytest.raises(ReviewRefusal, match="本人拟制"):
        sign(item)


def test_a_taking_down_ends_what_is_written_and_reviewed_of_it(
    draft, release, begin, submit, take_down
):
    item = release(draft())
    begun = begin(item)
    submit(item)
    item.refresh_from_db()
    take_down(item)
    begun.refresh_from_db()
    assert begun.stage == "dropped"
    assert running(SUBJECT, begun.pk) is None
    with pytest.raises(ItemNotAtThisStage, match="已下线"):
        begin(item)


def test_an_item_is_moved_with_its_number_and_address(draft, release, cast):
    item = release(draft())
    other = column_by_slug(cast.organ, "police-notices")
    told = {"item_id": item.pk, "by": cast.actor[Role.OFFICER], "today": DAY}
    moved = item_move(column=other, version=item.version, **told)
    assert (moved.column, moved.index_number) == (other, item.index_number)
    with pytest.raises(Overtaken, match="调整了信息的栏目"):
        item_move(column=other, version=item.version, **told)


def test_a_released_item_does_not_change_its_column_by_its_draft(
    draft, release, begin, change, cast
):
    item = release(draft())
    begin(item)
    with pytest.raises(ColumnUnfit, match="调整栏目"):
        change(item, column=column_by_slug(cast.organ, "police-notices"))


def test_the_differences_between_two_wordings_are_told_in_words(draft, release, begin, change):
    item = release(draft(body="<p>汛期实行<strong>二十四小时</strong>值守。</p>"))
    begin(item)
    change(item, body="<p>汛期实行十二小时值守。</p>", genre="plan")
    older, newer = two_of(item, 2)
    changed = {one.label: one.pieces for one in differences(older, newer)}
    assert list(changed) == ["体裁", "正文"]
    new = "".join(piece.text for piece in changed["正文"] if piece.kind != "old")
    assert new == "汛期实行十二小时值守。"
    assert two_of(item, 1)[0] is None
    with pytest.raises(ItemUnknown):
        two_of(item, 3)


def test_a_wording_is_seen_by_those_who_see_its_item(draft, cast, sibling):
    revision = revision_open(draft(unit=cast.other_unit))
    assert revision_seen(cast.actor[Role.OFFICER], revision.pk) == revision
    for actor in (cast.actor[Role.HANDLER], sibling.actor[Role.OFFICER]):
        with pytest.raises(ItemUnknown):
            revision_seen(actor, revision.pk)


@pytest.mark.parametrize(
    ("stage", "role", "expected"),
    [
        ("draft", Role.OFFICER, {"change", "submit", "drop", "move"}),
        ("draft", Role.HANDLER, {"change", "submit", "drop"}),
        ("draft", Role.SECRECY_REVIEWER, set()),
        ("review", Role.OFFICER, {"move"}),
        ("approved", Role.OFFICER, {"schedule", "release", "drop", "begin", "move"}),
        ("approved", Role.HANDLER, {"drop", "begin"}),
        ("released", Role.OFFICER, {"begin", "move", "take_down"}),
        ("released", Role.HANDLER, {"begin"}),
        ("taken_down", Role.OFFICER, set()),
    ],
)
def test_the_acts_that_are_offered_are_those_that_are_possible(acts, cast, stage, role, expected):
    item = acts.draft(unit=cast.unit)
    if stage == "review":
        acts.submit(item)
    elif stage == "approved":
        acts.approve(item)
    elif stage != "draft":
        item = acts.release(item)
    if stage == "taken_down":
        item = acts.take_down(item)
    assert item_acts(cast.actor[role], item, revision_open(item)) == expected


def test_only_who_edits_begins(draft, release, begin, cast):
    item = release(draft(unit=cast.unit))
    with pytest.raises(NotAllowed):
        begin(item, by=cast.actor[Role.UNIT_HEAD])
    assert begin(item, by=cast.actor[Role.HANDLER]).editor == cast.person[Role.HANDLER]
