"""Killed in the middle of an act, a request is wholly before it or wholly after it."""

from __future__ import annotations

from gongkai.casework.models import Answer, Event, Request, Series
from gongkai.casework.services import answer_serve, request_act
from gongkai.law.clock import Manner
from gongkai.law.procedure import Act, Facts
from gongkai.organs.roles import Role
from platform_cast import make_cast
from platform_killing import assert_whole
from platform_play import MONDAY, filed, handling, signed


def _look():
    return (
        list(Request.objects.order_by("pk").values_list("number", "state", "version", "due_on")),
        list(Event.objects.order_by("pk").values_list("act", "position")),
        list(Answer.objects.order_by("pk").values_list("stage", "served_on", "version")),
        list(Series.objects.order_by("pk").values_list("kind", "last")),
    )


def _prepared(*, is_signed):
    cast = make_cast("yunze-gaj", "云泽市公安局")
    played = handling(cast, MONDAY).assigned(MONDAY)
    if is_signed:
        signed(played, MONDAY)
    return cast, played.at


def test_filing_is_whole(world):
    cast, _ = world.play(lambda: _prepared(is_signed=False))
    steps = assert_whole(
        world,
        act=lambda: filed(cast).request.pk,
        look=_look,
    )
    assert steps > 8


def test_an_act_is_whole(world):
    cast, at = world.play(lambda: _prepared(is_signed=False))
    by = cast.actor[Role.OFFICER]
    assert_whole(
        world,
        act=lambda: request_act(
            **at,
            act=Act.ASK_CORRECTION,
            facts=Facts(MONDAY, reason="请写明年份"),
            by=by,
            today=MONDAY,
        ),
        look=_look,
    )


def test_serving_is_whole(world):
    cast, at = world.play(lambda: _prepared(is_signed=True))
    by = cast.actor[Role.OFFICER]
    assert_whole(
        world,
        act=lambda: answer_serve(**at, manner=Manner.ELECTRONIC, on=MONDAY, by=by, today=MONDAY),
        look=_look,
    )
