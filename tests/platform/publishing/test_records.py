"""Records of listings: text made of fields, held back while something is missing (SITE-V6)."""

from __future__ import annotations

from datetime import date

import pytest

from gongkai.law.listings import LISTINGS
from gongkai.organs.models import OrganLevel
from gongkai.organs.roles import Role
from gongkai.publishing.layout import layout_of
from gongkai.publishing.listing_gate import missing, takes_record
from gongkai.publishing.listing_text import listing_text
from gongkai.publishing.models import Column, Layout, Rhythm
from gongkai.publishing.refusals import ItemIncomplete
from gongkai.publishing.selectors import (
    column_by_slug,
    revision_open,
    search_released,
    timeliness,
)
from gongkai.publishing.services import item_move
from listing_samples import RECORDS

GUIDE = RECORDS["guides"]


@pytest.fixture
def guides(cast, column):
    return column_by_slug(cast.organ, "household-guide")


def test_every_bureau_has_a_column_of_every_kind(cast, column):
    """PUB-6."""
    held = set(Column.objects.filter(organ=cast.organ).values_list("listing_key", flat=True))
    assert held - {""} == set(LISTINGS)
    bulletins = column_by_slug(cast.organ, "police-notices")
    assert (bulletins.rhythm, bulletins.layout) == (Rhythm.WEEKLY, Layout.LIST)
    assert "第二十一条" in bulletins.basis


def test_layouts_and_rhythms_of_the_table_are_those_of_columns():
    for listing in LISTINGS.values():
        assert listing.layout in Layout.values
        assert listing.rhythm in Rhythm.values


def test_a_department_has_the_kinds_of_the_statutes_subjects():
    found = {leaf.slug: leaf.described() for leaf in layout_of(OrganLevel.DEPARTMENT)[2].below}
    assert found["fees"]["listing_key"] == "fees"
    assert found["welfare"] == {}


def test_a_record_is_titled_and_written_by_its_fields(draft, guides):
    item = draft(column=guides, data=GUIDE, title="", body="")
    assert item.title == "居住证办理"
    assert "办结时限：15日" in item.summary
    assert '<th scope="row">设定依据</th>' in item.body
    assert "<li>" not in item.body
    assert 'href="https://zwfw.example.cn/juzhuzheng"' in item.body
    assert item.data["materials"]["rows"] == [["居民身份证", "原件", ""]]


def test_what_is_no_field_of_the_columns_kind_is_not_kept(draft, guides, column):
    told = {"标题": "=1+1", "a": "1", "A": "2"}
    item = draft(column=guides, data=GUIDE | {"name": "居住证\x01办理"} | told)
    assert (item.title, set(item.data)) == ("居住证办理", set(GUIDE) | {"name"})
    assert draft(column=column, data=told).data == {}


def test_a_budget_has_twenty_days_after_its_approval(cast, column, draft):
    """PUB-40."""
    item = draft(column=column_by_slug(cast.organ, "budget"), data=RECORDS["budget"])
    told = timeliness(item, date(2026, 3, 2))
    assert (told.due_on, told.is_late) == (date(2026, 3, 2), False)
    assert timeliness(item, date(2026, 3, 3)).is_late


def test_what_people_type_is_no_markup(draft, guides):
    typed = "<script>alert(1)</script>"
    item = draft(column=guides, data=GUIDE | {"name": typed, "place": typed})
    assert "<script" not in item.body
    assert "&lt;script&gt;" in item.body
    assert item.title == typed


@pytest.mark.parametrize("key", LISTINGS)
def test_every_kind_makes_a_text_of_its_sample(key):
    title, summary, body = listing_text(LISTINGS[key], RECORDS[key])
    assert title
    assert "未填写" not in title
    assert len(summary) <= 500
    assert body.startswith("<table>")
    assert "排列顺序" not in body


def test_a_guide_that_lacks_an_element_does_not_go_up_for_review(draft, guides, submit):
    """SITE-V6."""
    item = draft(column=guides, data=GUIDE | {"place": ""})
    with pytest.raises(ItemIncomplete, match="缺少办理地点") as refused:
        submit(item)
    assert refused.value.field == "data"


def test_a_guide_that_was_hollowed_out_after_review_does_not_go_out(draft, guides, approve, out):
    """SITE-V6: asked again before the release."""
    revision = approve(draft(column=guides, data=GUIDE))
    revision.data = GUIDE | {"phone": ""}
    revision.save(update_fields=["data"])
    with pytest.raises(ItemIncomplete, match="缺少联系电话"):
        out(revision)


def test_an_article_is_no_guide_but_may_be_a_bulletin(cast, guides):
    notices = column_by_slug(cast.organ, "police-notices")
    assert len(missing(guides, {})) > 7
    assert missing(notices, {}) == missing(notices, {"content": " "}) == ()
    assert takes_record(guides, {})
    assert not takes_record(notices, {})
    assert not takes_record(column_by_slug(cast.organ, "interpretations"), {"x": "1"})


def test_what_cannot_be_read_stays_as_it_was_typed(draft, guides, change):
    item = draft(column=guides, data=GUIDE)
    change(item, data=GUIDE | {"phone": "13800138000", "materials": "  "})
    revision = revision_open(item)
    assert revision.data["phone"] == "13800138000"
    assert missing(guides, revision.data)[-1].startswith("联系电话请填写办公电话")


def test_a_whole_guide_is_released_and_found_by_what_it_says(cast, draft, guides, release):
    item = release(draft(column=guides, data=GUIDE))
    assert item.title == "居住证办理"
    assert [one.pk for one in search_released("居住半年以上", organ=cast.organ)] == [item.pk]


def test_a_public_article_is_not_moved_into_a_column_of_facts(cast, draft, release, guides):
    item = release(draft())
    facts = {"version": item.version, "by": cast.actor[Role.OFFICER], "today": item.published_on}
    with pytest.raises(ItemIncomplete, match="缺少事项名称"):
        item_move(item_id=item.pk, column=guides, **facts)
