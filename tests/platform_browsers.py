"""People at their browsers: each in a context of its own, seeing what a person sees.

What is pressed and filled in is found by its words, as a person finds it, never by a class or an
id: a change of looks breaks nothing here.
"""

from __future__ import annotations

import re
import shutil
from contextlib import contextmanager

import pytest

# The shell is the same engine without a window's own pages, which cost as much as ours.
_NAMES = ("chromium-headless-shell", "chromium", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, _NAMES)), None)
PATIENCE = 9_000  # milliseconds; a loaded machine answers slowly
_MARK_WHEN_SENT = """() => window.addEventListener("submit", (event) => {
  document.documentElement.toggleAttribute("data-sent", !event.defaultPrevented);
})"""


@contextmanager
def chromium():
    """Give a browser that is running; without one on this machine the tests are skipped."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: the pages are not looked at")
    from playwright.sync_api import sync_playwright

    with pytest.MonkeyPatch.context() as patch:
        # Playwright runs an event loop beside the test; the database is used by no coroutine.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        with sync_playwright() as playwright:
            opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            yield opened
            opened.close()


def sideways(page):
    """Give by how much a page is too wide, once what follows the window's width has followed."""
    for _ in range(30):
        wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        if wide == 0:
            break
        page.wait_for_timeout(100)
    return wide


class Someone:
    """One person at one browser, with everything that the browser complained of."""

    def __init__(self, browser, site, *, script=True):
        self.context = browser.new_context(
            base_url=site, java_script_enabled=script, reduced_motion="reduce", locale="zh-CN"
        )
        self.context.set_default_timeout(PATIENCE)
        self.page = self.context.new_page()
        self.complaints = []
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _heard(self, message):
        # The browser says so of every refusal; the page that refuses is looked at itself.
        if message.type in {"error", "warning"} and "status of 4" not in message.text:
            self.complaints.append(message.text)

    def log_in(self, username, password):
        """Come in by the staff's door, and stand before one's work."""
        self.page.goto("/office/")
        self.fill("用户名或者电子邮箱", username)
        self.fill("密码", password)
        self.press("登录")
        self.page.wait_for_url("**/office/")
        return self

    @property
    def main(self):
        return self.page.get_by_role("main")

    def read(self):
        """Give the words of the page, without what frames it, when all of it has come."""
        self.page.wait_for_load_state("domcontentloaded")
        return self.main.inner_text()

    def see(self, words):
        """Wait until words stand on the page: what was pressed is then done."""
        self.page.get_by_text(words).first.wait_for()

    def told(self, term):
        """Give what stands beside a term."""
        found = self.main.locator(f"xpath=.//dt[normalize-space()='{term}']/following::dd[1]")
        return found.first.inner_text()

    def fill(self, label, text):
        self._labelled(label).fill(text)

    def typed(self, label):
        """Give what stands in a field."""
        return self._labelled(label).input_value()

    def choose(self, label, words):
        self._labelled(label).select_option(label=words)

    def pick(self, words):
        self.main.get_by_role("radio", name=words, exact=True).check()

    def attach(self, label, name, content, kind="application/pdf"):
        file = {"name": name, "mimeType": kind, "buffer": content}
        self._labelled(label).set_input_files([file])

    def press(self, words, within=None):
        """Press a button; where it sends a form, wait for the page that answers."""
        self.page.evaluate(_MARK_WHEN_SENT)
        (within or self.main).get_by_role("button", name=words, exact=True).click()
        self.page.locator("html[data-sent]").wait_for(state="detached")

    def confirm(self, words, answer):
        """Press a button that asks first, and give the answer that does it."""
        self.main.locator("summary", has_text=words).click()
        self.press(answer, self.page.locator("dialog"))

    def follow(self, words, about=""):
        """Follow the first link of these words; `about` is what a row's link is about."""
        name = re.compile(rf"^\s*{re.escape(words)}.*{re.escape(about)}", re.DOTALL)
        self.main.get_by_role("link", name=name).first.click()

    def unfold(self, words):
        """Give the part under a heading that folds, folded open."""
        heading = self.page.locator("summary", has_text=words)
        part = self.main.locator("details", has=heading).last
        if part.get_attribute("open") is None:
            heading.last.click()
        return part

    def _labelled(self, label):
        # A label may go on with what its field needs.
        return self.main.get_by_label(re.compile(rf"^\s*{re.escape(label)}")).first
