"""Every service of subscriptions, killed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from gongkai.organs.authority import Actor
from gongkai.publishing.models import Subscription
from gongkai.publishing.services import (
    columns_lay,
    digests_send,
    subscription_ask,
    subscription_confirm,
    subscription_end,
    subscriptions_sweep,
)
from gongkai.publishing.subscription_links import confirming, ending
from gongkai.today import played_at
from platform_cast import make_cast
from platform_publishing import released

DAY = date(2026, 3, 4)


@pytest.fixture(autouse=True)
def _on_a_day():
    with played_at(DAY):
        yield


def test_a_subscription_from_its_asking_to_its_end(line):
    cast = line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))
    line.play(lambda: columns_lay(organ=cast.organ, by=Actor.system()))
    asked = {"organ": cast.organ, "email": "chen@example.com"}
    line.kill(subscription_ask, lambda: asked)
    pk = line.play(lambda: Subscription.objects.get().pk)
    line.kill(subscription_confirm, lambda: {"token": confirming(pk), "today": DAY})
    line.play(lambda: released(cast))
    line.kill(digests_send, lambda: {"today": DAY + timedelta(days=1)})
    line.kill(subscription_end, lambda: {"token": ending(pk)})
    line.play(lambda: subscription_ask(organ=cast.organ, email="li@example.com"))
    line.play(lambda: Subscription.objects.update(created_at="2026-01-01T00:00:00Z"))
    line.kill(subscriptions_sweep, dict)
