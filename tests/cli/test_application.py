"""The command's own words: help in Chinese, clear refusals, completion."""

import subprocess
import sys

import pytest

COMMANDS = [
    (),
    ("due",),
    ("report",),
    ("report", "read"),
    ("report", "check"),
    ("report", "write"),
    ("report", "sum"),
    ("report", "compare"),
    ("completion",),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_it_explains_every_command_in_chinese_with_an_example(gongkai, command):
    shown = gongkai(*command, "--help")
    assert shown.returncode == 0, shown.stderr
    assert "用法" in shown.stdout
    assert "示例" in shown.stdout
    for english in ("Usage", "Show this message", "Options:", "Commands:"):
        assert english not in shown.stdout


@pytest.mark.parametrize("arguments", [("no-such",), ("due",), ("report", "write", "a.json")])
def test_it_refuses_a_wrong_call_with_exit_status_2_and_a_chinese_sentence(gongkai, arguments):
    refused = gongkai(*arguments)
    assert refused.returncode == 2
    assert "用法" in refused.stderr
    assert refused.stdout == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_it_gives_a_completion_script_for_each_shell(gongkai, shell):
    script = gongkai("completion", shell)
    assert script.returncode == 0
    assert "_GONGKAI_COMPLETE" in script.stdout


def test_it_answers_due_without_loading_report_or_web_libraries():
    probe = (
        "import sys; sys.argv = ['gongkai', 'due', '2023-01-16', '--format', 'json']\n"
        "from gongkai.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'rich', 'lxml', 'pypdfium2', 'docx', 'typst', 'django'} & set(sys.modules)\n"
        "print(sorted(heavy), file=sys.stderr)\n"
    )
    run = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert run.stderr.strip() == "[]"
