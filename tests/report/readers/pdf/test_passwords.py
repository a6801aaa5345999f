import pytest

from gongkai.report.document import UnreadableFile
from gongkai.report.readers.pdf import limits, read_document
from report.readers.pdf.cipher import lock, locked
from report.readers.pdf.looks import paragraphs
from report.readers.pdf.paper import Page, paper

PAGE = Page().text(50, 60, "一、总体情况")


def test_it_reads_a_file_that_only_its_owner_may_change():
    data = locked(paper(PAGE, trailer=lock()))
    assert paragraphs(data) == ["一、总体情况"]


def test_it_refuses_a_file_that_readers_need_a_password_for():
    data = locked(paper(PAGE, trailer=lock(b"secret")), b"secret")
    with pytest.raises(UnreadableFile, match="已加密，需要密码"):
        read_document(data)


def test_it_tries_what_a_cipher_hides_elsewhere_first(monkeypatch):
    monkeypatch.setattr(limits, "TRIAL_SECONDS", 0)
    with pytest.raises(UnreadableFile, match="页数或图形过多"):
        read_document(locked(paper(PAGE, trailer=lock())))
