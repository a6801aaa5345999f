"""A stranger installs the built wheel: one command makes the database, one serves it, with styles.

Everything comes out of the installer's cache; where it lacks something and there is no network,
the test says so and is skipped.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from platform_command import fetch

ROOT = Path(__file__).resolve().parents[3]
UV = Path(sys.executable).with_name("uv")


def _uv(*arguments, offline):
    command = [UV, *arguments, "--quiet", *(["--offline"] if offline else [])]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )


def _try(*arguments):
    """Run uv on its cache, then with the network; skip where neither has what it needs."""
    done = _uv(*arguments, offline=True)
    if done.returncode:
        done = _uv(*arguments, offline=False)
    if done.returncode:
        pytest.skip(f"uv {arguments[0]}: {done.stderr.strip()[-300:]}")
    return done.stdout


@pytest.fixture
def installed(tmp_path, gongkai):
    """The wheel with the locked versions, in an environment that has nothing else."""
    locked = tmp_path / "locked.txt"
    environment = tmp_path / "environment"
    _try("build", "--wheel", "--out-dir", str(tmp_path))
    wheel = next(tmp_path.glob("*.whl"))
    locked.write_text(
        _try("export", "--locked", "--no-dev", "--extra", "platform", "--no-emit-project")
    )
    _try("venv", str(environment), "--python", sys.executable)
    python = str(environment / "bin" / "python")
    _try("pip", "install", "--python", python, "--requirement", str(locked))
    _try("pip", "install", "--python", python, "--no-deps", str(wheel))
    gongkai.program = (str(environment / "bin" / "gongkai"),)
    gongkai.environment.pop("PYTHONPATH", None)
    return gongkai


def _assets(page):
    tree = LexborHTMLParser(page)
    found = {node.attributes.get("href") for node in tree.css("link[href], use[href]")}
    found |= {node.attributes.get("src") for node in tree.css("script[src], img[src]")}
    return {asset.partition("#")[0] for asset in found if asset}


def _outside(text):
    text = re.sub(r"/\*!.*?\*/", "", text, flags=re.DOTALL)  # a licence's own address
    found = re.findall(r"(?:https?:)?//[\w-]+(?:\.[\w-]+)+", text)
    return [address for address in found if not address.endswith("//www.w3.org")]


def test_the_wheel_serves_a_page_with_its_styles_and_nothing_from_outside(installed):
    made = installed("migrate")
    assert made.returncode == 0, made.stderr
    with installed.serving() as (_, address):
        assert fetch(f"{address}/healthz")[0].status == 200
        assets = set()
        for path in ("/", "/account/login/"):
            answer, page = fetch(address + path)
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
            assert [each for each in _outside(page) if not each.startswith(address)] == []
            assets |= _assets(page)
        assert any("tabler" in asset for asset in assets)
        for asset in assets:
            assert asset.startswith("/static/"), asset
            answer, text = fetch(address + asset)
            assert answer.status == 200
            assert "immutable" in answer.headers["Cache-Control"]
            if asset.endswith(".css"):
                assert _outside(text) == []
