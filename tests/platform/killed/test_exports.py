"""A large export killed anywhere and begun again makes one file and one mail; two are one."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest

from gongkai.decisions.models import Export
from gongkai.decisions.selectors import Filters
from gongkai.decisions.services import export_begin, export_make, making
from gongkai.files.models import StoredFile
from gongkai.journal.verify import verify
from gongkai.mail.models import Message
from gongkai.organs.models import Person
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import make_cast
from platform_decisions import DAY, decision_of
from platform_exports import asked_for
from platform_killing import at_each_step

POINTS = 3


@pytest.fixture(autouse=True)
def _on_a_day(monkeypatch):
    monkeypatch.setattr(making, "_PIECE", 2)
    monkeypatch.setattr(making, "ALIVE", timedelta(0))
    with played_at(DAY):
        yield


@pytest.fixture
def cast(world):
    def played():
        cast = make_cast("yunze-gaj", "云泽市公安局")
        officer = Person.objects.filter(pk=cast.person[Role.OFFICER].pk)
        officer.update(email="wang@yunze.example")
        for number in range(5):
            decision_of(cast, number)
        return cast

    return world.play(played)


def steps_of(pk):
    steps = []
    at_each_step(steps.append)
    export_make(export_id=pk)
    return len(steps)


def left():
    assert list(verify()) == []
    export = Export.objects.get()
    told = (export.state, export.rows, export.file_id == StoredFile.objects.get().pk)
    return (*told, Message.objects.count())


def test_killed_at_random_points_and_begun_again_it_makes_one_file(world, cast):
    pk = world.play(lambda: asked_for(cast).pk)
    steps = world.copied().play(lambda: steps_of(pk))
    chance = random.Random(36)  # noqa: S311 - points, not secrets
    for step in sorted(chance.sample(range(1, steps), POINTS)):
        copy = world.copied()
        assert copy.killed_at(lambda: export_make(export_id=pk), step)
        if copy.play(lambda: Export.objects.get().state) != Export.State.DONE:
            copy.play(lambda: export_make(export_id=pk).state)
        assert copy.play(left) == ("done", 5, True, 1), f"killed at step {step} of {steps}"


def test_the_same_press_twice_at_once_is_one_export(world, cast):
    first, second = world.together([lambda: asked_for(cast).pk] * 2)
    assert first == second
    assert world.play(Export.objects.count) == 1


def test_asking_is_whole(line):
    cast = line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))
    told = {"organ": cast.organ, "filters": Filters(), "ending": "xlsx"}
    line.kill(export_begin, lambda: told | {"by": cast.actor[Role.OFFICER]})
