"""Many at once and kill -9: numbers without a gap, items whole (PUB-10)."""

from __future__ import annotations

from datetime import date
from functools import partial

from gongkai.journal.overtaken import Overtaken
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.models import IndexSeries, Item, Revision
from gongkai.publishing.selectors import search_released
from gongkai.publishing.services import columns_lay, item_take_down, revision_release
from platform_cast import make_cast
from platform_killing import assert_whole
from platform_publishing import approved, drafted

DAY = date(2026, 3, 4)
EACH = 5


def begun():
    cast = make_cast("yunze-gaj", "云泽市公安局")
    columns_lay(organ=cast.organ, by=Actor.system())
    return cast


def waiting(cast):
    return approved(cast, drafted(cast, formed_on=DAY))


def out(cast, revision):
    return revision_release(
        revision_id=revision.pk,
        version=revision.version,
        by=cast.actor[Role.OFFICER],
        today=DAY,
    )


def look():
    series = list(IndexSeries.objects.values_list("year", "last"))
    items = list(Item.objects.values_list("state", "version", "index_number", "published_on"))
    stages = list(Revision.objects.values_list("stage", "version"))
    return items, stages, series, [item.pk for item in search_released("防汛")]


def test_numbers_have_no_gap_however_many_release_at_once(world):
    cast = world.play(begun)
    wait = world.play(lambda: [[waiting(cast) for _ in range(EACH)] for _ in range(3)])

    def release_some(revisions):
        for revision in revisions:
            out(cast, revision)

    world.together([partial(release_some, revisions) for revisions in wait])
    numbers = world.play(lambda: sorted(Item.objects.values_list("index_number", flat=True)))
    assert numbers == [f"YUNZE-GAJ/2026-{serial:05d}" for serial in range(1, 3 * EACH + 1)]


def test_of_two_who_release_the_same_item_one_wins(world):
    cast = world.play(begun)
    item = world.play(lambda: waiting(cast))

    def release_it():
        try:
            return out(cast, item).index_number
        except Overtaken as error:
            return str(error)

    told, number = sorted(world.together([release_it] * 2), key=lambda said: "/" in said)
    assert number == "YUNZE-GAJ/2026-00001"
    assert "发布了信息" in told


def test_a_killed_release_is_whole(world):
    cast = world.play(begun)
    item = world.play(lambda: waiting(cast))
    assert_whole(world, act=lambda: out(cast, item), look=look)


def test_a_killed_taking_down_is_whole(world):
    cast = world.play(begun)
    item = world.play(lambda: out(cast, waiting(cast)))
    assert_whole(
        world,
        act=lambda: item_take_down(
            item_id=item.pk,
            version=item.version,
            reason="有误",
            by=cast.actor[Role.OFFICER],
            today=DAY,
        ),
        look=look,
    )
