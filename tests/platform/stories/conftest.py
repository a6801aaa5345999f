"""An office through the months: its people at their browsers, each day as it comes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings as django_settings
from django.test import Client

from platform_browsers import Someone

if TYPE_CHECKING:
    from datetime import date

    from gongkai.organs.roles import Role
    from platform_cast import Cast

_PATIENCE = 30_000  # milliseconds; papers are set while the page waits
_FIGURE = "main td.counted a"


@dataclass
class Office:
    """A bureau, its site, and who sits before it."""

    cast: Cast
    site: str
    browser: Any
    settings: Any
    seated: list[Someone] = field(default_factory=list)

    def turn_to(self, day: date) -> None:
        """Let it be a day, for those at their browsers and for the services alike."""
        self.settings.TODAY = day

    def at(self, role: Role | None = None) -> Someone:
        """Seat one of the staff, logged in; or one of the public."""
        someone = Someone(self.browser, self.site)
        someone.context.set_default_timeout(_PATIENCE)
        self.seated.append(someone)
        if role is not None:
            client = Client()
            client.force_login(self.cast.person[role])
            cookie = client.cookies[django_settings.SESSION_COOKIE_NAME]
            told = {"name": cookie.key, "value": cookie.value, "url": self.site}
            someone.context.add_cookies([told])
        return someone


@pytest.fixture
def office(live_server, settings, cast, browser):
    """Open the office; at the end no browser may have complained of anything."""
    opened = Office(cast, live_server.url, browser, settings)
    yield opened
    complaints = [someone.complaints for someone in opened.seated]
    for someone in opened.seated:
        someone.context.close()
    assert complaints == [[]] * len(complaints)


@pytest.fixture
def figures_seen():
    """Read tables 3 and 4 off the year's page: every figure that is not nought, by its cell."""

    def read(someone: Someone, year: int) -> dict[str, int]:
        someone.page.goto(f"/office/figures/{year}/?again=1")
        assert "与按办理步骤重新计算的结果一致" in someone.read()
        links = someone.page.eval_on_selector_all(
            _FIGURE, "all => all.map(one => [one.getAttribute('href'), one.innerText.trim()])"
        )
        cells = [
            (re.search(r"(requests|disputes)\.\w+(\[\d\]|%5B\d%5D)", href), told)
            for href, told in links
        ]
        return {
            found[0].replace("%5B", "[").replace("%5D", "]"): int(told)
            for found, told in cells
            if found and told.isdigit() and told != "0"
        }

    return read
