"""Pages a second of both sites, beside a bare Django page behind the same server."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path
from time import perf_counter, sleep
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import connection
from django.test import Client

from gongkai.casework.models import Request
from gongkai.cli.static_files import collect_static
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.publishing.models import Column, Item, ItemState
from gongkai.publishing.services import columns_lay
from gongkai.today import now, today
from platform_command import database_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from platform_cast import Cast

ROOT = Path(__file__).resolve().parents[1]
SECONDS, VISITORS, WARM = 3, 2, 5
ITEMS = 2000
SITE = ("gongkai.config.settings", "gongkai.config.wsgi:get_wsgi_application")
BARE = ("benchmarks.bare", "django.core.wsgi:get_wsgi_application")


def pages_a_second(cast: Cast, _: int) -> None:
    """Ask for pages of the portal and of the workspace as fast as they come."""
    column = published_items(cast)
    collect_static()
    with serving(*BARE) as port:
        bare = rate_of(port, "/")
    print(f"{'bare Django page':44}{bare:11,.0f} pages/s")
    organ, item = cast.organ.code, Item.objects.latest("pk").pk
    case = Request.objects.filter(organ=cast.organ).earliest("due_on").pk
    cookie = _logged_in(cast)
    with serving(*SITE) as port:
        for name, path in (
            ("portal, home", f"/o/{organ}/"),
            ("portal, a column of 2,000", f"/o/{organ}/c/{column.slug}/"),
            ("portal, an item", f"/o/{organ}/i/{item}/"),
            ("workspace, my work", "/office/"),
            ("workspace, requests", "/office/requests/"),
            ("workspace, a request", f"/office/requests/{case}/"),
        ):
            rate = rate_of(port, path, cookie if path.startswith("/office/") else "")
            print(f"{name:44}{rate:11,.0f} pages/s   ratio to bare {bare / rate:.1f}")


def published_items(cast: Cast) -> Column:
    """Make a column with many released items."""
    columns_lay(organ=cast.organ, by=Actor.system())
    column = Column.objects.filter(organ=cast.organ, kind="statutory", children=None).first()
    assert column is not None  # noqa: S101 - laid just now
    Item.objects.bulk_create(
        Item(
            organ=cast.organ,
            column=column,
            index_number=f"BENCH/2025-{number:05d}",
            title=f"关于第{number}号事项的公告",
            body=f"<p>第{number}号事项的正文。</p>",
            formed_on=today(),
            published_on=today(),
            state=ItemState.RELEASED,
            editor=cast.person[Role.OFFICER],
            created_at=now(),
            changed_at=now(),
        )
        for number in range(ITEMS)
    )
    return column


def _logged_in(cast: Cast) -> str:
    client = Client()
    client.force_login(
        cast.person[Role.OFFICER], backend="gongkai.organs.log_in.backend.PersonBackend"
    )
    name = settings.SESSION_COOKIE_NAME
    return f"{name}={client.cookies[name].value}"


@contextmanager
def serving(module: str, application: str, **variables: str) -> Iterator[int]:
    """Serve an application on a port of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = database_address(str(connection.settings_dict["NAME"]))
    options = "--interface wsgi --factory --workers 1 --blocking-threads 4 --no-ws"
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "granian", *options.split(), "--log-level", "warning"),
            *("--port", str(port), application),
        ],
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": module} | variables,
    )
    try:
        _await(port)
        yield port
    finally:
        process.terminate()
        process.wait(60)


def _await(port: int) -> None:
    while True:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        sleep(0.1)


def rate_of(port: int, path: str, cookie: str = "") -> float:
    """Give pages a second, asked for by a few visitors who never rest."""
    _visit(port, path, cookie, pages=WARM)
    end = perf_counter() + SECONDS
    start = perf_counter()
    with ThreadPoolExecutor(VISITORS) as visitors:
        seen = visitors.map(lambda _: _visit(port, path, cookie, until=end), range(VISITORS))
        pages = sum(seen)
    return pages / (perf_counter() - start)


def _visit(port: int, path: str, cookie: str, *, pages: int = 0, until: float = 0) -> int:
    seen, line = 0, HTTPConnection("127.0.0.1", port, timeout=60)
    while seen < pages or perf_counter() < until:
        line.request("GET", path, headers={"Cookie": cookie} if cookie else {})
        answer = line.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{path} answered {answer.status}")
        seen += 1
    line.close()
    return seen
