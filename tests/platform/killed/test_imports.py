"""An import killed anywhere and begun again ends as if nothing had happened; two are one.

Law: PUB-24; RPT-22.
"""

from __future__ import annotations

import random
import shutil
from datetime import date, timedelta

import pytest

from gongkai.decisions.importing import writing
from gongkai.decisions.importing.mapping import Columns
from gongkai.decisions.models import Decision, Kind, Matter, Party, Run, Tally
from gongkai.decisions.refusals import DecisionsRefusal, RunBusy, RunUnknown
from gongkai.decisions.selectors import Filters, decisions_page
from gongkai.decisions.services import (
    Correction,
    carrying,
    decision_correct,
    decision_withdraw,
    mapping_save,
    policy_set,
    receipts_import,
    run_begin,
    run_carry_out,
    run_resume,
    run_stop,
)
from gongkai.files.models import StoredFile
from gongkai.journal.verify import verify
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import make_cast
from platform_decisions import DAY, csv_of, penalty
from platform_killing import at_each_step

POINTS = 6
ROWS = [penalty(f"{n}号", f"云泽{n % 5}号酒店有限公司") for n in range(20)]
CHANGED = [penalty(f"{n}号", f"云泽{n % 5}号酒店有限公司", amount="0.2") for n in range(3)]


@pytest.fixture(autouse=True)
def _small_pieces(monkeypatch):
    monkeypatch.setattr(writing, "PIECES", {"sqlite": 6, "postgresql": 6})
    monkeypatch.setattr(carrying, "ALIVE", timedelta(0))


@pytest.fixture
def cast(world):
    return world.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))


def begun(cast, rows, **told):
    with played_at(DAY):
        return run_begin(
            organ=cast.organ,
            kind=Kind.PENALTY,
            file=csv_of(*rows),
            name="处罚.csv",
            by=cast.actor[Role.OFFICER],
            **told,
        ).pk


def carried(pk):
    with played_at(DAY):
        return run_carry_out(run_id=pk).state


def steps_of(pk):
    steps = []
    at_each_step(steps.append)
    carried(pk)
    return len(steps)


def left():
    """Give everything that an import leaves, but for the numbers that rows happen to have."""
    assert list(verify()) == []
    names = [field.attname for field in Decision._meta.concrete_fields]
    told = [name for name in names if name not in ("id", "party_id", "matter_id")]
    decisions = Decision.objects.order_by("number")
    runs = ("state", "rows_read", "rows_written", "rows_corrected", "rows_rejected")
    return (
        list(decisions.values_list(*told, "party__name", "matter__text")),
        sorted(Party.objects.values_list("name", "code")),
        sorted(Matter.objects.values_list("text")),
        sorted(Tally.objects.values_list("month", "standing", "decisions", "late")),
        sorted(Run.objects.values_list(*runs)),
        StoredFile.objects.count(),
    )


def seen(cast):
    page = decisions_page(cast.organ, Filters(), today=DAY, limit=100)
    return sorted((row.number, row.amount) for row in page.rows)


def test_killed_at_random_points_and_begun_again_it_is_complete_and_once(
    world, cast, settings, tmp_path
):
    world.play(lambda: carried(begun(cast, ROWS[:10])))
    more = [*CHANGED, *ROWS[3:]]
    pk = world.play(lambda: begun(cast, more, corrects=True))
    shutil.copytree(settings.MEDIA_ROOT, tmp_path / "kept")
    undisturbed = world.copied()
    before = undisturbed.play(lambda: seen(cast))
    steps = undisturbed.play(lambda: steps_of(pk))
    after, whole = undisturbed.play(left), undisturbed.play(lambda: seen(cast))
    assert (len(before), len(whole)) == (10, 20)
    chance = random.Random(26)  # noqa: S311 - points, not secrets
    for step in sorted(chance.sample(range(1, steps), POINTS)):
        copy = world.copied()
        shutil.copytree(tmp_path / "kept", settings.MEDIA_ROOT, dirs_exist_ok=True)
        assert copy.killed_at(lambda: carried(pk), step)
        assert copy.play(lambda: seen(cast)) in (before, whole), f"half a file after step {step}"
        if copy.play(lambda: Run.objects.get(pk=pk).state) != Run.State.DONE:
            copy.play(lambda: carried(pk))
        assert copy.play(left) == after, f"killed at step {step} of {steps}"


def outcome(act):
    try:
        return act()
    except (DecisionsRefusal, RunUnknown) as refusal:
        return type(refusal).__name__


def test_two_importers_of_one_file_import_it_once(world, cast, monkeypatch):
    both = world.together([lambda: outcome(lambda: begun(cast, ROWS))] * 2)
    pk = next(one for one in both if isinstance(one, int))
    assert "FileUnfit" in both
    monkeypatch.setattr(carrying, "ALIVE", timedelta(minutes=5))
    ended = world.together([lambda: outcome(lambda: carried(pk))] * 2)
    assert sorted(map(str, ended)) == sorted(["RunUnknown", "done"])
    assert world.play(Decision.objects.count) == len(ROWS)


def test_two_files_of_one_organ_go_one_after_the_other(world, cast, monkeypatch):
    monkeypatch.setattr(carrying, "ALIVE", timedelta(minutes=5))
    first = world.play(lambda: begun(cast, ROWS[:10]))
    second = world.play(lambda: begun(cast, ROWS[5:]))

    def occupied():
        Run.objects.filter(pk=first).update(state=Run.State.READING, beaten_at="2026-06-10T09:00Z")
        return outcome(lambda: carried(second))

    assert world.play(occupied) == RunBusy.__name__
    world.play(lambda: Run.objects.filter(pk=first).update(state=Run.State.WAITING))
    for pk in (first, second):
        world.play(lambda pk=pk: carried(pk))
    assert world.play(Decision.objects.count) == len(ROWS)


def test_the_short_acts_are_whole(line):
    cast = line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))
    officer, organ = cast.actor[Role.OFFICER], cast.organ
    told = {"organ": organ, "by": officer}
    pk = line.kill(
        run_begin,
        lambda: told | {"kind": Kind.PENALTY, "file": csv_of(*ROWS), "name": "处罚.csv"},
    ).pk
    line.kill(run_stop, lambda: {"run_id": pk, "by": officer})
    line.kill(run_resume, lambda: {"run_id": pk, "by": officer})
    line.play(lambda: carried(pk))
    key = told | {"kind": Kind.PENALTY, "today": DAY, "reason": "复议决定变更"}
    correction = Correction(content="罚款300元")
    line.kill(decision_correct, lambda: key | {"number": "1号", "correction": correction})
    ordered = {"number": "2号", "ordered_on": date(2026, 6, 9)}
    line.kill(decision_withdraw, lambda: key | ordered)
    columns = Columns({"number": "文书号"})
    line.kill(
        mapping_save, lambda: told | {"kind": Kind.PENALTY, "name": "甲", "columns": columns}
    )
    shown = {"kind": Kind.PENALTY, "shows_natural": True, "shown_months": 12}
    line.kill(policy_set, lambda: told | shown)
    text = "证照费,2026-03-05,40"
    line.kill(
        receipts_import,
        lambda: (
            told
            | {
                "file": csv_of(text, headings="收费项目,日期,金额"),
                "name": "票据.csv",
                "today": DAY,
            }
        ),
    )
