"""Make .venv and install the locked set, on a machine that has nothing but Python 3.11 or later.

`make` calls this before anything else. Standard library only. Debian splits venv and pip from
Python: whichever of the two is there is enough, and if neither is, one sentence says what to do.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
UV = "uv==0.13.8"
OLDEST = (3, 11)


def main() -> int:
    """Give 0 when .venv holds exactly what uv.lock says."""
    if sys.version_info < OLDEST:
        print("Python 3.11 or later is needed; name it: make PYTHON=python3.11 …")
        print("需要 Python 3.11 或更高版本，请指明：make PYTHON=python3.11 …")
        return 1
    if not _make_environment():
        print(
            "Python can make no environment here. Install python3-venv and try again:\n"
            "无法创建虚拟环境，请先安装 python3-venv 再重试：\n"
            "    sudo apt-get install -y python3-venv",
        )
        return 1
    _run(str(PYTHON), "-m", "uv", "sync", "--locked", "--all-extras", "--inexact", "--quiet")
    # Compiled once here, the command starts in half the time wherever Python may not do it itself.
    _run(str(PYTHON), "-m", "compileall", "-q", "src")
    return 0


def _make_environment() -> bool:
    if PYTHON.exists() and _has_uv():
        return True
    print("Making .venv …", flush=True)
    if importlib.util.find_spec("ensurepip"):
        _run(sys.executable, "-m", "venv", str(ENVIRONMENT))
        _run(str(PYTHON), "-m", "pip", "install", "--quiet", UV)
    elif importlib.util.find_spec("pip") and importlib.util.find_spec("venv"):
        _run(sys.executable, "-m", "venv", "--without-pip", str(ENVIRONMENT))
        _run(sys.executable, "-m", "pip", "--python", str(PYTHON), "install", "--quiet", UV)
    else:
        return False
    return True


def _has_uv() -> bool:
    command = [str(PYTHON), "-c", "import uv"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0  # noqa: S603


def _run(*command: str) -> None:
    environment = os.environ | {
        "UV_PROJECT_ENVIRONMENT": str(ENVIRONMENT),
        "UV_PYTHON": str(PYTHON),
        "UV_PYTHON_DOWNLOADS": "never",
        "UV_COMPILE_BYTECODE": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    subprocess.run(command, check=True, cwd=ROOT, env=environment)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
