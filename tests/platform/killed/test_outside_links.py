"""Learning of addresses outside and asking them, killed."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

from gongkai.publishing.outside import Answer, Outcome
from gongkai.publishing.services import outside_links_ask, outside_links_gather
from platform_cast import make_cast
from platform_publishing import released

DAY = date(2026, 3, 4)
BODY = '<p><a href="https://www.gov.cn/a">一</a><a href="https://www.gov.cn/b">二</a></p>'


def test_addresses_outside_are_learnt_and_asked(line):
    cast = line.play(lambda: make_cast("yunze-gaj", "云泽市公安局"))
    line.play(lambda: released(cast, body=BODY))
    line.kill(outside_links_gather, lambda: {"today": DAY})
    gone = SimpleNamespace(ask=lambda _: Answer(Outcome.FAILED, 404, "没有这个页面（404）"))
    line.kill(outside_links_ask, lambda: {"asker": gone, "today": DAY})
