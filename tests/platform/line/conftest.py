"""A bureau on a real server beside a database of its own, and people at their browsers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher

from gongkai.organs.authority import Actor
from gongkai.organs.models import Person
from gongkai.organs.roles import Role
from gongkai.publishing.services import columns_lay
from gongkai.report.model import report_from_json
from platform_browsers import Someone, chromium
from platform_cast import Cast, add_person, make_cast, make_organ
from platform_command import Command, database_address
from platform_killing import World
from platform_play import answered, handling

DAY = date(2026, 9, 21)
"""A Monday before two public holidays; the platform believes that it is this day."""
EARLIER = date(2026, 3, 2)
ORGAN = "yunze-gaj"
_PHRASE = "yu-gong-yi-shan-7391"


@dataclass
class Office:
    """The bureau: its people, its server's address, its command line, its world."""

    day = DAY
    cast: Cast
    site: str
    command: Command
    world: World
    environment: dict[str, str]

    def told(self, *arguments):
        """Give what the command line answers."""
        answer = self.command(*arguments, **self.environment)
        assert answer.returncode == 0, answer.stderr
        return answer.stdout

    def figures(self):
        """Give the year's tables as the command line prints them."""
        asked = ("--organ", ORGAN, "--year", str(DAY.year), "--format", "json")
        return report_from_json(json.loads(self.told("figures", *asked)))


def _staffed():
    """Make the bureau with two officers and two first reviewers, who all know their password."""
    cast = make_cast(ORGAN, "云泽市公安局", make_organ("yunze", "云泽市人民政府"))
    for role in (Role.OFFICER, Role.FIRST_REVIEWER):
        add_person(cast, role, "乙")
    columns_lay(organ=cast.organ, by=Actor.system())
    password = Argon2PasswordHasher().encode(_PHRASE, "salt-of-the-tests")
    Person.objects.update(password=password)
    answered(handling(cast, EARLIER).assigned(EARLIER), date(2026, 3, 9))
    return cast


@pytest.fixture(scope="module")
def office(tmp_path_factory, migrated, django_db_blocker):
    folder = tmp_path_factory.mktemp("line")
    with django_db_blocker.unblock():
        world = World.first(folder, django_db_blocker.unblock)
    cast = world.play(_staffed)
    environment = {
        "DATABASE_URL": database_address(world.name),
        "GONGKAI_TODAY": DAY.isoformat(),
        "GONGKAI_SECOND_FACTOR_ROLES": ",",
    }
    command = Command(folder)
    with command.serving(**environment) as (_, site):
        yield Office(cast, site, command, world, environment)
    with django_db_blocker.unblock():
        world.remove()


@pytest.fixture(scope="module")
def browser(office):
    # Started last: what is played in the world is played before an event loop runs here.
    with chromium() as opened:
        yield opened


@pytest.fixture
def prepared(office, monkeypatch):
    """Do something beforehand by the services, as another process beside the server does."""
    # The browser's event loop runs beside the test; no coroutine uses the database.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    return office.world.play


@pytest.fixture
def at_browser(browser, office):
    """Let people sit down: `at_browser()` the public, `at_browser(Role.OFFICER)` the staff.

    At the end no browser may have complained of anything.
    """
    seated = []

    def sit(role=None, name="", *, script=True):
        someone = Someone(browser, office.site, script=script)
        seated.append(someone)
        return someone if role is None else someone.log_in(f"{ORGAN}-{role}{name}", _PHRASE)

    yield sit
    complaints = [someone.complaints for someone in seated]
    for someone in seated:
        someone.context.close()
    assert complaints == [[]] * len(seated)
