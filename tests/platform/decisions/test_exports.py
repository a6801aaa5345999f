"""Large exports are made in the background: what the person may see, once, for some days."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import duckdb
import pytest
from python_calamine import CalamineWorkbook

from gongkai.decisions.models import Decision, Export, Standing
from gongkai.decisions.refusals import DecisionsRefusal, ExportUnknown, SheetFull
from gongkai.decisions.selectors import downloading, export_file, exports_page
from gongkai.decisions.services import (
    export_make,
    exports,
    exports_revive,
    exports_sweep,
    making,
)
from gongkai.decisions.tasks import make_export
from gongkai.files.models import StoredFile
from gongkai.files.refusal import FileGone
from gongkai.files.selectors import content_of
from gongkai.mail.models import Message
from gongkai.organs.authority import NotAllowed
from gongkai.organs.models import Appointment, Person
from gongkai.organs.roles import Role
from gongkai.today import now, played_at
from platform_decisions import DAY, decision_of, tally_of
from platform_exports import asked_for, made


@pytest.fixture(autouse=True)
def _on_a_day(cast):
    Person.objects.filter(pk=cast.person[Role.OFFICER].pk).update(email="wang@yunze.example")
    with played_at(DAY):
        yield


def content(export):
    with content_of(export.file) as file:
        return file.read()


def numbers(export):
    book = CalamineWorkbook.from_filelike(BytesIO(content(export)))
    return [row[0] for row in book.get_sheet_by_index(0).to_python()[1:]]


def test_it_holds_what_the_person_may_see_when_it_runs(cast):
    decision_of(cast, 1)
    decision_of(cast, 2, standing=Standing.WITHHELD, number="=1+1")
    export = asked_for(cast)
    decision_of(cast, 3)
    Decision.objects.filter(number="云公罚〔2026〕1号").delete()
    done = export_make(export_id=export.pk)
    assert (done.state, done.rows) == (Export.State.DONE, 2)
    assert numbers(done) == ["云公罚〔2026〕3号", "=1+1"]


def test_parquet_is_made_of_the_filtered_list(cast, tmp_path):
    decision_of(cast, 1)
    decision_of(cast, 2, standing=Standing.WITHHELD)
    target = tmp_path / "made.parquet"
    target.write_bytes(content(made(cast, "parquet", standing="2")))
    found = duckdb.read_parquet(str(target)).project("决定文书号").fetchall()
    assert found == [("云公罚〔2026〕2号",)]


@pytest.mark.parametrize("form", downloading.WRITERS)
def test_of_an_empty_list_there_are_the_headings(cast, form):
    done = made(cast, form)
    assert (done.state, done.rows) == (Export.State.DONE, 0)


def test_the_same_asked_for_while_it_waits_is_the_same(cast):
    first = asked_for(cast, kind="2")
    assert asked_for(cast, kind="2") == first
    assert asked_for(cast, "parquet", kind="2") != first
    assert asked_for(cast, kind="1") != first
    assert asked_for(cast, role=Role.AUDITOR, kind="2") != first
    export_make(export_id=first.pk)
    assert asked_for(cast, kind="2") != first


def test_nobody_has_many_wait_at_a_time(cast):
    for month in range(1, exports.MOST_WAITING + 1):
        asked_for(cast, **{"from": f"2026-0{month}-01"})
    with pytest.raises(DecisionsRefusal, match="您已有5个导出任务没有完成"):
        asked_for(cast)
    asked_for(cast, role=Role.AUDITOR)


def test_who_lost_the_role_gets_a_sentence_and_no_file(cast):
    decision_of(cast, 1)
    export = asked_for(cast)
    Appointment.objects.filter(person=cast.person[Role.OFFICER]).update(
        until_on=DAY - timedelta(days=1)
    )
    failed = export_make(export_id=export.pk)
    assert failed.state == Export.State.FAILED
    assert "没有查看该机关执法决定台账的权限" in failed.refusal
    assert not StoredFile.objects.exists()
    assert failed.refusal in Message.objects.get().text


def test_who_may_not_see_decisions_asks_for_nothing(cast):
    with pytest.raises(NotAllowed):
        asked_for(cast, role=Role.HANDLER)
    with pytest.raises(DecisionsRefusal, match="csv不限行数"):
        asked_for(cast, "csv")
    assert not Export.objects.exists()


def test_only_the_one_who_asked_finds_it(cast):
    done = made(cast)
    assert exports_page(cast.actor[Role.OFFICER]) == [done]
    assert export_file(cast.actor[Role.OFFICER], done.pk) == done.file
    assert exports_page(cast.actor[Role.AUDITOR]) == []
    for other in (cast.actor[Role.AUDITOR], cast.actor[Role.HANDLER]):
        with pytest.raises(ExportUnknown):
            export_file(other, done.pk)


def test_a_sheet_that_is_full_is_refused(cast, monkeypatch):
    monkeypatch.setattr(downloading, "SHEET_ROWS", 1)
    decision_of(cast, 1)
    assert made(cast).rows == 1
    decision_of(cast, 2)
    failed = made(cast)
    assert failed.refusal == "xlsx文件最多1048575行，请缩小范围，或者导出csv、parquet。"
    assert made(cast, "parquet").rows == 2
    tally_of(cast, 202611, exports.SHEET_ROWS + 1)
    with pytest.raises(SheetFull):
        asked_for(cast)


def test_a_long_one_tells_on_the_way_how_far_it_is(cast, monkeypatch):
    monkeypatch.setattr(making, "_PIECE", 2)
    seen, moved = [], making._moved

    def watched(export, **told):
        seen.append(told)
        moved(export, **told)

    monkeypatch.setattr(making, "_moved", watched)
    for number in range(5):
        decision_of(cast, number)
    assert made(cast).rows == 5
    assert [told["rows"] for told in seen] == [2, 4, 5]


def test_one_mail_tells_of_the_end(cast):
    decision_of(cast, 1)
    export = asked_for(cast, party="张三丰物流")
    make_export.call(export.pk)
    assert "没有找到该导出文件" in make_export.call(export.pk)
    mail = Message.objects.get()
    assert mail.recipient == "wang@yunze.example"
    assert "文件共0行，2026年6月17日以前可以下载" in mail.text
    assert "张三丰" not in mail.text
    assert not Message.objects.filter(recipient="").exists()
    made(cast, role=Role.AUDITOR)
    assert Message.objects.count() == 1, "the auditor has no address"


def test_a_try_that_was_overtaken_keeps_no_file(cast, monkeypatch):
    decision_of(cast, 1)
    export = asked_for(cast)
    write = downloading.WRITERS["xlsx"]

    def overtaken(headings, rows, path):
        write(headings, rows, path)
        Export.objects.update(attempt=2)

    monkeypatch.setitem(downloading.WRITERS, "xlsx", overtaken)
    with pytest.raises(ExportUnknown):
        export_make(export_id=export.pk)
    assert not StoredFile.objects.exists()
    assert Export.objects.get().state == Export.State.MAKING


def test_what_a_killed_process_left_is_begun_again_and_given_up_at_last(cast):
    export = asked_for(cast)
    Export.objects.update(state=Export.State.MAKING, attempt=1, beaten_at=now())
    assert exports_revive() == 0
    with pytest.raises(ExportUnknown):
        export_make(export_id=export.pk)
    Export.objects.update(beaten_at=now() - making.ALIVE)
    assert exports_revive() == 1
    assert export_make(export_id=export.pk).attempt == 2
    again = asked_for(cast)
    dead = {"state": Export.State.MAKING, "attempt": 3, "beaten_at": now() - making.ALIVE}
    Export.objects.filter(pk=again.pk).update(**dead)
    exports_revive()
    again.refresh_from_db()
    assert (again.state, again.refusal[:9]) == (Export.State.FAILED, "多次生成都没有完成")


def test_after_its_days_it_is_deleted_with_its_file(cast, django_capture_on_commit_callbacks):
    done = made(cast)
    with played_at(DAY + timedelta(days=7)):
        assert exports_sweep() == 0
    with played_at(DAY + timedelta(days=8)), django_capture_on_commit_callbacks(execute=True):
        assert exports_sweep() == 1
    assert not Export.objects.exists()
    assert not StoredFile.objects.exists()
    with pytest.raises(FileGone):
        content(done)


@pytest.mark.parametrize(
    "asked",
    [
        {"party": "'; DROP TABLE decisions_export; --", "matter": "%_\\"},
        {"unit": "9" * 18, "kind": "77", "standing": "-1", "late": "yes"},
        {"from": "9999-12-31", "until": "0001-01-01", "number": "😀" * 300},
        {"from": "昨天", "until": "2026-02-30", "unit": "１２", "actor": "1"},
    ],
)
def test_whatever_an_address_says_makes_a_file(cast, asked):
    decision_of(cast, 1)
    done = made(cast, "parquet", **asked)
    assert done.state == Export.State.DONE
    assert set(done.filters) <= {"kind", "unit", "from", "until", "party", "number", "matter"}


def test_the_list_is_one_query_and_walks_backwards(cast, django_assert_num_queries):
    done = [made(cast, kind=str(kind)) for kind in (1, 2, 3)]
    with django_assert_num_queries(1):
        first = exports_page(cast.actor[Role.OFFICER], limit=2)
        assert [one.file.name for one in first] == ["行政执法决定-2026-06-10.xlsx"] * 2
    assert first == done[:0:-1]
    assert exports_page(cast.actor[Role.OFFICER], before=first[-1].pk) == done[:1]
