"""`gongkai decisions`: what it says, where its files go, and with which status it ends."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from click.testing import CliRunner

from gongkai.cli.decisions import KINDS, command
from gongkai.decisions.models import Decision, Kind, Run, Standing
from platform_decisions import csv_of, penalty

RETURNED = "处罚-退回.csv"


@pytest.fixture
def run(cast, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def call(name, *arguments, organ=cast.organ.code):
        return CliRunner().invoke(command, [name, "--organ", organ, *map(str, arguments)])

    return call


@pytest.fixture
def file(tmp_path):
    def write(*rows):
        path = tmp_path / "处罚.csv"
        path.write_bytes(csv_of(*rows).getvalue())
        return path

    return write


def test_the_names_of_kinds_are_those_of_the_platform():
    assert sorted(KINDS.values()) == sorted(Kind.values)


def test_what_is_returned_lies_beside_and_comes_in_once_mended(run, file, tmp_path):
    path = file(penalty("1号"), penalty("2号", code="不是代码"))
    told = run("import", "--kind", "penalties", path)
    assert told.exit_code == 1
    assert "读取2行，导入1行，更正0行，没有变化0行，退回1行。" in told.stdout
    returned = tmp_path / RETURNED
    assert "统一社会信用代码" in returned.read_text("utf-8-sig")
    mended = returned.read_bytes().replace("不是代码".encode(), b"91110000802100433B")
    returned.write_bytes(mended)
    assert run("import", "--kind", "penalties", returned).exit_code == 0
    again = run("import", "--kind", "penalties", path)
    assert "导入0行，更正0行，没有变化1行，退回1行" in again.stdout
    assert Decision.objects.count() == 2
    assert {each.name for each in tmp_path.glob("*处罚*")} == {RETURNED, "处罚.csv"}


@pytest.mark.parametrize(
    ("rows", "options", "said"),
    [
        ([penalty("1号"), penalty("", code="")], ("--all-or-none",), "未导入"),
        ([penalty("1号")], ("--mapping", "没有这个"), "没有这个"),
    ],
)
def test_a_file_that_is_not_imported_ends_with_2(run, file, rows, options, said):
    told = run("import", "--kind", "penalties", *options, file(*rows))
    assert told.exit_code == 2
    assert said in told.stderr
    assert not Decision.objects.exists()


def test_the_answer_of_a_database_is_imported(run, tmp_path):
    with closing(sqlite3.connect(tmp_path / "own.db")) as own:
        own.execute("CREATE TABLE cases (文书号, 相对人)")
        own.executemany(
            "INSERT INTO cases VALUES (?, ?)", [("1号", "云泽甲物流有限公司"), ("", "")]
        )
        own.commit()
    query = (
        "SELECT 文书号 AS 行政处罚决定书文号, 相对人 AS 行政相对人名称,"
        " '法人及非法人组织' AS 行政相对人类别, '91110000802100433B' AS 统一社会信用代码,"
        " '未登记' AS 违法行为类型, '未登记' AS 违法事实, '罚款' AS 处罚类别,"
        " '2026-06-05' AS 处罚决定日期 FROM cases"
    )
    told = run("import", "--kind", "penalties", "--from", tmp_path / "own.db", "--query", query)
    assert (told.exit_code, Decision.objects.count()) == (1, 1)
    assert (tmp_path / "查询结果-退回.csv").exists()
    wrong = run("import", "--kind", "penalties", "--from", tmp_path / "own.db", "--query", "DROP")
    assert (wrong.exit_code, wrong.stdout) == (2, "")


def test_files_and_a_query_exclude_each_other(run, file):
    for options in ((), ("--query", "SELECT 1"), (file(), "--query", "x", "--from", "y")):
        assert run("import", "--kind", "penalties", *options).exit_code == 2
    assert not Run.objects.exists()


def test_runs_are_listed_and_a_decision_is_withdrawn(run, file):
    """PUB-26."""
    run("import", "--kind", "penalties", file(penalty("1号")))
    assert "已完成" in run("runs").stdout
    key = ("--kind", "penalties", "--ordered-on", "2026-06-09", "--reason", "复议决定撤销")
    assert run("withdraw", *key, "--number", "1号").stdout == "已撤回1号。\n"
    assert Decision.objects.get().standing == Standing.WITHDRAWN
    for number in ("1号", "9号"):
        refused = run("withdraw", *key, "--number", number)
        assert (refused.exit_code, refused.stdout) == (2, "")
        assert refused.stderr.startswith(f"{number}：")


def test_receipts_are_added_up(run, tmp_path):
    """RPT-23."""
    path = tmp_path / "票.csv"
    path.write_text("收费项目,日期,金额\n证照费,2026-03-05,40\n证照费,2026-03-06,2\n", "utf-8")
    told = run("receipts", path)
    assert (told.exit_code, told.stdout) == (0, f"{path}：读取2行，合计42.00元。\n")
    for bad in ("甲,乙\n1,2\n", "收费项目,日期,金额\n证照费,某日,2\n"):
        path.write_text(bad, "utf-8")
        assert run("receipts", path).exit_code == 2


@pytest.mark.parametrize("name", ["import", "runs", "receipts"])
def test_an_organ_that_is_not_there_is_said(run, file, name):
    kind = ("--kind", "penalties") if name == "import" else ()
    files = () if name == "runs" else (file(penalty("1号")),)
    told = run(name, *kind, *files, organ="nobody")
    assert (told.exit_code, told.stdout) == (2, "")
    assert "nobody" in told.stderr or "机构" in told.stderr
