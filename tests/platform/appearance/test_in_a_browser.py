"""What only a real browser can tell: the policy holds, nothing overflows, everyone can use it."""

import pytest

from how_much import some

LIGHT, DARK = {"theme": "light"}, {"theme": "dark"}
MODES = {
    "light": LIGHT,
    "dark": DARK,
    "elder": LIGHT | {"elder": True},
    "contrast": LIGHT | {"contrast": True},
    "dark contrast": DARK | {"contrast": True},
    "largest elder": LIGHT | {"elder": True, "size": 3},
}
TELEPHONE = [
    *(("/styles/", mode) for mode in MODES),
    *(("/styles/public/", mode) for mode in ("light", "dark", "elder")),
    *(("/styles/plain/", mode) for mode in ("elder", "dark contrast")),
    ("/styles/error/404/", "dark"),
]


@pytest.mark.parametrize(("address", "mode"), some(TELEPHONE, 2))
def test_it_is_accessible_and_fits_a_telephone(visit, address, mode):
    page = visit(address, choices=MODES[mode], width=390)
    assert page.violations() == []
    assert page.sideways() <= 0
    assert page.complaints == []


@pytest.mark.parametrize("address", ["/styles/", "/styles/clocks/", "/styles/public/"])
def test_it_is_accessible_on_a_wide_screen(visit, address):
    page = visit(address, choices=LIGHT)
    assert page.violations() == []
    assert page.sideways() <= 0
    assert page.complaints == []


def test_the_check_of_accessibility_finds_what_is_wrong(visit):
    page = visit("/styles/plain/")
    page.page.evaluate("document.querySelector('label').remove()")
    assert "label" in [name for name, _ in page.violations()]


def test_choices_are_kept(visit):
    page = visit("/styles/plain/").page
    page.click("summary:has-text('无障碍')")
    page.click("button:has-text('长者模式')")
    page.click("button:has-text('深色')")
    page.click("button:has-text('放大')")
    page.reload()
    root = page.locator("html")
    assert root.get_attribute("data-elder") == ""
    assert root.get_attribute("data-bs-theme") == "dark"
    assert root.get_attribute("data-size") == "1"
    page.click("summary:has-text('无障碍')")
    assert page.get_attribute("button:has-text('长者模式')", "aria-pressed") == "true"
    page.click("button:has-text('恢复默认')")
    assert root.get_attribute("data-elder") is None


def test_elder_mode_enlarges_words_and_targets(visit):
    def height_and_size(choices):
        page = visit("/styles/plain/", choices=choices).page
        button = page.locator("button:has-text('提交')")
        size = button.evaluate("node => parseFloat(getComputedStyle(node).fontSize)")
        return button.bounding_box()["height"], size

    usual, elder = height_and_size(LIGHT), height_and_size(MODES["elder"])
    assert elder[0] >= 44 > usual[0] * 1.05
    assert elder[1] >= 18 > usual[1]


def test_a_menu_closes_by_escape_and_gives_the_focus_back(visit):
    page = visit("/styles/public/").page
    page.focus("summary:has-text('无障碍')")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert page.locator("details.toolbar").get_attribute("open") is None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_first_tab_leads_past_the_menus(visit):
    page = visit("/styles/public/").page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_what_cannot_be_undone_is_asked_in_a_dialog(visit):
    page = visit("/styles/").page
    page.click("summary:has-text('撤下')")
    dialog = page.locator("dialog[open]")
    dialog.locator("textarea").fill("内容有误")
    dialog.locator("button:has-text('取消')").click()
    assert page.locator("dialog").count() == 0
    page.click("summary:has-text('撤下')")
    assert page.locator("dialog[open] textarea").input_value() == "内容有误"


def test_without_script_the_question_opens_in_place(visit):
    page = visit("/styles/", script=False).page
    page.click("summary:has-text('撤下')")
    assert page.locator(".confirm-form button:has-text('撤下')").is_visible()
    assert not page.locator("button:has-text('取消')").is_visible()


def test_without_script_the_menu_and_the_tables_behind_charts_are_there(visit):
    page = visit("/styles/", script=False, width=390).page
    assert page.locator(".office-menu a").first.is_visible()
    page.click("summary:has-text('查看数据表') >> nth=0")
    assert page.locator(".chart-table table").first.is_visible()
    assert not page.locator(".toolbar").is_visible()


@pytest.mark.parametrize(("scheme", "paper"), [("dark", "18, 24, 27"), ("light", "246, 246, 243")])
def test_without_script_the_system_chooses_light_or_dark(browser, site, scheme, paper):
    context = browser.new_context(java_script_enabled=False, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{site}/styles/plain/")
    shown = page.evaluate("getComputedStyle(document.body).backgroundColor")
    context.close()
    assert shown == f"rgb({paper})"


def test_charts_are_drawn_and_follow_the_theme(visit):
    page = visit("/styles/public/", choices=LIGHT).page
    drawn = "document.querySelector('.chart-canvas canvas').toDataURL()"
    before = page.evaluate(drawn)
    page.click("summary:has-text('无障碍')")
    page.click("button:has-text('深色')")
    page.wait_for_function(f"before => {drawn} !== before", arg=before)


def test_leaving_typed_words_is_asked_about(visit):
    page = visit("/styles/").page
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.fill("#id_sought", "想要的信息")
    page.goto("about:blank")
    assert asked == ["beforeunload"]


@pytest.mark.parametrize(
    ("status", "said"), [(204, "自动保存"), (500, "请不要关闭页面")], ids=["kept", "refused"]
)
def test_a_draft_is_kept_while_it_is_typed_and_says_whether_it_was(visit, status, said):
    page = visit("/styles/plain/").page
    sent = []

    def keep(route):
        sent.append(route.request.post_data or "")
        route.fulfill(status=status)

    page.route("**/styles/kept/", keep)
    page.clock.install()
    page.reload()
    page.fill("#id_name", "zhang")
    page.clock.fast_forward(2100)
    page.wait_for_selector(f"[data-autosave-status]:has-text('{said}')")
    assert len(sent) == 1
    assert "zhang" in sent[0]
    assert "csrfmiddlewaretoken" in sent[0]
    assert "filename" not in sent[0]


def test_on_paper_there_is_no_chrome(visit):
    page = visit("/styles/public/").page
    page.emulate_media(media="print")
    assert not page.locator("header").is_visible()
    assert not page.locator("footer").is_visible()
    assert page.locator(".strip").is_visible()
    assert page.locator("article").is_visible()
