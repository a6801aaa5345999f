"""The table of listings: whole, without contradiction, each kind with a sample that may go."""

from __future__ import annotations

import json
import string

import pytest

from gongkai.law.listings import LISTINGS, FieldKind, problems, read_value, typed_value
from gongkai.law.provisions import rules
from listing_samples import RECORDS

EVERY = pytest.mark.parametrize("listing", LISTINGS.values(), ids=list(LISTINGS))
V6 = (
    "事项名称",
    "设定依据",
    "申请条件",
    "办理材料",
    "办理地点",
    "办理时间",
    "联系电话",
    "办理流程",
)


def test_every_kind_that_a_bureau_has_is_there():
    assert set(LISTINGS) == set(RECORDS)


@EVERY
def test_keys_and_labels_are_told_once(listing):
    keys = [field.key for field in listing.fields]
    labels = [field.label for field in listing.fields]
    assert len(set(keys)) == len(keys)
    assert len(set(labels)) == len(labels)


@EVERY
def test_titles_and_lists_name_fields_that_there_are(listing):
    keys = {field.key for field in listing.fields}
    named = {name for _, name, _, _ in string.Formatter().parse(listing.title) if name}
    assert named
    assert named | set(listing.shown) | ({listing.sorted_by} - {""}) <= keys
    assert all(listing.field(name).required for name in named | ({listing.sorted_by} - {""}))


@EVERY
def test_choices_and_tables_are_whole(listing):
    for field in listing.fields:
        assert bool(field.choices) is (field.kind is FieldKind.CHOICE)
        assert not field.rule or field.rule in rules()


@EVERY
def test_a_whole_record_may_go_out(listing):
    assert problems(listing, RECORDS[listing.key]) == ()


@EVERY
def test_a_record_typed_again_is_the_same_and_fits_into_json(listing):
    for key, value in RECORDS[listing.key].items():
        field = listing.field(key)
        assert read_value(field, typed_value(field, value)) == value
    assert json.loads(json.dumps(RECORDS[listing.key])) == RECORDS[listing.key]


def test_a_rank_is_given_back_as_it_is_typed():
    assert typed_value(LISTINGS["leaders"].field("rank"), "012") == "12"


@EVERY
def test_every_field_that_is_required_holds_it_back(listing):
    needed = {field.key for field in listing.fields if field.required}
    assert {problem.key for problem in problems(listing, {})} == needed


def test_a_guide_asks_for_the_eight_classes_of_elements():
    """SITE-V6."""
    fields = {field.label: field for field in LISTINGS["guides"].fields}
    assert all(fields[name].required for name in V6)


def test_the_household_catalogue_has_the_columns_of_the_standard():
    """PUB-21."""
    labels = [field.label for field in LISTINGS["household"].fields]
    assert labels == [
        *("序号", "一级事项", "二级事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体"),
        *("公开渠道和载体", "公开对象", "公开方式", "公开层级"),
    ]
