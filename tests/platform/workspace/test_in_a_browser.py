"""The staff site in a real browser: no complaint, nothing sideways, readable for everyone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from django.conf import settings as django_settings

from gongkai.organs.roles import Role
from gongkai.publishing.services import columns_lay
from workspace_requests import TODAY

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
AXE = Path(__file__).resolve().parents[3] / "build" / "axe" / "axe.min.js"
OF_A_MODE = ["color-contrast", "target-size", "link-in-text-block"]
# Elder mode changes sizes, dark mode colours: one look sees what either can spoil.
MODES = {"light": {"theme": "light"}, "dark and elder": {"theme": "dark", "elder": True}}
OPENED = """document.querySelectorAll('.office-main details:not(.confirm)')
    .forEach(details => { details.open = true })"""
PAGES = {
    Role.OFFICER: (
        "/office/",
        "/office/requests/",
        "/office/requests/new/",
        "/office/requests/{pk}/",
        "/office/requests/{pk}/answer/",
        "/office/requests/{pk}/guide/",
        "/office/items/",
        "/office/items/new/",
        "/office/items/columns/",
        "/office/disputes/",
        "/office/disputes/new/",
        "/office/figures/2026/requests.received[6]/",
        "/office/calendar/?month=2026-10&received_on=2026-09-28",
        "/office/tokens/",
    ),
    Role.OFFICE_HEAD: ("/office/figures/2025/", "/office/reviews/"),
    Role.SYSTEM_ADMIN: (
        "/office/",
        "/office/people/",
        "/office/people/new/",
        "/office/units/",
        "/office/organ/",
        "/office/plans/casework.answer/",
        "/office/jobs/",
    ),
    Role.SECURITY_ADMIN: ("/office/people/{person}/",),
    Role.AUDIT_ADMIN: ("/office/journal/", "/office/sign-ins/"),
}

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
    pytest.mark.django_db(transaction=True),
]


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with pytest.MonkeyPatch.context() as patch:
        # Playwright runs an event loop beside the test; the database is used by no coroutine.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        with sync_playwright() as playwright:
            opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            yield opened
            opened.close()


@pytest.fixture
def page_of(browser, live_server, at, settings):
    """Open a browser as whoever holds a role, with everything that it complains of."""
    # The server's threads live outside the played day of the test.
    settings.TODAY = TODAY
    contexts = []

    def opened(role, *, width=1440, script=True):
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            reduced_motion="reduce",
            java_script_enabled=script,
            base_url=live_server.url,
        )
        contexts.append(context)
        cookie = at(role).cookies[django_settings.SESSION_COOKIE_NAME]
        context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
        page = context.new_page()
        page.complaints = []
        page.on(
            "console",
            lambda said: said.type in {"error", "warning"} and page.complaints.append(said.text),
        )
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        return page

    yield opened
    for context in contexts:
        context.close()


def violations(page):
    """Look with everything in light; in the others at what a mode can spoil."""
    found = []
    for mode, choices in MODES.items():
        page.evaluate("choices => window.gongkaiAppearance.save(choices)", choices)
        page.reload()  # so that no colour is on its way to another
        page.evaluate(OPENED)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        rules = None if mode == "light" else OF_A_MODE
        looked = page.evaluate("rules => axe.run(rules ? {runOnly: rules} : {})", rules)
        found += [
            (mode, one["id"], [node["target"] for node in one["nodes"]][:3])
            for one in looked["violations"]
        ]
    return found


def sideways(page):
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


@pytest.mark.parametrize("role", list(PAGES))
def test_every_page_is_readable_for_everyone_and_complains_of_nothing(
    page_of, cast, handled, role
):
    columns_lay(organ=cast.organ, by=cast.actor[Role.OFFICER])
    page = page_of(role)
    for pattern in PAGES[role]:
        address = pattern.format(pk=handled.pk, person=cast.person[Role.OFFICER].pk)
        page.goto(address)
        assert violations(page) == [], address
        assert page.complaints == [], address


@pytest.mark.parametrize("role", list(PAGES))
def test_nothing_goes_sideways_on_a_telephone(page_of, cast, handled, role):
    page = page_of(role, width=390)
    for pattern in PAGES[role]:
        address = pattern.format(pk=handled.pk, person=cast.person[Role.OFFICER].pk)
        page.goto(address)
        page.evaluate(OPENED)
        assert sideways(page) == 0, address


@pytest.mark.parametrize(("width", "script"), [(1440, True), (390, True), (1440, False)])
def test_an_act_is_done_on_the_case_page(page_of, handled, width, script):
    page = page_of(Role.OFFICER, width=width, script=script)
    page.goto(f"/office/requests/{handled.pk}/")
    page.click("summary:has-text('告知补正')")
    page.fill("#id_ASK_CORRECTION_reason", "请写明所需信息的年份。")
    page.click("button:has-text('告知补正')")
    page.wait_for_load_state()
    assert "待申请人补正" in page.inner_text("main")
    assert page.complaints == []
