"""What `make demo` shows: a due date explained, a report proof-read, then the whole platform.

The engine runs on a report of `samples/`. The platform is an invented bureau with a year of work,
kept in `build/demo/` and served on 127.0.0.1, port 8000 or, where that is taken, another one. Run
again, it loads nothing twice. With `--load-only` it does not serve.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "build" / "demo"
HOST, PORT = "127.0.0.1", 8000
EXPECTED = {0, 1}  # 1: faults were found, which is what the samples are for


def main() -> int:
    """Show, load, serve; 0 when each did its work."""
    port = free_port()
    environment = os.environ | {
        "GONGKAI_DATA": str(DATA),
        "GONGKAI_ADDRESS": f"http://{HOST}:{port}",
        "GONGKAI_SECOND_FACTOR_ROLES": "",  # nobody has the invented people's telephones
    }
    DATA.mkdir(parents=True, exist_ok=True)
    statuses = [
        _run("收到申请后二十个工作日，到哪一天？", "due", "2024-09-20"),
        _run("像校对代码一样校对年报", "report", "check", "samples/row-total.docx"),
    ]
    statuses += [
        _run(title, *arguments, environment=environment)
        for title, *arguments in (
            ("建立数据库", "migrate"),
            ("装入虚构的云泽市公安局", "demo"),
        )
    ]
    if not set(statuses) <= EXPECTED:
        return 1
    if "--load-only" in sys.argv[1:]:
        return 0
    _tell_addresses(port)
    serve = ("serve", "--port", str(port), "--with-worker")
    return _run("启动（按Ctrl-C停止）", *serve, environment=environment)


def free_port() -> int:
    """Give the usual port, or another one where it is taken."""
    for port in (PORT, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            found: int = probe.getsockname()[1]
            return found
    raise SystemExit("没有空闲的端口，请停止其他程序后重试。")


def _tell_addresses(port: int) -> None:
    address = f"http://{HOST}:{port}"
    if port != PORT:
        print(f"\n端口{PORT}已被占用，改用{port}。")
    print("\n━━ 打开浏览器")
    for name, path in (
        ("公开网站", "/"),
        ("查询申请", "/status/"),
        ("工作台", "/office/"),
    ):
        print(f"  {name}　{address}{path}")


def _run(title: str, *arguments: str, environment: dict[str, str] | None = None) -> int:
    print(f"\n━━ {title}\n$ gongkai {' '.join(arguments)}\n", flush=True)
    command = [sys.executable, "-m", "gongkai", *arguments]
    try:
        done = subprocess.run(command, cwd=ROOT, check=False, env=environment)  # noqa: S603
    except KeyboardInterrupt:
        return 0
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
