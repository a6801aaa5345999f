"""Erased is who applied, not what was issued (个人信息保护法 art 47; DOC-17)."""

from __future__ import annotations

from pathlib import Path

from gongkai.files.models import StoredFile
from gongkai.journal.models import Entry
from gongkai.organs.authority import Actor
from gongkai.papers.digest import code_of
from gongkai.papers.models import Paper
from gongkai.papers.selectors import verified
from gongkai.papers.services import papers_strike


def strike(*words):
    papers_strike(subject_kind="test.record", subject_id=7, words=words, by=Actor.system())


def test_the_name_goes_and_the_text_stays(issued):
    digest = issued().digest
    strike("张三", "张")
    paper = Paper.objects.get()
    assert "×××：" in paper.text
    assert "请写明工程名称或者文号。" in paper.text
    assert "张" not in f"{paper.text}{paper.fields}"
    assert paper.digest == digest
    assert verified(paper.number, code_of(digest))
    assert Entry.objects.filter(verb="papers.paper.struck").count() == 1


def test_its_files_are_deleted_for_good(issued, settings, django_capture_on_commit_callbacks):
    issued()
    with django_capture_on_commit_callbacks(execute=True):
        strike("张三")
    assert not StoredFile.objects.exists()
    assert not [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def test_another_record_s_papers_stay_whole(issued):
    other = issued(subject_id=8)
    strike("张三")
    other.refresh_from_db()
    assert "张三" in other.text
    assert other.pdf is not None
