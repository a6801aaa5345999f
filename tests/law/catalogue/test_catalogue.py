"""The catalogue's subjects, the platform's columns and the entry's minimum (LAW-12-3, PUB-3)."""

from __future__ import annotations

from gongkai.law.catalogue import (
    CATALOGUE,
    ENTRY_FIELDS,
    PLATFORM_COLUMNS,
    REQUEST_ENTRANCE,
)
from gongkai.law.provisions import rules


def test_it_lists_fifteen_items_then_the_local_ones():
    assert [item.number for item in CATALOGUE] == [*range(1, 16), *[None] * 14]
    assert len({item.key for item in CATALOGUE}) == len(CATALOGUE)
    assert {item.rule for item in CATALOGUE} <= set(rules())


def test_it_has_the_four_columns_and_the_entrance_in_order():
    assert PLATFORM_COLUMNS == (
        "政府信息公开指南",
        "政府信息公开制度",
        "法定主动公开内容",
        "政府信息公开年报",
    )
    assert REQUEST_ENTRANCE == "依申请公开"


def test_it_asks_four_fields_of_every_entry():
    assert ENTRY_FIELDS == (
        ("index_no", "索引"),
        ("title", "名称"),
        ("summary", "内容概述"),
        ("formed_on", "生成日期"),
    )
