"""Many at once and kill -9: numbers without a gap, items whole (PUB-10)."""

from __future__ import annotations

from datetime import date

from gongkai.journal.overtaken import Overtaken
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.models import IndexSeries, Item
from gongkai.publishing.selectors import column_by_slug, search_released
from gongkai.publishing.services import columns_lay, item_draft, item_release, item_take_down
from platform_cast import make_cast
from platform_killing import assert_whole

DAY = date(2026, 3, 4)
EACH = 5


def begun():
    cast = make_cast("yunze-gaj", "云泽市公安局")
    columns_lay(organ=cast.organ, by=Actor.system())
    return cast


def drafted(cast):
    return item_draft(
        organ=cast.organ,
        column=column_by_slug(cast.organ, "emergency"),
        title="防汛应急预案",
        body="<p>汛期值守。</p>",
        formed_on=DAY,
        by=cast.actor[Role.OFFICER],
        today=DAY,
    )


def out(cast, item):
    return item_release(
        item_id=item.pk, version=item.version, by=cast.actor[Role.OFFICER], today=DAY
    )


def look():
    series = list(IndexSeries.objects.values_list("year", "last"))
    items = list(Item.objects.values_list("state", "version", "index_number", "published_on"))
    return items, series, [item.pk for item in search_released("防汛")]


def test_numbers_have_no_gap_however_many_release_at_once(world):
    cast = world.play(begun)

    def release_some():
        for _ in range(EACH):
            out(cast, drafted(cast))

    world.together([release_some] * 3)
    numbers = world.play(lambda: sorted(Item.objects.values_list("index_number", flat=True)))
    assert numbers == [f"YUNZE-GAJ/2026-{serial:05d}" for serial in range(1, 3 * EACH + 1)]


def test_of_two_who_release_the_same_item_one_wins(world):
    cast = world.play(begun)
    item = world.play(lambda: drafted(cast))

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
    item = world.play(lambda: drafted(cast))
    assert_whole(world, act=lambda: out(cast, item), look=look)


def test_a_killed_taking_down_is_whole(world):
    cast = world.play(begun)
    item = world.play(lambda: out(cast, drafted(cast)))
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
