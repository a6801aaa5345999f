"""What `make demo` shows: a due date explained, a report proof-read, then the whole platform.

The engine runs on a report of `samples/`. The platform is an invented bureau with a year of work,
kept in `build/demo/` (or where GONGKAI_DATA says) and served on 127.0.0.1, port 8000 or, where
that is taken, another one. Run again, it loads nothing twice. With `--load-only` it does not
serve. Ctrl-C ends it with everything that it started.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("GONGKAI_DATA") or ROOT / "build" / "demo")
HOST, PORT = "127.0.0.1", 8000
FAULTS_FOUND = 1  # which is what the samples are for
INTERRUPTED = 130


def main() -> int:
    """Show, load, serve; 0 when each did its work."""
    # Whoever ends this by its number ends what it started too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    began = monotonic()
    port = free_port()
    environment = os.environ | {
        "GONGKAI_DATA": str(DATA),
        "GONGKAI_ADDRESS": f"http://{HOST}:{port}",
        "GONGKAI_SECOND_FACTOR_ROLES": "",  # nobody has the invented people's telephones
    }
    DATA.mkdir(parents=True, exist_ok=True)
    try:
        status = _prepared(environment)
    except KeyboardInterrupt:
        print("\n已停止，下次运行重新装入。")
        return INTERRUPTED
    if status or "--load-only" in sys.argv[1:]:
        return status
    _tell_addresses(port, monotonic() - began)
    try:
        serve = ("serve", "--port", str(port), "--with-worker")
        return _run("启动（按Ctrl-C停止）", *serve, environment=environment)
    except KeyboardInterrupt:
        return 0


def _prepared(environment: dict[str, str]) -> int:
    """Show the engine, make the database, load the bureau; the first failure ends it."""
    for title, *arguments in (
        ("收到申请后二十个工作日，到哪一天？", "due", "2024-09-20"),
        ("像校对代码一样校对年报", "report", "check", "samples/row-total.docx"),
        ("建立数据库", "migrate"),
        ("装入虚构的云泽市公安局", "demo"),
    ):
        status = _run(title, *arguments, environment=environment)
        if status and (arguments[0], status) != ("report", FAULTS_FOUND):
            return status
    return 0


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


def _tell_addresses(port: int, seconds: float) -> None:
    address = f"http://{HOST}:{port}"
    if port != PORT:
        print(f"\n端口{PORT}已被占用，改用{port}。")
    print(f"\n━━ 打开浏览器（准备用时{seconds:.0f}秒，启动后）")
    for name, path in (
        ("公开网站", "/"),
        ("查询申请", "/status/"),
        ("工作台", "/office/"),
    ):
        print(f"  {name}　{address}{path}")


def _run(title: str, *arguments: str, environment: dict[str, str]) -> int:
    """Run the command to its end; when interrupted, wait until it has stopped what it started.

    Raises:
        KeyboardInterrupt: it was interrupted, and has ended.
    """
    print(f"\n━━ {title}\n$ gongkai {' '.join(arguments)}\n", flush=True)
    command = [sys.executable, "-m", "gongkai", *arguments]
    with subprocess.Popen(command, cwd=ROOT, env=environment) as process:  # noqa: S603
        try:
            return process.wait()
        except KeyboardInterrupt:
            process.terminate()
            process.wait()
            raise


if __name__ == "__main__":
    sys.exit(main())
