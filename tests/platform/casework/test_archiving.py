"""The archive set of a request that is over (条例 art 45; DOC-17)."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date

import pypdfium2
import pytest
from django.core.files.storage import default_storage

from gongkai.casework.application import Upload
from gongkai.casework.archive import kept_until, summed
from gongkai.casework.models import Archive, Delivery, RequestFile
from gongkai.casework.refusals import CaseworkRefusal
from gongkai.casework.selectors.opening import papers_open_to
from gongkai.casework.services import applicant_erase, archive_make
from gongkai.files.models import StoredFile
from gongkai.files.services import file_store
from gongkai.journal.overtaken import Overtaken
from gongkai.law.procedure import Act
from gongkai.organs.authority import NotAllowed
from gongkai.organs.roles import Role
from gongkai.papers.models import Paper
from gongkai.today import played_at
from platform_play import MONDAY, answered, handling

pytestmark = [pytest.mark.django_db, pytest.mark.printed]

TUESDAY = date(2024, 5, 7)


@pytest.fixture
def played(cast):
    play = handling(cast, MONDAY).assigned(MONDAY)
    by = cast.actor[Role.OFFICER]
    proof = file_store(
        organ=cast.organ, upload=io.BytesIO("身份证明".encode()), name="身份证.txt", by=by
    )
    RequestFile.objects.create(request=play.request, file=proof, kind="identity")
    play.act(Act.EXTEND, MONDAY, reason="档案较多", working_days=10)
    given = Upload("登记数据.txt", io.BytesIO("养犬登记1200只".encode()))
    return answered(play, MONDAY, uploads=[given])


def archived(played, today=TUESDAY, role=Role.OFFICER) -> Archive:
    with played_at(today):
        return archive_make(**played.at, by=played.cast.actor[role], today=today)


def content(file) -> bytes:
    with default_storage.open(file.key) as stream:
        return stream.read()


def test_a_set_holds_everything_that_belongs_to_it_and_no_identity(played):
    archive = archived(played)
    names = [row["name"] for row in archive.contents]
    for wanted in (
        "政府信息公开申请登记回执",
        "政府信息公开申请登记表",
        "延期答复告知书",
        "审查呈批单",
        "政府信息公开申请答复书",
        "送达回证",
        "登记数据.txt",
        "办理日志.csv",
        "办理日志.pdf",
    ):
        assert any(wanted in name for name in names), wanted
    assert not any("身份证" in name or "申请表" in name for name in names)
    assert archive.kept_until == date(2034, 12, 31)


def test_its_zip_holds_what_the_list_says_with_true_digests(played):
    archive = archived(played)
    with zipfile.ZipFile(io.BytesIO(content(archive.file))) as bundle:
        inside = {name.rpartition("-")[2]: bundle.read(name) for name in bundle.namelist()}
        assert {one.compress_type for one in bundle.infolist()} == {zipfile.ZIP_STORED}
        sums = bundle.read("校验值.sm3").decode()
    digests = {summed(one) for one in inside.values()}
    assert {row["digest"] for row in archive.contents} <= digests
    assert all(row["digest"] in sums for row in archive.contents)
    assert "张三丰".encode() not in inside["办理日志.csv"]


def test_its_pdf_is_bound_under_a_bookmark_for_every_piece(played):
    archive = archived(played)
    whole = pypdfium2.PdfDocument(content(archive.pdf))
    marks = [(mark.get_title(), mark.get_dest().get_index()) for mark in whole.get_toc()]
    assert marks[0] == ("案卷目录", 0)
    assert [page for _, page in marks] == sorted(page for _, page in marks)
    assert "政府信息公开申请答复书" in " ".join(title for title, _ in marks)
    assert len(marks) == 1 + sum(row["name"].endswith(".pdf") for row in archive.contents)


def test_who_applied_is_packed_apart(played):
    archive = archived(played)
    with zipfile.ZipFile(io.BytesIO(content(archive.identity))) as bundle:
        names = " ".join(bundle.namelist())
    assert "身份证.txt" in names
    assert "政府信息公开申请表" in names


def test_its_journal_extract_is_the_chain_of_the_case(played):
    archive = archived(played)
    with zipfile.ZipFile(io.BytesIO(content(archive.file))) as bundle:
        [name] = [one for one in bundle.namelist() if one.endswith("办理日志.csv")]
        rows = list(csv.reader(io.StringIO(bundle.read(name).decode("utf-8-sig"))))
    assert rows[0][-1] == "摘要"
    assert [row[2] for row in rows[1:3]] == ["录入了申请", "登记了申请"]


def test_a_request_that_is_not_over_is_not_archived(cast):
    play = handling(cast, MONDAY)
    with pytest.raises(CaseworkRefusal, match="尚未办结"):
        archived(play)
    assert not Archive.objects.exists()


def test_who_does_not_serve_does_not_archive_nor_from_an_old_page(played):
    with pytest.raises(NotAllowed):
        archived(played, role=Role.HANDLER)
    at = played.at
    archived(played)
    with pytest.raises(Overtaken):
        archive_make(**at, by=played.cast.actor[Role.OFFICER], today=TUESDAY)


def test_archived_again_the_sheets_that_say_the_same_are_kept(played):
    first = archived(played)
    sheets = Paper.objects.filter(stage="frozen").exclude(kind="archive_list").count()
    second = archived(played)
    assert Paper.objects.filter(stage="frozen").exclude(kind="archive_list").count() == sheets
    assert Archive.objects.count() == 2
    assert first.file_id != second.file_id


def test_a_set_is_kept_ten_years_from_the_next_january():
    assert kept_until(date(2024, 1, 1)) == kept_until(date(2024, 12, 31)) == date(2034, 12, 31)


def test_an_applicant_who_is_erased_leaves_no_identity_papers_in_the_set(played):
    """个人信息保护法 art 47: the records are kept, who applied is packed no more."""
    by = played.cast.actor[Role.OFFICE_HEAD]
    archive, delivery = archived(played), Delivery.objects.get()
    Delivery.objects.filter(pk=delivery.pk).update(signed_by="张三丰", place="清河区一号张三丰家")
    packed = archive.identity_id
    with played_at(TUESDAY):
        applicant_erase(**played.at, reason="申请人要求", by=by)
    archive.refresh_from_db()
    delivery.refresh_from_db()
    assert archive.identity is None
    assert not StoredFile.objects.filter(pk=packed).exists()
    assert (delivery.signed_by, delivery.place) == ("×××", "清河区一号×××家")
    officer = played.cast.actor[Role.OFFICER]
    played.request.refresh_from_db()
    played.request.applicant.refresh_from_db()
    assert not papers_open_to(officer, played.request)
    assert papers_open_to(by, played.request)
