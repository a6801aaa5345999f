"""Erased is who applied, not what was issued (个人信息保护法 art 47; DOC-17)."""

from __future__ import annotations

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


def test_the_files_stay_as_they_were_issued(issued):
    paper = issued()
    strike("张三")
    paper.refresh_from_db()
    assert StoredFile.objects.filter(pk__in=[paper.docx_id, paper.pdf_id]).count() == 2


def test_another_record_s_papers_stay_whole(issued):
    other = issued(subject_id=8)
    strike("张三")
    other.refresh_from_db()
    assert "张三" in other.text
    assert other.pdf is not None
