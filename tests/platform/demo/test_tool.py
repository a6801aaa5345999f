"""`make demo` a second time: quick, nothing loaded twice, served, and ended whole by Ctrl-C."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gongkai.cli.demo.people import ACCOUNTS, PASSWORD
from gongkai.cli.demo.place import BUREAU
from how_much import some
from platform_command import PATIENCE, Command, fetch

ROOT = Path(__file__).resolve().parents[3]
# What `holds` knows the demonstration by; the load itself is tested beside this.
_LOADED = f"""
from gongkai.cli.platform import start
start()
from gongkai.organs.models import Organ
Organ.objects.create(code={BUREAU!r}, name="云泽市公安局", path={BUREAU + "/"!r},
                     level="police_bureau", legal_kind="DEPARTMENT")
"""


class Demo:
    """The tool with a data folder of its own, in a group of processes of its own."""

    def __init__(self, folder):
        self.environment = Command(folder).environment
        self.process = None

    def __call__(self, *arguments):
        return subprocess.run(
            self._command(*arguments),
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )

    def serve(self):
        """Start it; give what it prints until it serves."""
        self.process = subprocess.Popen(
            self._command(),
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        said = []
        for line in self.process.stdout:
            said.append(line)
            if "平台已启动" in line:
                break
        return "".join(said)

    def end(self):
        """Let nothing of a failed test go on."""
        if self.process is None:
            return
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(PATIENCE)
        self.process.stdout.close()

    @staticmethod
    def _command(*arguments):
        return [sys.executable, "-u", str(ROOT / "tools/demo.py"), *arguments]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory, structured):
    """A data folder in which the demonstration stands already."""
    folder = tmp_path_factory.mktemp("demo")
    structured(folder / "data")
    made = Command(folder, sys.executable, "-c", _LOADED)()
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture
def demo(loaded):
    tool = Demo(loaded)
    yield tool
    tool.end()


def ended(group):
    """Tell whether a group of processes is gone."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def test_a_second_run_loads_nothing_and_says_how_to_log_in(demo):
    began = time.monotonic()
    shown = demo("--load-only")
    assert shown.returncode == 0, shown.stderr
    assert time.monotonic() - began < PATIENCE / 2
    assert "演示数据已经装入，没有改动" in shown.stdout
    assert PASSWORD in shown.stdout
    for account in ACCOUNTS:
        assert re.search(rf"{account.username} +{account.role.label}", shown.stdout)
    assert "打开浏览器" not in shown.stdout


@pytest.mark.parametrize("way", some([signal.SIGINT, signal.SIGTERM], 2))
def test_it_serves_beside_a_taken_port_and_ends_with_all_it_started(demo, way):
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            other.bind(("127.0.0.1", 8000))
            other.listen()
        except OSError:
            pass  # somebody else has it: as good
        said = demo.serve()
        assert "端口8000已被占用，改用" in said
        address = re.search(r"公开网站　(http://[\d.:]+)/\n", said)[1]
        assert f"工作台　{address}/office/\n" in said
        assert f"已启动：{address}/" in said
        assert fetch(f"{address}/healthz")[0].status == 200
    # Ctrl-C reaches every process of the terminal, a kill only the tool itself.
    if way is signal.SIGINT:
        os.killpg(demo.process.pid, way)
    else:
        demo.process.send_signal(way)
    assert demo.process.wait(PATIENCE) == 0
    # The output ends only when the last process that could write to it has ended.
    assert "Traceback" not in demo.process.stdout.read()
    assert ended(demo.process.pid)


def test_a_failure_ends_it_at_once(loaded):
    broken = Demo(loaded)
    broken.environment = broken.environment | {"DATABASE_URL": "nonsense://"}
    shown = broken("--load-only")
    assert shown.returncode != 0
    assert "装入虚构的" not in shown.stdout
