"""Take the pictures of `docs/images/` that show the platform, from the demonstration's data.

Loads the invented bureau into a folder of its own, serves it and looks at it in Chromium. Run
`make pictures` after a change of looks. The other pictures of the folder are made by hand.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

import pypdfium2
from demo import free_port
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
PASSWORD = "Yunze-Gongkai-2026"  # noqa: S105 - of invented people, printed by the demonstration
PATIENCE = 60  # seconds until the server answers
OFFICER, HEAD = "gongkai", "zhuren"
PAPER_OF = "/office/papers/?kind=answer"
# Name of a picture → who looks ("" is the public), at what, and what is clicked first.
PICTURES = {
    "home": ("", "/", ""),
    "apply": ("", "/o/yunze-gaj/apply/", "main .btn-primary"),
    "work": (OFFICER, "/office/", ""),
    "figures": (OFFICER, "/office/figures/", ""),
    "case": (OFFICER, "/office/requests/?words=食堂服务外包合同", "main tbody a"),
    "mail": (OFFICER, "/office/mail/", ""),
    "board": (HEAD, "/office/board/", ""),
    "statistics": (HEAD, "/office/statistics/", ""),
    "papers": (OFFICER, "/office/requests/?words=食堂服务外包合同", "main tbody a"),
}
SCROLLED = {"papers": "#issued"}
"""Pictures of a part farther down: which part stands at the top."""
WIDTH, HEIGHT = 1440, 1000
PAPER_SCALE = 1.3  # pixels a point


def main() -> int:
    """Load, serve, look."""
    if CHROMIUM is None:
        print("没有找到Chromium，请安装后重试。", file=sys.stderr)
        return 1
    with TemporaryDirectory() as folder, _served(Path(folder)) as address, _chromium() as browser:
        for name, (username, path, click) in PICTURES.items():
            page = _opened(browser, address, username, path, click)
            if name in SCROLLED:
                page.locator(SCROLLED[name]).evaluate("it => it.scrollIntoView()")
            page.screenshot(path=IMAGES / f"{name}.png")
            page.context.close()
            print(f"docs/images/{name}.png")
        _print_paper(browser, address)
    return 0


def _print_paper(browser: Browser, address: str) -> None:
    """Show the first page of the newest answer as it is printed."""
    page = _opened(browser, address, OFFICER, PAPER_OF, "main tbody a")
    pdf = page.locator("main a", has_text="PDF").first.get_attribute("href") or ""
    content = page.request.get(pdf).body()
    with pypdfium2.PdfDocument(content) as document:
        document[0].render(scale=PAPER_SCALE).to_pil().save(IMAGES / "paper.png")
    page.context.close()
    print("docs/images/paper.png")


@contextmanager
def _chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """Serve the demonstration's data, loaded anew."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    environment = os.environ | {
        "GONGKAI_DATA": str(folder),
        "GONGKAI_ADDRESS": address,
        "GONGKAI_SECOND_FACTOR_ROLES": "",
    }
    for command in ("migrate", "demo"):
        _gongkai(environment, command).wait()
    server = _gongkai(environment, "serve", "--port", str(port))
    try:
        _wait_for(f"{address}/healthz")
        yield address
    finally:
        server.terminate()
        server.wait()


def _gongkai(environment: dict[str, str], *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "gongkai", *arguments]
    return subprocess.Popen(  # noqa: S603 - our own command
        command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL
    )


def _wait_for(address: str) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urlopen(address):  # noqa: S310 - our own address
                return
        except URLError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def _opened(browser: Browser, address: str, username: str, path: str, click: str) -> Page:
    """Open a page as somebody sees it."""
    page = browser.new_page(
        base_url=address,
        viewport={"width": WIDTH, "height": HEIGHT},
        locale="zh-CN",
        reduced_motion="reduce",
    )
    if username:
        _log_in(page, username)
    page.goto(path)
    if click:
        page.click(click)
        page.wait_for_load_state()
    page.evaluate("document.activeElement.blur()")
    return page


def _log_in(page: Page, username: str) -> None:
    page.goto("/office/")
    page.fill("input[name=login]", username)
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url("**/office/")


if __name__ == "__main__":
    sys.exit(main())
