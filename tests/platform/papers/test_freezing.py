"""A paper is issued once, whole, and never changes again (DOC-0, DOC-17)."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from django.core.files.storage import FileSystemStorage, default_storage
from docx import Document

from gongkai.files.models import StoredFile
from gongkai.journal.models import Entry
from gongkai.journal.overtaken import Overtaken
from gongkai.law.papers import PaperKind
from gongkai.organs.roles import Role
from gongkai.papers.models import Paper
from gongkai.papers.services import PaperRefused, paper_freeze

NUMBER = "云公开补〔2026〕第1号"
TODAY = date(2026, 3, 9)


def words_of(file):
    with default_storage.open(file.key) as content:
        document = pypdfium2.PdfDocument(content.read())
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return "".join(text.split())


def test_it_bears_number_text_digest_and_both_files(issued):
    paper = issued()
    assert paper.stage == "frozen"
    assert (paper.number, paper.dated_on) == (NUMBER, TODAY)
    assert "没有写明工程的具体路段。" in paper.text
    assert len(paper.digest) == 64
    assert paper.docx.name == "政府信息公开申请补正告知书云公开补〔2026〕第1号.docx"
    assert paper.pdf.media_type == "application/pdf"
    printed = words_of(paper.pdf)
    assert "云公开补〔2026〕第1号" in printed
    assert "2026年3月9日" in printed
    assert "—1—" in printed
    with default_storage.open(paper.docx.key) as content:
        written = [line.text for line in Document(io.BytesIO(content.read())).paragraphs]
    assert "请写明工程名称或者文号。" in written


def test_it_tells_the_journal_without_a_name(issued):
    paper = issued()
    entry = Entry.objects.filter(verb="papers.paper.frozen").get()
    assert entry.after["number"] == NUMBER
    assert entry.after["digest"] == paper.digest
    told = str([list(Entry.objects.values_list("before", "after", "target_label", "reason"))])
    assert "张三" not in told


def test_it_names_what_is_missing_and_keeps_nothing(drafted, cast):
    draft = drafted(fields={"applicant_name": "张三"})
    with pytest.raises(PaperRefused) as refused:
        paper_freeze(
            paper_id=draft.pk,
            version=draft.version,
            number="",
            by=cast.actor[Role.OFFICER],
            today=TODAY,
        )
    assert "不明确之处、补正指导、期限工作日、文号" in str(refused.value)
    assert Paper.objects.get().stage == "draft"
    assert not StoredFile.objects.exists()


def test_whoever_comes_second_is_told_who_was_first(drafted, cast):
    draft = drafted()
    told = {"paper_id": draft.pk, "version": draft.version, "by": cast.actor[Role.OFFICER]}
    paper_freeze(**told, number=NUMBER, today=TODAY)
    with pytest.raises(Overtaken, match="印发了文书"):
        paper_freeze(**told, number="云公开补〔2026〕第2号", today=TODAY)
    assert Paper.objects.get().number == NUMBER


def test_two_drafts_of_a_kind_are_told_apart_by_their_key(drafted):
    first, second = drafted(), drafted()
    assert first.pk == second.pk
    assert second.version == 1
    other = drafted(
        kind=PaperKind.THIRD_PARTY_INQUIRY, fields={"key": "2", "party_name": "某公司"}
    )
    assert other.pk != first.pk
    assert Paper.objects.count() == 2


def test_a_full_disk_leaves_nothing_and_says_so(issued, monkeypatch, settings):
    saved = FileSystemStorage.save

    def full(store, name, content):
        if StoredFile.objects.count() > 1:
            raise OSError(28, "No space left on device")
        return saved(store, name, content)

    monkeypatch.setattr(FileSystemStorage, "save", full)
    with pytest.raises(PaperRefused, match="存储空间不足"):
        issued()
    assert not Paper.objects.exists()
    assert not StoredFile.objects.exists()
    assert not Entry.objects.exists()
    assert not [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]
