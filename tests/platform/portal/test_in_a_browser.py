"""The public site in a real browser: without script too, narrow, by keyboard, for everyone."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from gongkai.casework.models import Answer, AnswerFile, ConsultationLetter, Request, Submission
from gongkai.casework.services import (
    consultation_letter_write,
    request_act,
    request_confirm,
    request_register,
)
from gongkai.files.services import file_store
from gongkai.law.applicants import ApplicantKind
from gongkai.law.procedure import Act, Facts
from gongkai.organs.roles import Role
from gongkai.today import now
from how_much import some
from platform_applicant import DAY, TYPED
from platform_browsers import sideways

AXE = Path(__file__).resolve().parents[3] / "build" / "axe" / "axe.min.js"
HAND_IN = "button:has-text('提交申请')"
# Without transitions: axe would measure colours on their way from one mode to the other.
SWITCH = """choices => {
  const still = new CSSStyleSheet();
  still.replaceSync("*, *::before, *::after { transition: none !important; }");
  document.adoptedStyleSheets = [still];
  window.gongkaiAppearance.save(choices);
}"""
OF_A_MODE = ["color-contrast", "target-size", "link-in-text-block"]
MODES = {"light": {"theme": "light"}, "dark": {"theme": "dark"}, "elder": {"elder": True}}

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def site(live_server, settings):
    # The server's threads live outside the played day of the test.
    settings.TODAY = DAY
    return live_server.url


class Visit:
    """A page, with everything that the browser complained of."""

    def __init__(self, page, site):
        self.page, self.site, self.complaints = page, site, []
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _heard(self, message):
        # The browser says so of every refusal and error page; the page itself was asked for.
        if message.type in {"error", "warning"} and "status of 4" not in message.text:
            self.complaints.append(message.text)

    def goto(self, path):
        self.page.goto(self.site + path)
        return self

    def violations(self):
        """Look with everything in light; in another mode at what a mode can spoil."""
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = []
        for mode in ("light", *some(("dark", "elder"), 2, self.page.url)):
            self.page.evaluate(SWITCH, MODES[mode])
            rules = None if mode == "light" else OF_A_MODE
            found += [
                (mode, each["id"], [node["target"] for node in each["nodes"]])
                for each in self.page.evaluate(
                    "rules => axe.run(rules ? {runOnly: rules} : {})", rules
                )["violations"]
            ]
        return found

    def sideways(self):
        return sideways(self.page)


@pytest.fixture
def visit(browser, site):
    """Open a browser at a width, with or without script."""
    contexts = []

    def opened(*, width=1440, script=True):
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        contexts.append(context)
        return Visit(context.new_page(), site)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def filled(organ, column, item_of, publish_report):
    """A site with something on every page."""
    for number in range(25):
        item_of(column, f"治安处罚统计公报第{number}期", summary="概述")
    publish_report(organ, 2023)
    publish_report(organ, 2024)
    return organ


@pytest.fixture
def answered(filled, file_request, cast):
    """A request that was answered, with a file."""
    filed = file_request()
    officer = cast.actor[Role.OFFICER]
    stored = file_store(
        organ=filled, upload=ContentFile("数据".encode()), name="附件.txt", by=officer
    )
    answer = Answer.objects.create(
        request=filed.request,
        stage=Answer.Stage.SERVED,
        outcome="GRANT_PROVIDE",
        body="现将信息提供如下。",
        remedy="如不服本答复，可以申请行政复议。",
        letter_number="云答〔2025〕第7号",
        drafter=cast.person[Role.HANDLER],
        drafted_at=now(),
        signed_on=DAY,
        served_on=DAY,
    )
    AnswerFile.objects.create(answer=answer, file=stored)
    return filed


PARTY = {"party": "清河物业管理有限公司", "subject": "2024年停车场经营合同"}


@pytest.fixture
def consulted(filled, file_request, cast):
    """A request of which a third party is consulted and reasons are asked; its letter's code."""
    filed, by = file_request(), cast.actor[Role.OFFICER]

    def at():
        found = Request.objects.get(pk=filed.request.pk)
        return {"request_id": found.pk, "version": found.version, "by": by, "today": DAY}

    request_confirm(**at())
    request_register(**at(), applicant_kind=ApplicantKind.NATURAL)
    request_act(**at(), act=Act.CONSULT_THIRD_PARTY, facts=Facts(DAY, **PARTY))
    asked = Facts(DAY, until=DAY + timedelta(days=7), reason="您本月已申请30件。")
    request_act(**at(), act=Act.ASK_REASONS, facts=asked)
    request = Request.objects.get(pk=filed.request.pk)
    return filed, consultation_letter_write(request=request, by=by, **PARTY)


def _paths(organ):
    base = f"/o/{organ.code}/"
    item = organ.item_set.latest("pk")
    return [
        "/?all",
        "/status/",
        "/site-map/",
        "/accessibility/",
        "/legal/",
        base,
        f"{base}guide/",
        f"{base}statutory/",
        f"{base}c/{item.column.slug}/",
        f"{base}i/{item.pk}/",
        f"{base}search/?q=治安",
        f"{base}search/?q=没有的",
        f"{base}reports/",
        f"{base}reports/2024/",
        f"{base}apply/",
        f"{base}apply/kind/",
        f"{base}apply/matter/",
        f"{base}apply/files/",
    ]


def test_every_page_is_open_to_everyone(visit, filled):
    """SITE-13."""
    seen = visit()
    faults = {path: found for path in _paths(filled) if (found := seen.goto(path).violations())}
    assert faults == {}
    assert seen.complaints == []


def test_every_page_fits_a_narrow_screen(visit, filled):
    seen = visit(width=390)
    wide = {path: over for path in _paths(filled) if (over := seen.goto(path).sideways())}
    assert wide == {}


def _fill(page, base):
    """Go through the form as a citizen does, up to the last look."""
    page.goto(f"{base}apply/")
    page.click("text=开始填写")
    page.check(f"input[value={TYPED['kind']}]")
    page.click("button[value=next]:not([aria-hidden])")
    page.fill("#id_name", TYPED["name"])
    page.select_option("#id_id_type", TYPED["id_type"])
    page.fill("#id_id_number", TYPED["id_number"])
    page.click("button[value=next]:not([aria-hidden])")
    page.fill("#id_description", TYPED["description"])
    page.click("button[value=next]:not([aria-hidden])")
    page.check(f"input[value={TYPED['wanted_form']}]")
    page.check(f"input[value={TYPED['delivery']}]")
    page.fill("#id_phone", TYPED["phone"])
    page.click("button[value=next]:not([aria-hidden])")
    proof = {"name": "证件.txt", "mimeType": "text/plain", "buffer": "证".encode()}
    page.set_input_files("#identity", [proof])
    page.click("button[value=next]:not([aria-hidden])")
    page.wait_for_url("**/review/")


@pytest.mark.parametrize(("script", "width"), [(True, 1440), (False, 1440), (True, 390)])
def test_a_citizen_applies_and_follows_the_request(visit, filled, script, width):
    seen = visit(script=script, width=width)
    _fill(seen.page, f"{seen.site}/o/{filled.code}/")
    seen.page.click(HAND_IN)
    number = seen.page.inner_text(".receipt-codes dd")
    code = seen.page.inner_text(".receipt-codes .code")
    assert Request.objects.get().number == number
    assert Request.objects.get().files.get().file.name == "证件.txt"
    seen.goto("/status/")
    seen.page.fill("#id_number", number)
    seen.page.fill("#id_code", code)
    seen.page.click("main form button[type=submit]")
    assert "已提交，待确认收到" in seen.page.inner_text("main")
    assert seen.complaints == []


def test_a_button_pressed_twice_files_once(visit, filled):
    seen = visit()
    _fill(seen.page, f"{seen.site}/o/{filled.code}/")
    seen.page.dblclick(HAND_IN)
    seen.page.wait_for_selector(".receipt-codes")
    assert Request.objects.count() == 1
    assert seen.page.inner_text(".receipt-codes dd") == Request.objects.get().number


def test_a_draft_survives_a_closed_browser(visit, filled):
    seen = visit()
    base = f"/o/{filled.code}/apply/"
    seen.goto(f"{base}kind/").page.check("input[value=NATURAL]")
    seen.page.click("button[value=next]:not([aria-hidden])")
    seen.page.fill("#id_name", "张三")
    seen.page.wait_for_selector("[data-autosave-status]:has-text('自动保存')")
    state = seen.page.context.storage_state()
    again = seen.page.context.browser.new_context(storage_state=state)
    page = again.new_page()
    page.goto(f"{seen.site}{base}")
    page.click("text=接着填写")
    assert page.input_value("#id_name") == "张三"
    again.close()


def test_the_form_goes_by_keyboard_alone(visit, filled):
    seen = visit()
    page = seen.goto(f"/o/{filled.code}/apply/kind/").page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    page.focus("input[name=kind]")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**/identity/")
    page.focus("#id_name")
    page.keyboard.type("张三")
    page.keyboard.press("Enter")
    page.wait_for_selector(".error-summary")
    assert "error-summary" in page.evaluate("document.activeElement.className")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "id_id_number"
    assert page.input_value("#id_name") == "张三"


def test_the_pages_of_a_request_are_open_to_everyone(visit, answered):
    seen = visit()
    page = seen.goto("/status/").page
    page.fill("#id_number", answered.request.number)
    page.fill("#id_code", "2345678923")
    page.click("main form button[type=submit]")
    assert seen.violations() == []
    page.fill("#id_code", answered.query_code)
    page.click("main form button[type=submit]")
    assert "云答〔2025〕第7号" in page.inner_text("main")
    assert seen.violations() == []
    with page.expect_download() as download:
        page.click("text=附件.txt")
    assert Path(download.value.path()).read_text() == "数据"
    assert seen.complaints == []


def test_the_refusals_of_the_form_are_open_to_everyone(visit, filled):
    seen = visit()
    base = f"/o/{filled.code}/apply/"
    page = seen.goto(f"{base}kind/").page
    page.click("button[value=next]:not([aria-hidden])")
    assert seen.violations() == []
    page.check("input[value=NATURAL]")
    page.click("button[value=next]:not([aria-hidden])")
    page.click("button[value=next]:not([aria-hidden])")
    assert seen.violations() == []
    seen.goto(f"{base}review/")
    assert seen.violations() == []


@pytest.mark.parametrize(("script", "width"), [(True, 1440), (False, 390)])
def test_an_applicant_and_a_third_party_answer_on_their_pages(visit, consulted, script, width):
    filed, code = consulted
    seen = visit(script=script, width=width)
    page = seen.goto("/status/").page
    page.fill("#id_number", filed.request.number)
    page.fill("#id_code", filed.query_code)
    page.click("main form button[type=submit]")
    assert seen.sideways() == 0
    page.fill("#id_reasons_text", "课题研究需要。")
    page.click("text=提交理由")
    assert "正等待工作人员核对登记" in page.inner_text("main")
    seen.goto("/consultation/")
    page.fill("#id_code", code)
    page.click("main form button[type=submit]")
    assert seen.sideways() == 0
    page.click("text=提交意见")
    assert "请选择是否同意公开" in page.inner_text(".error-summary")
    page.check("input[value=REASONED_OBJECTION]")
    page.fill("#id_reason", "涉及商业秘密。")
    page.click("text=提交意见")
    assert "您已经答复" in page.inner_text("main")
    assert Submission.objects.get().text == "课题研究需要。"
    assert ConsultationLetter.objects.get().reason == "涉及商业秘密。"
    assert seen.complaints == []


def test_the_pages_that_ask_something_are_open_to_everyone(visit, consulted):
    filed, code = consulted
    seen = visit()
    page = seen.goto("/status/").page
    page.fill("#id_number", filed.request.number)
    page.fill("#id_code", filed.query_code)
    page.click("main form button[type=submit]")
    page.click("summary:has-text('变更联系方式')")
    page.click("summary:has-text('选择接收的邮件')")
    assert seen.violations() == []
    page.click("text=保存联系方式")
    assert seen.violations() == []
    assert seen.goto("/consultation/").violations() == []
    page.fill("#id_code", code)
    page.click("main form button[type=submit]")
    assert seen.violations() == []
    page.click("text=提交意见")
    assert seen.violations() == []
