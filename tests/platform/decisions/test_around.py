"""Around an import: another database, the watched folder, what is settled, files for others."""

from __future__ import annotations

import csv
import io
import os
import sqlite3
import time
from contextlib import closing
from datetime import date, timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from gongkai.decisions.importing.querying import answer_as_csv
from gongkai.decisions.models import Charge, Decision, Kind, Run, Standing
from gongkai.decisions.refusals import DecisionsRefusal, FileUnfit, RunBusy, RunStopped, RunUnknown
from gongkai.decisions.selectors import (
    EXPORT_HEADINGS,
    Filters,
    columns_saved,
    csv_lines,
    export_rows,
    late_page,
    parquet_export,
    push_headings,
    push_rows,
    run_seen,
    runs_page,
)
from gongkai.decisions.services import (
    Columns,
    Correction,
    carrying,
    decision_correct,
    decision_withdraw,
    folder_watched,
    mapping_save,
    policy_set,
    returned_rows_sweep,
    run_begin,
    run_carry_out,
    run_resume,
    run_stop,
    runs_revive,
)
from gongkai.decisions.tasks import carry_out
from gongkai.files.models import StoredFile
from gongkai.files.services import files_discard_unused
from gongkai.organs.authority import Actor
from gongkai.organs.roles import Role
from gongkai.today import now, played_at
from platform_decisions import CHILD, DAY, csv_of, penalty


@pytest.fixture
def officer(cast):
    return cast.actor[Role.OFFICER]


def begun(cast, officer, *rows):
    return run_begin(
        organ=cast.organ, kind=Kind.PENALTY, file=csv_of(*rows), name="处罚.csv", by=officer
    )


def test_the_answer_of_a_database_is_a_file(tmp_path):
    with closing(sqlite3.connect(tmp_path / "own.db")) as own:
        own.execute("CREATE TABLE cases (number, party)")
        own.execute("INSERT INTO cases VALUES ('1号', '甲')")
        own.commit()
    target = tmp_path / "answer.csv"
    answer_as_csv(str(tmp_path / "own.db"), "SELECT number AS 文书号, party FROM cases", target)
    assert target.read_text("utf-8").split() == ["文书号,party", "1号,甲"]
    copy = tmp_path / "copy.db"
    writing = (f"VACUUM INTO '{copy}'", f"ATTACH '{copy}' AS x", "PRAGMA query_only = 0")
    for query in ("DELETE FROM cases", "SELECT 1 FROM nothing", *writing):
        with pytest.raises(FileUnfit):
            answer_as_csv(str(tmp_path / "own.db"), query, target)
    assert not copy.exists()


def test_what_lies_whole_in_the_watched_folder_is_taken_in(cast, tmp_path, settings):
    settings.IMPORT_FOLDER = str(tmp_path)
    place = tmp_path / cast.organ.code / "penalties"
    fees = tmp_path / cast.organ.code / "receipts"
    for folder in (place, fees, tmp_path / "nobody" / "penalties"):
        folder.mkdir(parents=True)
    (place / "甲.csv").write_bytes(csv_of(penalty("1号")).getvalue())
    (place / "坏.csv").write_text("甲,乙\n1,2\n", "utf-8")
    (fees / "票.csv").write_text("收费项目,日期,金额\n证照费,2026-03-05,40\n", "utf-8")
    with played_at(DAY):
        assert folder_watched() == 0, "they may still be written"
        for path in (*place.iterdir(), *fees.iterdir()):
            os.utime(path, (time.time() - 60,) * 2)
        assert folder_watched() == 3
        assert folder_watched() == 0
    assert (place / "done" / "甲.csv").exists()
    assert "决定文书号" in (place / "refused" / "坏.csv.txt").read_text("utf-8")
    assert Run.objects.get().state == Run.State.WAITING
    assert Charge.objects.get().yuan == 40


def test_a_run_is_stopped_and_resumed(cast, officer):
    run = begun(cast, officer, penalty("1号"))
    assert run_stop(run_id=run.pk, by=officer).state == Run.State.STOPPED
    with pytest.raises(DecisionsRefusal):
        run_stop(run_id=run.pk, by=officer)
    run_resume(run_id=run.pk, by=officer)
    with pytest.raises(DecisionsRefusal):
        run_resume(run_id=run.pk, by=officer)
    assert run_carry_out(run_id=run.pk).state == Run.State.DONE
    with pytest.raises(RunUnknown):
        run_carry_out(run_id=run.pk)


def test_the_next_file_begins_when_one_is_stopped(cast, officer):
    """The next file's job came while the first was at work, and ended there."""
    first, second = (begun(cast, officer, penalty(f"{n}号")) for n in "12")
    Run.objects.filter(pk=first.pk).update(state=Run.State.READING, beaten_at=now())
    assert carry_out.func(second.pk) == str(RunBusy())
    DBTaskResult.objects.all().delete()
    run_stop(run_id=first.pk, by=officer)
    woken = DBTaskResult.objects.get(task_path=carry_out.module_path)
    assert woken.args_kwargs["args"] == [second.pk]


def test_a_run_that_is_stopped_at_work_leaves_nothing(cast, officer, monkeypatch):
    run = begun(cast, officer, penalty("1号"))
    make_ready = carrying.make_ready

    def stopped(*told):
        run_stop(run_id=run.pk, by=officer)
        make_ready(*told)

    monkeypatch.setattr(carrying, "make_ready", stopped)
    with pytest.raises(RunStopped):
        run_carry_out(run_id=run.pk)
    assert not Decision.objects.exists()
    assert run_seen(officer, run.pk).state == Run.State.STOPPED


def test_a_run_that_fails_waits_for_its_next_try_and_ends_after_the_last(
    cast, officer, monkeypatch
):
    run = begun(cast, officer, penalty("1号"))
    waiting = begun(cast, officer, penalty("2号"))
    monkeypatch.setattr(carrying, "run_finish", lambda **_: 1 / 0)
    states = []
    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            run_carry_out(run_id=run.pk)
        states.append(run_seen(officer, run.pk).state)
    assert states == [Run.State.WAITING, Run.State.WAITING, Run.State.REFUSED]
    assert "请联系系统管理员" in run_seen(officer, run.pk).refusal
    assert not Decision.objects.exists(), "what it wrote is taken away before it could be seen"
    monkeypatch.undo()
    assert run_carry_out(run_id=waiting.pk).state == Run.State.DONE


def test_runs_are_seen_by_who_may(cast, officer, sibling):
    run = begun(cast, officer, penalty("1号"))
    assert runs_page(officer) == [run]
    assert runs_page(officer, before=run.pk) == []
    with pytest.raises(RunUnknown):
        run_seen(sibling.actor[Role.OFFICER], run.pk)


def test_a_run_whose_process_was_killed_is_taken_up_and_given_up_at_last(cast, officer):
    run = begun(cast, officer, penalty("1号"))
    long_ago = run.created_at - timedelta(hours=1)
    dead = {"state": Run.State.READING, "beaten_at": long_ago}
    Run.objects.update(**dead, attempt=1)
    assert runs_revive() == 1
    Run.objects.update(**dead, attempt=3)
    assert runs_revive() == 0
    assert Run.objects.get().state == Run.State.STOPPED


def test_returned_rows_are_kept_for_a_month(cast, imported):
    imported(penalty("1号", on=""))
    with played_at(DAY + timedelta(days=29)):
        assert files_discard_unused(by=Actor.system()) == 0, "the run needs it"
        assert returned_rows_sweep() == 0
    with played_at(DAY + timedelta(days=32)):
        assert returned_rows_sweep() == 1
    assert not StoredFile.objects.exists()


def test_a_mapping_is_kept_under_its_name(cast, officer):
    columns = Columns({"number": "文号"}, {"matter": "交通违法"})
    told = {"organ": cast.organ, "kind": Kind.PENALTY, "by": officer}
    mapping_save(**told, name="六合一平台", columns=columns)
    mapping_save(**told, name="六合一平台", columns=columns)
    assert columns_saved(cast.organ, "六合一平台") == columns
    with pytest.raises(DecisionsRefusal):
        mapping_save(**told, name=" ", columns=columns)


def test_what_is_shown_is_settled_by_the_organ(cast, officer, imported):
    """PUB-28: natural persons too, masked, for a year."""
    told = {"organ": cast.organ, "kind": Kind.PENALTY, "by": officer, "shows_natural": True}
    policy_set(**told, shown_months=12)
    imported(penalty("1号", "张三丰", kind="自然人", code=""))
    kept = Decision.objects.get()
    assert (kept.standing, kept.person) == (Standing.SHOWN, "张某某")
    assert kept.shown_until == date(2027, 6, 10)
    with pytest.raises(DecisionsRefusal):
        policy_set(**told, shown_months=0)


def test_a_hand_puts_right_what_it_may(cast, officer, imported):
    """PUB-26: what it said before is kept; a withdrawn one is not touched any more."""
    imported(penalty("1号"))
    told = {
        "organ": cast.organ,
        "kind": Kind.PENALTY,
        "number": "1号",
        "by": officer,
        "today": DAY,
    }
    kept = decision_correct(**told, correction=Correction(content="罚款300元"), reason="笔误")
    assert kept.content == "罚款300元"
    assert kept.changes.get().was == {"content": ""}
    for wrong in (Correction(content="罚款300元"), Correction(valid_until=date(2026, 1, 1))):
        with pytest.raises(DecisionsRefusal):
            decision_correct(**told, correction=wrong, reason="笔误")
    with pytest.raises(DecisionsRefusal):
        decision_withdraw(**told, ordered_on=date(2026, 6, 11), reason="撤销")
    decision_withdraw(**told, ordered_on=date(2026, 6, 9), reason="撤销")
    with pytest.raises(DecisionsRefusal):
        decision_withdraw(**told, ordered_on=date(2026, 6, 9), reason="撤销")


def test_what_a_hand_types_shows_nobodys_numbers(cast, officer, imported):
    """PUB-28, SITE-17: typed texts are masked as a file's; what is not shown says no more."""
    imported(penalty("1号"), penalty("2号", "李小明", kind="自然人", code="", identity=CHILD))
    told = {"organ": cast.organ, "kind": Kind.PENALTY, "by": officer, "today": DAY}
    typed = Correction(content="退还13812345678的罚款300元")
    kept = decision_correct(**told, number="1号", correction=typed, reason="来电13812345678")
    assert kept.content == "退还138****5678的罚款300元"
    assert kept.changes.get().reason == "来电138****5678"
    with pytest.raises(DecisionsRefusal, match="依法不公示"):
        decision_correct(**told, number="2号", correction=typed, reason="笔误")
    empty = Correction(content="", shown_until=date(2028, 1, 1))
    assert decision_correct(**told, number="2号", correction=empty, reason="笔误").content == ""


def test_any_list_goes_out_as_a_file(cast, imported, tmp_path):
    imported(penalty("1号", "=甲有限公司"), penalty("2号", matter="另案"))
    rows = list(export_rows(cast.organ, Filters(matter="另"), today=DAY))
    assert [row[0] for row in rows] == ["2号"]
    text = "".join(csv_lines(EXPORT_HEADINGS, export_rows(cast.organ, Filters(), today=DAY)))
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert lines[0] == list(EXPORT_HEADINGS)
    assert {line[2] for line in lines[1:]} == {"'=甲有限公司", "云泽甲物流有限公司"}
    parquet_export(EXPORT_HEADINGS, rows, tmp_path / "out.parquet")
    import duckdb

    found = duckdb.read_parquet(str(tmp_path / "out.parquet")).project("决定文书号").fetchall()
    assert found == [("2号",)]


def test_credit_platforms_get_organisations_in_the_standard_columns(cast, imported):
    """PUB-24, PUB-28."""
    imported(penalty("1号"), penalty("2号", "张三丰", kind="自然人", code=""))
    days = {"from_on": date(2026, 6, 1), "until_on": date(2026, 6, 30), "today": DAY}
    (row,) = push_rows(cast.organ, Kind.PENALTY, **days)
    told = dict(zip(push_headings(Kind.PENALTY), row, strict=True))
    assert told["行政处罚决定书文号"] == "1号"
    assert told["罚款金额(万元)"] == "0.05"
    assert told["处罚机关"] == cast.organ.name


def test_late_ones_are_listed(cast, officer, imported):
    """PUB-24."""
    imported(penalty("1号", on="2026-05-01"), penalty("2号"))
    page = late_page(cast.organ, today=DAY, actor=officer)
    assert [row.number for row in page.rows] == ["1号"]
