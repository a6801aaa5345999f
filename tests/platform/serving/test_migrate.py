"""`gongkai migrate`: what it did, in words; nothing when there is nothing to do."""

import sqlite3


def test_it_says_what_it_does_and_then_that_there_is_nothing_to_do(gongkai):
    planned = gongkai("migrate", "--plan")
    assert planned.returncode == 0
    assert planned.stdout.startswith("将要作")
    assert "  机构与人员（0001_tables）" in planned.stdout.splitlines()

    done = gongkai("migrate")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("正在作")
    assert done.stdout.endswith("数据库结构已更新。\n")

    again = gongkai("migrate")
    assert again.stdout == "数据库结构已经是最新的，没有作变更。\n"


def test_a_database_of_a_version_that_no_step_leads_from_is_left_alone(gongkai, tmp_path):
    (tmp_path / "data").mkdir()
    with sqlite3.connect(tmp_path / "data" / "gongkai.sqlite3") as database:
        database.execute(
            "CREATE TABLE django_migrations"
            " (id INTEGER PRIMARY KEY, app TEXT, name TEXT, applied TEXT)"
        )
        database.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('organs', '0001_initial', '2026-01-01')"
        )
    refused = gongkai("migrate")
    assert refused.returncode == 2
    assert "请改用空的数据库" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


def test_a_database_that_cannot_be_reached_is_named_in_one_line(gongkai):
    refused = gongkai("migrate", DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert "请检查环境变量DATABASE_URL" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1


def test_a_wrong_setting_is_named_in_one_line(gongkai):
    refused = gongkai("migrate", GONGKAI_DEBUG="maybe")
    assert refused.returncode == 2
    assert "GONGKAI_DEBUG应为true或者false" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
