"""`gongkai serve`: refuses in one line, serves, ends what it began when told to stop."""

import signal
import socket
import sys

import pytest

from platform_command import PATIENCE, Command, fetch

WITHOUT_THE_PLATFORM = (
    "import sys; sys.modules['django'] = None; sys.argv[0] = 'gongkai';"
    "from gongkai.cli import main; main()"
)


@pytest.mark.parametrize("command", ["serve", "migrate"])
def test_without_the_platform_one_sentence_says_how_to_install_it(tmp_path, gongkai, command):
    gongkai.program = (sys.executable, "-c", WITHOUT_THE_PLATFORM)
    refused = gongkai(command)
    assert refused.returncode == 2
    assert "pip install 'gongkai[platform]'" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


def test_it_refuses_a_database_without_its_structure(gongkai):
    refused = gongkai("serve", "--port", "0")
    assert refused.returncode == 2
    assert "请先运行gongkai migrate" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


@pytest.fixture(scope="module")
def ready(tmp_path_factory, structured):
    """The command beside a database that has its structure."""
    gongkai = Command(tmp_path_factory.mktemp("ready"))
    structured(gongkai.folder / "data")
    return gongkai


def test_it_refuses_a_port_that_is_taken(ready):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        refused = ready("serve", "--port", port)
    assert refused.returncode == 2
    assert f"127.0.0.1:{port}：端口已被占用" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


def test_it_refuses_an_address_that_this_machine_does_not_have(ready):
    refused = ready("serve", "--host", "192.0.2.1")
    assert refused.returncode == 2
    assert "192.0.2.1:8000：本机没有这个地址" in refused.stderr


@pytest.mark.parametrize("beside", [(), ("--with-worker",)], ids=["alone", "with a worker"])
def test_it_serves_until_it_is_told_to_stop(ready, beside):
    with ready.serving(*beside) as (process, address):
        assert fetch(f"{address}/healthz")[0].status == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
        # The output ends only when the last process that could write to it has ended.
        assert process.stdout.read().endswith("已停止。\n")
