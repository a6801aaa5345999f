"""Styles, scripts and icons: pinned, complete, with their licences, and from nowhere else."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from gongkai.appearance.icons import ICONS

ROOT = Path(__file__).resolve().parents[3]
ROOM = ROOT / "src" / "gongkai" / "appearance"
VENDOR = ROOM / "static" / "vendor"
TEMPLATES = [
    path
    for room in ("appearance", "portal", "workspace")
    for path in (ROOT / "src" / "gongkai" / room / "templates").rglob("*.html")
]
OWN = [path for path in (ROOM / "static" / "appearance").rglob("*") if path.is_file()]


def test_fetching_again_fetches_nothing():
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "assets.py"],
        capture_output=True,
        text=True,
        timeout=10,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, ""), "run `make assets`"


def test_the_sprite_holds_the_icons_that_are_named_and_no_others():
    sprite = (VENDOR / "icons.svg").read_text(encoding="utf-8")
    assert re.findall(r'<symbol id="([^"]+)"', sprite) == sorted(ICONS)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_every_icon_that_a_template_shows_is_named(template):
    shown = set(re.findall(r'\{% icon "([^"]+)"', template.read_text(encoding="utf-8")))
    assert shown <= ICONS


@pytest.mark.parametrize("name", ["tabler", "tabler-icons", "echarts", "zrender", "editor"])
def test_what_is_shipped_brings_its_licence(name):
    assert list((VENDOR / "licences").glob(f"{name}-LICENSE.*"))


def test_the_editor_is_of_one_licence_and_makes_no_code_of_words():
    told = (VENDOR / "licences" / "editor-LICENSE.txt").read_text(encoding="utf-8")
    assert {"@tiptap/core", "prosemirror-model", "prosemirror-tables"} <= set(told.split())
    assert not re.search(r"GPL|Mozilla Public|Apache License", told)
    bundle = (VENDOR / "editor.js").read_text(encoding="utf-8")
    assert not re.search(r"\beval\(|new Function|setAttribute\(.style", bundle)


def test_echarts_brings_its_notice():
    """Apache-2.0, section 4(d)."""
    notice = (VENDOR / "licences" / "echarts-NOTICE.txt").read_text(encoding="utf-8")
    assert "Apache ECharts" in notice


@pytest.mark.parametrize("path", [*OWN, VENDOR / "tabler.min.css"], ids=lambda path: path.name)
def test_no_style_or_script_points_outside(path):
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"/\*!.*?\*/", "", text, flags=re.DOTALL)  # the licence's own address
    outside = re.findall(r"(?:https?:)?//[\w-]+(?:\.[\w-]+)+", text)
    assert {address for address in outside if "www.w3.org" not in address} == set()
    assert "@import" not in text


def test_every_package_is_pinned_with_its_hash():
    lock = json.loads((ROOT / "tools" / "assets" / "package-lock.json").read_text())
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert packages
    for each in packages.values():
        assert each["integrity"].startswith("sha512-")
        # Without an address it comes from the registry that npm is set to, mirrors included.
        assert each.get("resolved", "https://registry.npmjs.org/").startswith("https://registry.")


def test_an_icon_nobody_named_is_refused():
    from django.template import Context, Template, TemplateSyntaxError

    with pytest.raises(TemplateSyntaxError, match="unicorn"):
        Template('{% load appearance %}{% icon "unicorn" %}').render(Context())


def test_an_icon_with_a_label_is_read_out_and_without_is_not():
    from django.template import Context, Template

    shown = Template('{% load appearance %}{% icon "clock" %}{% icon "clock" "期限" %}')
    silent, spoken = shown.render(Context()).split("</svg>")[:2]
    assert 'aria-hidden="true"' in silent
    assert 'role="img" aria-label="期限"' in spoken
