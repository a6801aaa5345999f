"""Pages as they are sent, and a real browser that looks at them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.test.testcases import LiveServerThread

from platform_browsers import sideways

ROOT = Path(__file__).resolve().parents[3]
AXE = ROOT / "build" / "axe" / "axe.min.js"


@pytest.fixture
def rendered():
    """Render a template as a page to somebody who is not logged in."""

    def render(template, context=None, address="/"):
        return render_to_string(template, context or {}, RequestFactory().get(address))

    return render


@pytest.fixture
def site(settings):
    """Serve the page of styles; nothing in it reads the database, so that none is shared.

    A shared one fails the threads that still end when the server has gone.
    """
    settings.ROOT_URLCONF = "gongkai.appearance.urls"
    server = LiveServerThread("127.0.0.1", StaticFilesHandler)
    server.start()
    server.is_ready.wait()
    yield f"http://127.0.0.1:{server.port}"
    server.terminate()


class Visit:
    """A page in a browser, with everything that it complained of."""

    def __init__(self, page):
        self.page = page
        self.complaints = []
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _heard(self, message):
        # The browser says so of every error page; the address itself was asked for.
        if message.type in {"error", "warning"} and "status of 4" not in message.text:
            self.complaints.append(message.text)

    def violations(self):
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate("axe.run()")["violations"]
        return [(each["id"], [node["target"] for node in each["nodes"]]) for each in found]

    def sideways(self):
        return sideways(self.page)


@pytest.fixture
def visit(browser, site):
    """Open an address with choices of appearance, at a width, with or without script."""
    contexts = []

    def open_page(address, *, choices=None, width=1440, script=True):
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        contexts.append(context)
        if choices:
            kept = json.dumps(json.dumps(choices))
            # Only where nothing is kept yet, so that what a test changes stays changed.
            context.add_init_script(
                f"localStorage.getItem('gongkai-appearance')"
                f" || localStorage.setItem('gongkai-appearance', {kept})"
            )
        opened = Visit(context.new_page())
        opened.page.goto(f"{site}{address}")
        return opened

    yield open_page
    for context in contexts:
        context.close()
