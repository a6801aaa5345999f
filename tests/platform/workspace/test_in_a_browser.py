"""The staff site in a real browser: no complaint, nothing sideways, readable for everyone."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings as django_settings

from gongkai.casework.application import Application
from gongkai.casework.services import claim_enter, dispute_register, opinion_ask, search_record
from gongkai.law.clock import Channel
from gongkai.organs.roles import Role
from gongkai.publishing.services import columns_lay
from how_much import some
from platform_browsers import sideways
from workspace_requests import FILED_ON, TODAY

AXE = Path(__file__).resolve().parents[3] / "build" / "axe" / "axe.min.js"
OF_A_MODE = ["color-contrast", "target-size", "link-in-text-block"]
LOOK = """rules => axe.run(rules ? {runOnly: rules} : {resultTypes: ['violations']})
    .then(looked => looked.violations.map(
        one => [one.id, one.nodes.slice(0, 3).map(node => node.target.join(' '))]))"""
# Elder mode changes sizes, dark mode colours: one look sees what either can spoil.
DARK_AND_ELDER = {"theme": "dark", "elder": True}
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
        "/office/disputes/statistics/",
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

MISSING = "&".join(
    f"{key}={answer}"
    for key, answer in {
        "petition": "no",
        "earlier": "NONE",
        "reconfirms": "no",
        "publication": "no",
        "abusive": "yes",
        "rest_can_be_given": "no",
    }.items()
)

pytestmark = pytest.mark.django_db(transaction=True)


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


def violations(page, *, in_the_dark=True):
    """Look with everything in light; dark and large at what those can spoil."""
    found = [("light", *one) for one in _looked(page, None)]
    if not in_the_dark:
        return found
    page.evaluate("choices => window.gongkaiAppearance.save(choices)", DARK_AND_ELDER)
    page.reload()  # so that no colour is on its way to another
    found += [("dark and elder", *one) for one in _looked(page, OF_A_MODE)]
    page.evaluate("window.gongkaiAppearance.save({theme: 'light'})")
    return found


def _looked(page, rules):
    page.evaluate(OPENED)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate(LOOK, rules)


@pytest.mark.parametrize("role", list(PAGES))
def test_every_page_is_readable_for_everyone_and_fits_a_telephone(page_of, cast, handled, role):
    columns_lay(organ=cast.organ, by=cast.actor[Role.OFFICER])
    page = page_of(role)
    dark = some(PAGES[role], 3, TODAY.isoformat())
    for pattern in PAGES[role]:
        address = pattern.format(pk=handled.pk, person=cast.person[Role.OFFICER].pk)
        page.set_viewport_size({"width": 1440, "height": 900})
        page.goto(address)
        assert violations(page, in_the_dark=pattern in dark) == [], address
        page.set_viewport_size({"width": 390, "height": 844})
        assert sideways(page) == 0, address
        assert page.complaints == [], address


@pytest.mark.parametrize(("width", "script"), [(390, True), (1440, False)])
def test_an_act_is_done_on_the_case_page(page_of, handled, width, script):
    page = page_of(Role.OFFICER, width=width, script=script)
    page.goto(f"/office/requests/{handled.pk}/")
    page.click("summary:has-text('告知补正')")
    page.fill("#id_ASK_CORRECTION_reason", "请写明所需信息的年份。")
    page.click("button:has-text('告知补正')")
    page.wait_for_load_state()
    assert "待申请人补正" in page.inner_text("main")
    assert page.url.endswith("#told")
    if script:
        # What was done is read out where the next step is chosen, and stands in sight.
        told = page.locator("#now [role=status]")
        assert "已告知补正" in told.inner_text()
        page.wait_for_selector("#told:focus")
        assert told.evaluate("node => node.getBoundingClientRect().top < innerHeight")
    assert page.complaints == []


def test_a_refused_act_is_read_first(page_of, handled):
    page = page_of(Role.OFFICER)
    page.goto(f"/office/requests/{handled.pk}/acts/ASK_CORRECTION/")
    page.fill("#id_ASK_CORRECTION_on", "2020-01-01")
    page.fill("#id_ASK_CORRECTION_reason", "请写明年份。")
    page.press("#id_ASK_CORRECTION_on", "Enter")
    page.wait_for_selector(".error-summary")
    focused = page.evaluate("document.activeElement.className")
    assert focused == "error-summary"
    assert page.input_value("#id_ASK_CORRECTION_reason") == "请写明年份。"


def test_a_key_leads_to_each_part_of_the_case_page(page_of, handled):
    page = page_of(Role.OFFICER)
    page.goto(f"/office/requests/{handled.pk}/")
    keys = page.eval_on_selector_all(
        "[accesskey]",
        "links => links.map(link => [link.accessKey, !!document.querySelector(link.hash)])",
    )
    assert keys == [["b", True], ["q", True], ["j", True], ["w", True], ["z", True]]
    page.click(".jumps a[accesskey=z]")
    assert page.url.endswith("#notes")


def test_nothing_typed_is_lost_when_the_log_in_runs_out(page_of, at, handled, live_server):
    page = page_of(Role.HANDLER)
    page.goto(f"/office/requests/{handled.pk}/answer/")
    page.clock.install()
    page.fill("#id_body", "写到一半的答复。")
    with page.expect_response("**/answer/keep/"):
        page.clock.fast_forward(3_000)
    page.context.clear_cookies()
    page.clock.fast_forward(700_000)
    page.fill("#id_body", "登录超时以后又写的话。")
    page.click("button:has-text('保存拟稿')")
    page.wait_for_selector("[data-autosave-status]:has-text('登录已经超时')")
    assert page.input_value("#id_body") == "登录超时以后又写的话。"
    # Logged in again in another window, one goes on where one was.
    cookie = at(Role.HANDLER).cookies[django_settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    page.select_option("#id_outcome", "GRANT_PROVIDE")
    page.click("button:has-text('保存拟稿')")
    page.wait_for_selector("main:has-text('拟稿已保存')")
    assert "登录超时以后又写的话。" in page.inner_text("main")


def test_what_was_kept_comes_back_after_logging_in_anew(page_of, handled):
    page = page_of(Role.HANDLER)
    page.goto(f"/office/requests/{handled.pk}/answer/")
    page.fill("#id_body", "写到一半的答复。")
    page.wait_for_selector("[data-autosave-status]:has-text('自动保存')")
    again = page_of(Role.HANDLER)
    again.goto(f"/office/requests/{handled.pk}/answer/")
    assert again.input_value("#id_body") == "写到一半的答复。"
    assert "已恢复" in again.inner_text("main")


def test_the_page_of_a_dispute_is_readable_for_everyone(page_of, cast, handled):
    dispute = dispute_register(
        organ=cast.organ,
        kind="reconsideration",
        authority="云泽市人民政府",
        reference="云政复〔2026〕9号",
        request=handled,
        filed_on=FILED_ON,
        by=cast.actor[Role.OFFICER],
        today=TODAY,
    )
    page = page_of(Role.OFFICER)
    page.goto(f"/office/disputes/{dispute.pk}/")
    assert violations(page) == []
    page.goto(f"/office/disputes/{dispute.pk}/acts/RECEIVE_COPY/")
    page.click("button:has-text('收到申请书或者起诉状副本')")
    page.wait_for_load_state()
    assert "提出书面答复（答辩状）并提交证据" in page.inner_text("main")
    page.set_viewport_size({"width": 390, "height": 844})
    assert sideways(page) == 0
    assert page.complaints == []


def test_what_an_answer_rests_on_is_readable_for_everyone(page_of, cast, handled):
    officer, day = cast.actor[Role.OFFICER], FILED_ON
    search_record(
        request_id=handled.pk,
        places="档案系统",
        words="治安处罚",
        found="未检索到。",
        has_found=False,
        searched_on=day,
        searched_by="王五",
        by=officer,
        today=TODAY,
    )
    opinion_ask(
        request_id=handled.pk,
        kind="legal_adviser",
        of_whom="某律师事务所",
        question="可否公开？",
        by=officer,
        today=TODAY,
    )
    claim = claim_enter(
        organ=cast.organ,
        claimant=Application(kind="NATURAL", name="张三丰"),
        channel=Channel.IN_PERSON,
        about="出生日期",
        error="早了一年",
        claimed_on=day,
        by=officer,
        today=TODAY,
    )
    page = page_of(Role.OFFICER)
    missing = f"/office/requests/{handled.pk}/guide/?{MISSING}"
    for address in (
        f"/office/requests/{handled.pk}/?pages=101",
        missing,
        "/office/claims/",
        "/office/claims/new/",
        f"/office/claims/{claim.pk}/",
    ):
        page.set_viewport_size({"width": 1440, "height": 900})
        page.goto(address)
        assert violations(page, in_the_dark=address == missing) == [], address
        page.set_viewport_size({"width": 390, "height": 844})
        assert sideways(page) == 0, address
        assert page.complaints == [], address
