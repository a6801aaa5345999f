"""Lists of decisions: for the public only what is shown, by pages, and never of half a file."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal

import pytest

from gongkai.decisions.models import Decision, Kind, Run, Standing
from gongkai.decisions.selectors import (
    DecisionGone,
    DecisionUnknown,
    Filters,
    Listed,
    count_of,
    decision_public,
    decision_seen,
    decisions_page,
    decisions_walked,
    tallies,
)
from gongkai.decisions.services import decision_withdraw
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_decisions import DAY, PENALTIES, csv_of, penalty


@pytest.fixture
def filled(cast, imported):
    rows = [
        penalty(f"{n}号", f"云泽{'甲乙丙'[n % 3]}酒店有限公司", on=f"2026-05-{1 + n % 20:02}")
        for n in range(30)
    ]
    rows += [
        penalty("个1号", "张三丰", kind="自然人", code=""),
        penalty("交1号", unit="交警支队", matter="违反禁令标志指示"),
    ]
    imported(*rows)
    permit = penalty("许1号", sort="登记", amount="", on="2026-05-20")
    permits = csv_of(permit, headings=PENALTIES.replace("处罚", "许可"))
    imported(file=permits, kind=Kind.PERMIT, name="许可.csv")
    return cast.organ


ALL = Filters()


def listed(organ, filters=ALL, **told):
    return [
        row.number for row in decisions_page(organ, filters, today=DAY, limit=100, **told).rows
    ]


def test_pages_follow_each_other_without_gap_or_double(filled):
    """One list of all kinds, newest first, whatever the size of its pages."""
    whole = [(row.decided_on, row.pk) for row in decisions_walked(filled, Filters(), today=DAY)]
    assert whole == sorted(whole, reverse=True)
    assert len(whole) == 32
    pages, before = [], None
    while True:
        page = decisions_page(filled, Filters(), today=DAY, before=before, limit=7)
        pages += [(row.decided_on, row.pk) for row in page.rows]
        if page.next is None:
            break
        before = page.next
    assert pages == whole


def test_a_row_of_a_list_says_what_the_decision_says(filled, cast):
    """PUB-28: by whatever way it is read, with a party or without, of a unit or of none."""
    Decision.objects.filter(number="1号").update(unit=None)
    rows = decisions_page(filled, ALL, today=DAY, actor=cast.actor[Role.OFFICER], limit=100).rows
    kept = Decision.objects.select_related("party", "matter", "unit").in_bulk()
    assert rows == [Listed.of(kept[row.pk]) for row in rows]
    assert {row.party for row in rows} > {"张某某", "云泽甲酒店有限公司"}
    assert {type(row.amount) for row in rows} == {Decimal, type(None)}
    assert {row.unit for row in rows} == {"", cast.unit.name, cast.other_unit.name}


def test_every_filter_narrows(filled, cast):
    assert listed(filled, Filters(kind=Kind.PERMIT)) == ["许1号"]
    assert listed(filled, Filters(number="3号")) == ["3号"]
    assert listed(filled, Filters(number="没有")) == []
    assert listed(filled, Filters(unit_id=cast.other_unit.pk)) == ["交1号"]
    assert listed(filled, Filters(matter="禁")) == ["交1号"]
    assert len(listed(filled, Filters(party="乙酒"))) == 10
    assert listed(filled, Filters(party="没有")) == []
    assert len(listed(filled, Filters(party="91110000802100433b"))) == 32
    assert listed(filled, Filters(party="丙", matter="禁")) == []
    days = Filters(from_on=date(2026, 5, 3), until_on=date(2026, 5, 3))
    assert listed(filled, days) == ["22号", "2号"]
    late = [row.number for row in Decision.objects.filter(is_late=True, organ=filled)]
    assert sorted(listed(filled, Filters(is_late=True))) == sorted(late) != []


def _held(filters, row):
    """Tell in plain words whether a filter holds of a decision."""
    party = row.party
    return (
        (filters.kind is None or row.kind == filters.kind)
        and (filters.unit_id is None or row.unit_id == filters.unit_id)
        and (filters.from_on is None or row.decided_on >= filters.from_on)
        and (filters.until_on is None or row.decided_on <= filters.until_on)
        and (filters.standing is None or row.standing == filters.standing)
        and (row.is_late or not filters.is_late)
        and filters.matter in row.matter.text
        and (
            not filters.party
            or (party is not None and filters.party in party.name)
            or (party is not None and filters.party.upper() == party.code)
        )
    )


def test_any_filters_together_find_what_they_say(filled, cast, monkeypatch):
    """Whatever stands together, page by page, beside every row looked at by itself."""
    Decision.objects.filter(number="2号").update(unit=None, standing=Standing.WITHDRAWN)
    kept = list(Decision.objects.select_related("party", "matter"))
    chance = random.Random(33)  # noqa: S311 - no secret
    days = [date(2026, 5, 4), date(2026, 5, 12), date(2026, 5, 20)]
    parties = ["甲", "酒店", "有限", "没有", "91110000802100433b", "%", "_", "\\", "'"]

    def some(values, nothing=None):
        return chance.choice(values) if chance.random() < 0.3 else nothing

    found = 0
    for at in range(200):
        filters = Filters(
            kind=some([*Kind]),
            unit_id=some([cast.unit.pk, cast.other_unit.pk]),
            from_on=some(days),
            until_on=some(days),
            party=some(parties, ""),
            matter=some(["禁", "登记", "%"], ""),
            standing=some([*Standing]),
            is_late=some([True], nothing=False),
        )
        monkeypatch.setattr("gongkai.decisions.selectors.lists._FEW", 1 if at % 2 else 100)
        wanted = [row for row in kept if _held(filters, row)]
        wanted.sort(key=lambda row: (row.decided_on, row.pk), reverse=True)
        pages, before = [], None
        while True:
            page = decisions_page(
                filled, filters, today=DAY, actor=cast.actor[Role.OFFICER], before=before, limit=4
            )
            pages += [row.pk for row in page.rows]
            if page.next is None:
                break
            before = page.next
        assert pages == [row.pk for row in wanted], filters
        found += len(pages)
    assert found > 500


def test_a_filter_comes_back_from_its_address(cast):
    told = Filters(
        Kind.PENALTY,
        3,
        date(2026, 1, 1),
        date(2026, 1, 31),
        "甲",
        "1号",
        "乙",
        Standing.SHOWN,
        is_late=True,
    )
    assert Filters.from_query(told.as_query()) == told
    nonsense = {"kind": "9", "unit": "x", "from": "2026-13-01", "standing": "-1", "late": "yes"}
    assert Filters.from_query(nonsense) == Filters()


def test_many_texts_are_walked_with_the_same_end(filled, monkeypatch):
    few = listed(filled, Filters(party="酒店"))
    monkeypatch.setattr("gongkai.decisions.selectors.lists._FEW", 1)
    assert listed(filled, Filters(party="酒店")) == few != []


_SIGNED = "云公（治）行罚决字〔2026〕第{}号"


_PIECES = {
    _SIGNED.format(9001): ["9001"],
    "云公(治)行罚决字[2026]第9001号": ["9001"],
    "云公(治) 行罚决字【2026】第9002号": ["9002"],
    "第9001号": ["9001"],
    "9001": ["9001"],
    "0012": ["12"],
    "罚决": ["9002", "9001", "12"],
    "治": ["9002", "9001", "12"],
    "[2026]": ["9002", "9001", "12"],
    "900": [],
    "_": [],
}


def test_a_number_is_found_by_a_piece_of_it(imported, cast, monkeypatch):
    """PUB-24: with either kind of brackets, by any part of its head, or by its serial alone."""
    rows = [penalty(_SIGNED.format(serial), on="2026-05-04") for serial in ("12", "9001", "9002")]
    imported(*rows, penalty("云公交罚2026第0013号"), penalty("云公交罚2026第0014号之一"))
    told = {asked: [_SIGNED.format(one) for one in found] for asked, found in _PIECES.items()}
    told |= {
        "13": ["云公交罚2026第0013号"],
        "云公交罚2026第0014号之一": ["云公交罚2026第0014号之一"],
    }
    for _ in range(2):
        assert {asked: listed(cast.organ, Filters(number=asked)) for asked in told} == told
        monkeypatch.setattr("gongkai.decisions.selectors.numbers._FEW", 1)


def test_the_public_sees_what_is_shown_and_the_staff_all(filled, cast):
    """PUB-28: a penalty of a natural person is in the register only."""
    assert "个1号" not in listed(filled)
    assert "个1号" in listed(filled, actor=cast.actor[Role.OFFICER])
    hidden = Decision.objects.get(number="个1号")
    with pytest.raises(DecisionUnknown):
        decision_public(filled, hidden.pk, today=DAY)
    assert decision_seen(cast.actor[Role.AUDITOR], hidden.pk) == hidden
    with pytest.raises(DecisionUnknown):
        decision_seen(cast.actor[Role.HANDLER], hidden.pk)
    with pytest.raises(NotAllowed):
        listed(filled, actor=cast.actor[Role.HANDLER])


def test_when_its_publicity_has_ended_it_is_seen_no_more(filled):
    Decision.objects.filter(number="1号").update(shown_until=date(2026, 6, 9))
    assert "1号" not in listed(filled)
    with pytest.raises(DecisionUnknown):
        decision_public(filled, Decision.objects.get(number="1号").pk, today=DAY)


def test_a_withdrawn_one_says_why_and_counts_on(filled, cast):
    """PUB-26, RPT-22: withdrawn within three working days; the year counts it all the same."""
    before = sum(month.decisions for month in tallies(filled))
    kept = decision_withdraw(
        organ=filled,
        kind=Kind.PENALTY,
        number="1号",
        ordered_on=date(2026, 6, 5),
        reason="复议决定撤销，联系电话13800138000",
        by=cast.actor[Role.OFFICER],
        today=DAY,
    )
    assert kept.changes.get().due_on == date(2026, 6, 10)
    assert "1号" not in listed(filled)
    with pytest.raises(DecisionGone, match=r"复议决定撤销，联系电话138\*{4}8000"):
        decision_public(filled, kept.pk, today=DAY)
    assert sum(month.decisions for month in tallies(filled)) == before
    assert count_of(filled, Filters(standing=Standing.WITHDRAWN), public=False) == 1


def test_no_count_is_told_where_publicity_has_ended(filled):
    """PUB-28: the counts kept go on counting what the public sees no more."""
    assert count_of(filled, Filters(), public=True)
    Decision.objects.filter(number="1号").update(shown_until=date(2026, 6, 9))
    with played_at(DAY):
        assert count_of(filled, Filters(), public=True) is None
        assert count_of(filled, Filters(kind=Kind.PERMIT), public=True) is not None
        assert count_of(filled, Filters(), public=False)
    with played_at(date(2026, 6, 9)):
        assert count_of(filled, Filters(), public=True)


def test_rows_of_a_run_that_is_not_done_are_not_seen(filled, cast):
    """Half a file is never public, in whatever order its rows stand."""
    whole = listed(filled)
    newest = Decision.objects.filter(run=Run.objects.latest("pk").pk)
    Run.objects.filter(pk=newest.get().run).update(
        state=Run.State.WRITING, first_id=newest.get().pk
    )
    assert listed(filled) == [number for number in whole if number != "许1号"]
    page = decisions_page(filled, Filters(), today=DAY, limit=5)
    following = decisions_page(filled, Filters(), today=DAY, limit=5, before=page.next)
    seen = [row.number for row in (*page.rows, *following.rows)]
    assert seen == [number for number in whole if number != "许1号"][:10]
    with pytest.raises(DecisionUnknown):
        decision_public(filled, newest.get().pk, today=DAY)
    with pytest.raises(DecisionUnknown):
        decision_seen(cast.actor[Role.OFFICER], newest.get().pk)


def test_counts_come_from_what_is_kept_and_lists_in_few_statements(
    filled, django_assert_max_num_queries
):
    with django_assert_max_num_queries(1):
        assert count_of(filled, Filters(), public=True) == 32
        assert count_of(filled, Filters(party="甲"), public=True) is None
    with django_assert_max_num_queries(3):
        listed(filled)
    with django_assert_max_num_queries(4):
        listed(filled, Filters(party="甲"))
