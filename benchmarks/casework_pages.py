"""How many questions the pages of casework ask of the database: as many of few cases as of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.platform_filling import CIRCULATING
from benchmarks.timing import best, show
from gongkai.casework.models import Request
from gongkai.cli.static_files import collect_static
from gongkai.law.procedure import State
from gongkai.organs.roles import Role

if TYPE_CHECKING:
    from platform_cast import Cast

_QUEUE = "page of the queue"
_OF_A_MOMENT = "holidays_holidaynotice"  # a process asks for the newest notice once a moment


def questions_asked(cast: Cast) -> dict[str, int]:
    """Give the number of queries of each page."""
    collect_static()
    browser = _browser(cast)
    return {name: _asked(browser, path) for name, path in _paths(cast).items()}


def same_questions(cast: Cast, before: dict[str, int]) -> None:
    """Assert that the pages ask as many questions as before, and take their time."""
    browser, paths = _browser(cast), _paths(cast)
    for name, path in paths.items():
        asked = _asked(browser, path)
        # A queue that fits on one page looks once more, for what has no date.
        is_more = asked > before[name] if name == _QUEUE else asked != before[name]
        assert not is_more, f"{name}: {before[name]}, now {asked}"  # noqa: S101
        show(
            f"{name}, {asked} queries ({before[name]})", best(lambda path=path: browser.get(path))
        )


def _paths(cast: Cast) -> dict[str, str]:
    # Those of one kind: others like them, a unit, a handler; what is not there is not asked about.
    cases = Request.objects.filter(unit=cast.unit, description=CIRCULATING)
    is_open = cases.filter(state=State.HANDLING.name).order_by("-submitted_at")
    over = cases.filter(state=State.ANSWERED.name).order_by("submitted_at")
    return {
        "page of an open case": f"/office/requests/{is_open[0].pk}/",
        "page of a case that is over": f"/office/requests/{over[0].pk}/",
        _QUEUE: "/office/requests/",
        "page of the board": "/office/board/",
        "page of the statistics": "/office/statistics/",
    }


def _browser(cast: Cast) -> Client:
    client = Client(SERVER_NAME="localhost")
    backend = "gongkai.organs.log_in.backend.PersonBackend"
    client.force_login(cast.person[Role.OFFICER], backend=backend)
    return client


def _asked(browser: Client, path: str) -> int:
    browser.get(path)  # what a process keeps for itself is read once
    with CaptureQueriesContext(connection) as asked:
        response = browser.get(path)
    assert response.status_code == 200, f"{path}: {response.status_code}"  # noqa: S101
    return sum(_OF_A_MOMENT not in one["sql"] for one in asked.captured_queries)
