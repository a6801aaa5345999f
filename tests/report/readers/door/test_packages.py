import io
import struct
import zipfile

import pytest

from gongkai.report.document import UnreadableFile
from gongkai.report.readers import limits, read_document
from gongkai.report.readers.package import Package
from report.readers.docx.word import p, word_file

GIB = 1024 * limits.MIB


def archive(members, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return out.getvalue()


def zeros(size):
    """Give a .docx whose text would unpack to so many bytes."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
        made.open("word/document.xml", "w", force_zip64=True) as member,
    ):
        for _ in range(size // limits.MIB):
            member.write(bytes(limits.MIB))
    return out.getvalue()


def test_it_refuses_a_bomb_by_what_it_declares():
    with pytest.raises(UnreadableFile, match="膨胀"):
        read_document(zeros(GIB // 4), "a.docx")


def test_it_refuses_a_bomb_that_declares_a_small_size():
    data = bytearray(zeros(64 * limits.MIB))
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = data.index(mark) + offset
        data[at : at + 4] = struct.pack("<I", 1000)
    with pytest.raises(UnreadableFile):
        read_document(bytes(data), "a.docx")


def test_it_refuses_too_many_members(monkeypatch):
    monkeypatch.setattr(limits, "PACKAGE_MEMBERS", 3)
    with pytest.raises(UnreadableFile, match="膨胀"):
        Package(archive({f"{index}.xml": "" for index in range(4)}))


def test_it_refuses_parts_that_together_unpack_too_large(monkeypatch):
    package = Package(archive({"a": "x" * 600, "b": "x" * 600}))
    monkeypatch.setattr(limits, "PACKAGE_BYTES", 1000)
    package = Package(archive({"a": "x" * 600, "b": "x" * 300}))
    monkeypatch.setattr(limits, "PART_BYTES", 500)
    with pytest.raises(UnreadableFile, match="过大"):
        package.read("a")


def test_it_refuses_a_locked_member():
    data = bytearray(archive({"word/document.xml": "<a/>"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableFile, match="密码"):
        read_document(bytes(data), "a.docx")


def test_it_refuses_methods_that_the_standard_does_not_know():
    with pytest.raises(UnreadableFile, match="损坏"):
        read_document(archive({"word/document.xml": "<a/>"}, zipfile.ZIP_BZIP2), "a.docx")


def test_it_refuses_a_cut_package_and_a_damaged_member():
    data = word_file(p("文" * 400))
    with pytest.raises(UnreadableFile, match="损坏"):
        read_document(data[: len(data) // 2], "a.docx")
    broken = bytearray(data)
    at = broken.index(b"word/document.xml") + 30
    broken[at : at + 8] = b"\xff" * 8
    with pytest.raises(UnreadableFile, match="损坏"):
        read_document(bytes(broken), "a.docx")


def test_it_refuses_a_package_without_a_text():
    with pytest.raises(UnreadableFile, match="没有正文"):
        read_document(archive({"word/styles.xml": "<a/>"}), "a.docx")
    with pytest.raises(UnreadableFile, match="损坏"):
        Package(archive({"a": ""})).read("b")


def test_it_looks_for_members_whatever_case_slash_or_path_they_are_written_with():
    package = Package(archive({"/Word\\Document.xml": "x", "../../etc/passwd": "y"}))
    assert package.read("word/document.xml") == b"x"
    assert package.names == ("Word/Document.xml", "../../etc/passwd")


LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "{0}">]><w:document>&b;</w:document>'


@pytest.mark.parametrize(
    "part",
    [
        LAUGHS.format("&a;" * 10),
        '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        "<a><b></a>",
        "<a>" * 300 + "</a>" * 300,
        "",
    ],
)
def test_it_refuses_entities_and_broken_markup(part):
    with pytest.raises(UnreadableFile):
        read_document(archive({"word/document.xml": part}), "a.docx")


def test_it_refuses_more_paragraphs_than_any_report(monkeypatch):
    monkeypatch.setattr(limits, "BLOCKS", 5)
    with pytest.raises(UnreadableFile, match="过大"):
        read_document(word_file(p("x") * 6), "a.docx")
