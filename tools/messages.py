"""Compile the command line's Chinese sentences, .po to .mo; `--check` only compares."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = (
    Path(__file__).resolve().parent.parent / "src/gongkai/cli/locale/zh_CN/LC_MESSAGES/messages.po"
)


def main() -> int:
    """Write the .mo beside the .po, or with ``--check`` compare only; 0 when it is fresh."""
    compiled = io.BytesIO()
    with SOURCE.open("rb") as catalogue:
        write_mo(compiled, read_po(catalogue, locale="zh_CN"))
    target = SOURCE.with_suffix(".mo")
    if "--check" in sys.argv:
        return 0 if target.exists() and target.read_bytes() == compiled.getvalue() else 1
    target.write_bytes(compiled.getvalue())
    return 0


if __name__ == "__main__":
    sys.exit(main())
