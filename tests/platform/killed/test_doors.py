"""The services of the doors, killed: what came in and who applies stay whole."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, timedelta

import pytest

from gongkai.casework.application import Upload
from gongkai.casework.models import Likeness, Request
from gongkai.casework.services import (
    confirmation_tried,
    identity_checked,
    identity_proofs_sweep,
    likeness_rebuild,
    request_repeats,
    requests_file,
    spared_note,
)
from gongkai.law.procedure import Act
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.today import played_at
from platform_cast import make_cast
from platform_play import APPLICATION, Play, answered, handling

DAY = date(2024, 5, 6)


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(DAY):
        yield


@pytest.fixture
def cast(line):
    return line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))


def _at(pk, by, **told):
    return {"request_id": pk, "version": Request.objects.get(pk=pk).version, "by": by, **told}


def test_filing_several_and_looking_after_who_applies(line, cast):
    officer = cast.actor[Role.OFFICER]
    filed = line.kill(
        requests_file,
        lambda: {
            "organ": cast.organ,
            "applications": [APPLICATION, replace(APPLICATION, title="另一件")],
            "uploads": [Upload("证件.txt", io.BytesIO("证件".encode()), kind="identity")],
            "by": Actor.public("192.0.2.9"),
            "today": DAY,
        },
    )
    first, second = (one.request.pk for one in filed)
    line.kill(confirmation_tried, lambda: _at(first, officer, said="无人接听"))
    line.kill(identity_checked, lambda: _at(first, officer))
    for pk in (first, second):
        line.play(lambda pk=pk: _withdrawn(cast, pk))
    line.play(lambda: Request.objects.filter(pk=second).update(concluded_on=DAY + timedelta(99)))
    line.kill(identity_proofs_sweep, lambda: {"today": DAY + timedelta(181)})


def _withdrawn(cast, pk):
    played = Play(cast, Request.objects.get(pk=pk)).confirmed(DAY).registered(DAY)
    played.act(Act.WITHDRAW, DAY, reason="书面撤回")


def test_repeating_and_sparing_and_likening(line, cast):
    officer = cast.actor[Role.OFFICER]
    line.kill(spared_note, lambda: {"organ": cast.organ, "item_number": 7, "today": DAY})
    number = line.play(lambda: answered(handling(cast, DAY).assigned(DAY), DAY).request.number)
    pk = line.play(lambda: handling(cast, DAY).request.pk)
    line.kill(request_repeats, lambda: _at(pk, officer, number=number, today=DAY))
    line.play(lambda: Likeness.objects.all().delete()[0])
    line.kill(likeness_rebuild, dict)
