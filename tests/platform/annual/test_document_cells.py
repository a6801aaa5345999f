"""Table 2's first block out of the register, against an oracle that lives every day (RPT-21)."""

import random
from collections import Counter, defaultdict
from datetime import date, timedelta

import pytest

from gongkai.annual.models import TypedFigure
from gongkai.annual.refusals import FigureRefused
from gongkai.annual.selectors import (
    Computed,
    disagreements,
    figures,
    records_behind,
    records_listed,
    sources,
)
from gongkai.annual.services import figure_type
from gongkai.law.documents import DocumentStatus, status
from gongkai.organs.roles import Role
from gongkai.publishing.models import Document, DocumentKind
from gongkai.publishing.selectors.lives import dates_of, standing, with_lives
from gongkai.today import now
from platform_cast import make_cast

TODAY = date(2026, 11, 21)
FIRST, LAST = date(2020, 1, 1), date(2026, 12, 31)
DAYS = [FIRST + timedelta(days) for days in range((LAST - FIRST).days + 1)]
ROW = {DocumentKind.RULES: "regulations", DocumentKind.NORMATIVE: "normative_documents"}


def document(cast, number, kind=DocumentKind.NORMATIVE, **dates):
    return Document(
        organ=cast.organ,
        kind=kind,
        title=f"文件{number}",
        document_number=f"云公规〔2021〕{number}号",
        drafted_on=FIRST,
        changed_at=now(),
        **dates,
    )


def one_by_chance(cast, number, dice, older):
    """Make a document whose dates the register would take."""

    def later(day, most):
        return min(day + timedelta(dice.randrange(most)), LAST)

    issued = None if dice.random() < 0.05 else dice.choice(DAYS[:-40])
    said = {"issued_on": issued, "is_own": dice.random() < 0.9}
    if issued and dice.random() < 0.6:
        said["effective_on"] = later(issued, 120)
    first = said.get("effective_on") or issued
    if first and dice.random() < 0.5:
        said["expires_on"] = later(first, 1200)
    if issued and dice.random() < 0.3:
        said["repealed_on"] = later(issued, 900)
    kind = dice.choice(list(DocumentKind))
    able = [one for one in older if issued and one.issued_on and one.issued_on <= issued]
    if able and dice.random() < 0.5:
        said["replaces"] = dice.choice(able)
        kind = said["replaces"].kind
    return document(cast, number, kind, **said)


def register_by_chance(cast, seed, size):
    dice = random.Random(seed)  # noqa: S311
    made = []
    for number in range(size):
        one = one_by_chance(cast, number, dice, made)
        one.save()
        made.append(one)
    return made


def lived(documents, until):
    """Live through every day: what was issued, what ended, what is in force, by year and row.

    Nothing of the platform is asked: on each day documents are put in force and taken out by hand.
    """
    count, in_force, over, dead = Counter(), set(), set(), set()
    by_number = {one.pk: one for one in documents}
    issues, begins, ends = defaultdict(list), defaultdict(set), defaultdict(set)
    for one in documents:
        issues[one.issued_on].append(one.pk)
        begins[one.issued_on and (one.effective_on or one.issued_on)].add(one.pk)
        for end in (one.expires_on, one.repealed_on):
            ends[end].add(one.pk)

    def note(day, numbers, column):
        for number in numbers:
            one = by_number[number]
            count[day.year, ROW[one.kind], column] += one.is_own

    for day in (day for day in DAYS if day <= until):
        dead |= ends[day]
        ended = ends[day] | {by_number[pk].replaces_id for pk in begins[day] - dead}
        in_force = (in_force | begins[day]) - over - ended
        note(day, issues[day], "issued")
        note(day, {pk for pk in ended - over - {None} if by_number[pk].issued_on}, "repealed")
        if (day.month, day.day) == (12, 31) or day == until:
            note(day, in_force, "in_force")
        over |= ended
    return count


@pytest.mark.parametrize("seed", range(5))
def test_random_lives_fill_the_block_as_the_oracle_does_in_every_year(cast, seed):
    documents = register_by_chance(cast, seed, 60)
    register_by_chance(make_cast("other", "另一公安局"), seed + 100, 20)
    expected = lived(documents, LAST)
    for year in range(2021, 2026):
        report = figures(cast.organ, year, TODAY)
        for row in ROW.values():
            for column in ("issued", "repealed", "in_force"):
                path, figure = f"disclosure.{row}.{column}", report.disclosure[row][column]
                assert figure == expected[year, row, column], (seed, year, path)
                assert records_behind(cast.organ, year, path, today=TODAY).count() == figure
        assert disagreements(cast.organ, year, TODAY) == []
    running, lived_so_far = figures(cast.organ, 2026, TODAY), lived(documents, TODAY)
    for row in ROW.values():
        for column in ("issued", "repealed", "in_force"):
            assert running.disclosure[row][column] == lived_so_far[2026, row, column]


@pytest.mark.parametrize("day", [date(2021, 6, 1), date(2023, 12, 31), TODAY])
def test_the_database_and_the_law_say_the_same_of_where_a_document_stands(cast, day):
    register_by_chance(cast, 7, 120)
    every = with_lives(Document.objects.all())
    by_law = {one.pk: status(dates_of(one), day).name for one in every}
    by_database = {
        pk: name
        for name in DocumentStatus.__members__
        for pk in every.filter(standing(name, day)).values_list("pk", flat=True)
    }
    assert by_database == by_law
    assert len(set(by_law.values())) > 3


@pytest.fixture
def one(cast):
    kept = document(cast, 1, issued_on=date(2025, 3, 1), effective_on=date(2025, 4, 1))
    kept.save()
    return kept


def cells(cast, year):
    report = figures(cast.organ, year, TODAY)
    return tuple(report.disclosure["normative_documents"].values())


@pytest.mark.parametrize(
    ("changes", "year", "expected"),
    [
        ({}, 2025, (1, 0, 1)),
        ({}, 2026, (0, 0, 1)),
        ({"expires_on": date(2026, 4, 1)}, 2026, (0, 1, 0)),
        ({"expires_on": date(2026, 12, 1)}, 2026, (0, 0, 1)),
        ({"repealed_on": date(2025, 12, 31)}, 2025, (1, 1, 0)),
        ({"is_own": False}, 2025, (None, None, None)),
        ({"kind": DocumentKind.RULES}, 2025, (0, 0, 0)),
    ],
)
def test_a_change_moves_the_right_cells(cast, one, changes, year, expected):
    Document.objects.filter(pk=one.pk).update(**changes)
    assert cells(cast, year) == expected


def test_a_revision_counts_as_issued_and_repeals_the_old_version(cast, one):
    document(
        cast, 2, issued_on=date(2026, 2, 1), effective_on=date(2026, 3, 1), replaces=one
    ).save()
    assert cells(cast, 2026) == (1, 1, 1)


def test_a_register_that_is_not_kept_leaves_the_cells_to_be_typed(cast):
    assert cells(cast, 2025) == (None, None, None)
    told = {"value": "6", "reason": "法制支队目录", "by": cast.actor[Role.OFFICER]}
    path = "disclosure.normative_documents.issued"
    figure_type(organ=cast.organ, year=2025, cell=path, **told)
    assert cells(cast, 2025) == (6, None, None)


def test_what_the_register_counts_is_not_typed(cast, one):
    told = {"value": "6", "reason": "法制支队目录", "by": cast.actor[Role.OFFICER]}
    with pytest.raises(FigureRefused, match="登记册统计"):
        figure_type(organ=cast.organ, year=2025, cell="disclosure.regulations.issued", **told)
    source = sources(cast.organ, 2025, today=TODAY)
    assert source["disclosure.normative_documents.issued"] == Computed()
    assert one.title in [line["title"] for line in _listed(cast)]


def _listed(cast):
    path = "disclosure.normative_documents.issued"
    return records_listed(cast.organ, 2025, path, today=TODAY)


def test_what_was_typed_before_the_register_was_kept_is_held_against_it(cast, one):
    TypedFigure.objects.create(
        organ=cast.organ,
        year=2025,
        cell="disclosure.normative_documents.in_force",
        value="27",
        reason="法制支队目录",
        typed_by=cast.person[Role.OFFICER],
        typed_at=now(),
    )
    (fault,) = disagreements(cast.organ, 2025, TODAY)
    assert (fault.computed, fault.recounted) == (1, 27)
    assert "原来填报的数值为27" in fault.message


def test_a_count_that_one_of_the_two_makes_wrong_is_named(cast, one, monkeypatch):
    monkeypatch.setattr(
        "gongkai.annual.selectors.document_recount.takes_effect_on", lambda _: None
    )
    document(cast, 2, issued_on=date(2026, 2, 1), replaces=one).save()
    faults = {fault.cell: fault for fault in disagreements(cast.organ, 2026, TODAY)}
    assert set(faults) == {
        "disclosure.normative_documents.repealed",
        "disclosure.normative_documents.in_force",
    }
    fault = faults["disclosure.normative_documents.repealed"]
    assert (fault.computed, fault.recounted, fault.records) == (1, 0, ("文件1",))
    assert "按文件日期重新计算" in fault.message


def test_the_older_layout_counts_what_was_made_and_what_was_public(cast):
    document(cast, 1, issued_on=date(2020, 3, 1)).save()
    report = figures(cast.organ, 2020, TODAY)
    assert tuple(report.disclosure["normative_documents"].values()) == (1, 0, 0)


def test_an_auditor_sees_the_records_and_a_handler_none(cast, one):
    path = "disclosure.normative_documents.issued"
    assert list(records_behind(cast.organ, 2025, path, cast.actor[Role.AUDITOR])) == [one]
    assert not records_behind(cast.organ, 2025, path, cast.actor[Role.HANDLER]).exists()
