"""`gongkai serve`: both sites and the interface, behind one server."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys
from contextlib import contextmanager, suppress
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING

import click

from gongkai.cli.platform import start
from gongkai.cli.static_files import collect_static
from gongkai.cli.streams import OK, UNREADABLE, complain, leave, put

if TYPE_CHECKING:
    from collections.abc import Iterator

_APPLICATION = "gongkai.config.wsgi:application"
_PATIENCE = 30  # seconds in which requests and the job in hand may end
_BEAT = 0.1  # seconds between two looks whether it answers
_THREADS = 4  # of each process; a page waits for the database most of its time


@click.command(
    options_metavar="[选项]",
    epilog="\b\n示例：\n  gongkai serve\n  gongkai serve --host 0.0.0.0 --port 80 --workers 4",
)
@click.option(
    "--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="监听的地址。"
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    metavar="PORT",
    help="监听的端口；0为自动选用。",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=2,
    show_default=True,
    metavar="N",
    help="进程数，宜与处理器核数相当。",
)
@click.option("--with-worker", is_flag=True, help="同时运行后台任务（gongkai worker）。")
@click.option("--access-log", is_flag=True, help="每个请求记一行日志。")
def command(host: str, port: int, workers: int, *, with_worker: bool, access_log: bool) -> None:
    """启动公开网站、工作台和数据接口。

    按Ctrl-C或者收到SIGTERM后，办完手中的请求再停止。
    """
    start()
    port = _free_port(host, port)
    # What is printed and mailed names the address at which these pages are found.
    os.environ.setdefault("GONGKAI_ADDRESS", _address(host, port))
    collect_static()
    with _worker() if with_worker else _nobody():
        _serve(host, port, workers, access_log=access_log)
    leave(OK)


def _free_port(host: str, port: int) -> int:
    """Give the port, or any free one for 0; end with one line where it cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            complain(
                f"{host}:{port}", f"{_why(error)}，请用--host、--port另选，--port 0为自动选用。"
            )
            leave(UNREADABLE)
        found: int = probe.getsockname()[1]
        return found


def _why(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "没有使用该端口的权限"
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return "本机没有这个地址"
    return "端口已被占用"


def _serve(host: str, port: int, workers: int, *, access_log: bool) -> None:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    server = Server(
        _APPLICATION,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=_THREADS,
        workers_kill_timeout=_PATIENCE,
        respawn_failed_workers=True,
        websockets=False,
        log_level=LogLevels.warning,
        log_access=access_log,
    )
    server.on_startup(lambda: Thread(target=_announce, args=(host, port), daemon=True).start())
    server.on_shutdown(lambda: put("已停止。\n"))
    server.serve()


def _address(host: str, port: int) -> str:
    """Give the address to type into a browser on this machine."""
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host)  # noqa: S104 - it is only compared
    return f"http://{shown or (f'[{host}]' if ':' in host else host)}:{port}"


def _announce(host: str, port: int) -> None:
    """Say where it serves once it does: the processes take a while to load the platform."""
    while True:
        with suppress(OSError), socket.create_connection((host, port), timeout=1):
            break
        sleep(_BEAT)
    put(f"公开工作平台已启动：{_address(host, port)}/（Ctrl-C停止）\n")


@contextmanager
def _worker() -> Iterator[None]:
    """Run the background worker beside the server; it ends its job in hand before it stops."""
    process = subprocess.Popen([sys.executable, "-m", "gongkai", "worker"])
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()


@contextmanager
def _nobody() -> Iterator[None]:
    yield
