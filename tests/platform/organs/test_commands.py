"""`gongkai create-organ` and `gongkai create-user`."""

from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

from gongkai.cli.application import application
from gongkai.cli.create_organ import LEVELS
from gongkai.cli.create_user import ROLES
from gongkai.journal.models import Entry
from gongkai.organs.models import Organ, OrganLevel, Person
from gongkai.organs.roles import Role


@pytest.fixture
def run(db, monkeypatch):
    for module in ("create_organ", "create_user"):
        monkeypatch.setattr(f"gongkai.cli.{module}.start", lambda: None)

    def ran(*arguments, stdin=None):
        return CliRunner().invoke(application, arguments, input=stdin)

    return ran


def test_the_codes_in_the_help_are_those_of_the_platform():
    assert list(LEVELS) == OrganLevel.values
    assert list(ROLES) == Role.values


def test_an_organ_is_set_up_below_another(run, above):
    named = ("--name", "云泽市公安局", "--level", "police_bureau", "--parent", "yunze")
    result = run("create-organ", "--code", "yunze-gaj", *named)
    assert (result.exit_code, result.output) == (0, "已设立云泽市公安局（yunze-gaj）。\n")
    assert Organ.objects.get(code="yunze-gaj").path == "yunze/yunze-gaj/"
    assert Entry.objects.get().role == "系统"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--code", "yunze", "--name", "又", "--level", "other"), "机构代码"),
        (("--code", "A B", "--name", "又", "--level", "other"), "机构代码由小写字母"),
        (
            ("--code", "x1", "--name", "又", "--level", "other", "--parent", "no"),
            "没有这个机构",
        ),
        (("--code", "x1", "--name", "又", "--level", "empire"), "empire"),
    ],
)
def test_a_wrong_organ_is_refused_with_2(run, above, arguments, says):
    result = run("create-organ", *arguments)
    assert result.exit_code == 2
    assert says in result.output + result.stderr
    assert Organ.objects.count() == 1


def _user(*more, organ="yunze-gaj"):
    named = ("--username", "zhangsan", "--name", "张三")
    return ("create-user", "--organ", organ, *named, *more)


def test_a_password_is_made_up_and_shown_once(run, cast):
    result = run(*_user("--role", "system_admin"))
    assert result.exit_code == 0
    person = Person.objects.get(username="zhangsan")
    shown = result.output.strip().rpartition("：")[2]
    assert person.check_password(shown)
    assert person.must_change_password
    assert [held.role for held in person.appointments.all()] == ["system_admin"]


def test_a_password_comes_from_standard_input_and_is_not_shown(run, cast):
    result = run(*_user("--role", "officer", "--password-stdin"), stdin="lotus-pond-1187\n")
    assert result.exit_code == 0
    assert "lotus" not in result.output
    assert Person.objects.get(username="zhangsan").check_password("lotus-pond-1187")


def test_a_password_is_asked_for_twice(run, cast):
    typed = "lotus-pond-1187\nlotus-pond-1187\n"
    result = run(*_user("--role", "officer", "--password-prompt"), stdin=typed)
    assert result.exit_code == 0
    assert Person.objects.get(username="zhangsan").check_password("lotus-pond-1187")


def test_a_unit_s_role_takes_the_unit_by_its_name(run, cast):
    roles = ("--role", "handler", "--role", "officer", "--unit", "治安支队")
    assert run(*_user(*roles)).exit_code == 0
    held = Person.objects.get(username="zhangsan").appointments.values_list("role", "unit")
    assert set(held) == {("handler", cast.unit.pk), ("officer", None)}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (_user("--role", "handler"), "内设机构"),
        (_user("--role", "handler", "--unit", "无此队"), "治安支队、交警支队"),
        (_user("--role", "system_admin", "--role", "audit_admin"), "三个人"),
        (_user("--role", "king"), "king"),
        (_user("--role", "officer", organ="nowhere"), "没有这个机构"),
        (_user("--role", "officer", "--password-prompt", "--password-stdin"), "只能用一个"),
    ],
)
def test_a_wrong_user_is_refused_with_2_and_nothing_is_kept(run, cast, arguments, says):
    result = run(*arguments)
    assert result.exit_code == 2
    assert says in result.output + result.stderr
    assert not Person.objects.filter(username="zhangsan").exists()
    assert not Entry.objects.exists()


def test_a_weak_password_is_refused(run, cast):
    result = run(*_user("--role", "officer", "--password-stdin"), stdin="Woaini1314\n")
    assert result.exit_code == 2
    assert not Person.objects.filter(username="zhangsan").exists()


@pytest.mark.parametrize("name", ["create_organ", "create_user"])
def test_help_loads_no_platform(name):
    code = (
        f"import sys, gongkai.cli.{name}; "
        "sys.exit(any(module.split('.')[0] == 'django' for module in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
