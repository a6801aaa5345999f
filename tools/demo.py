"""What `make demo` shows: a due date explained, a report as tables, reports proof-read.

Runs the real commands on the reports in `samples/`, and on those in `../shared/reports` when that
folder is there. Changes nothing, so it can be run again and again.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
SHARED = ROOT.parent / "shared" / "reports"
EXPECTED = {0, 1}  # 1: faults were found, which is what the samples are for


def main() -> int:
    """Run the commands one after another; 0 when each did its work."""
    reports = sorted(str(path.relative_to(ROOT)) for path in SAMPLES.iterdir())
    real = [f"../shared/reports/{path.name}" for path in sorted(SHARED.glob("*.*"))]
    statuses = [
        _show("收到申请后二十个工作日，到哪一天？", "due", "2023-01-16", "2024-09-20"),
        _show(
            "把一份Word年报读成三张表",
            "report",
            "read",
            "--format",
            "text",
            "samples/row-total.docx",
        ),
        _show("像校对代码一样校对年报", "report", "check", *reports, *real),
    ]
    print("\n再试试：.venv/bin/gongkai report check --format html -o 核对结果.html", *reports[:1])
    return 0 if set(statuses) <= EXPECTED else 1


def _show(title: str, *arguments: str) -> int:
    shown = " ".join(arguments)
    print(f"\n━━ {title}\n$ gongkai {shown}\n", flush=True)
    command = [sys.executable, "-m", "gongkai", *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
