import pytest

from gongkai.report.document import UnreadableFile
from gongkai.report.readers.encoding import decode

TEXT = "澄湖市林业局\r\n一、总体情况\t7\n本年新收 7 0 0 件，公开率100%。\n" * 9


@pytest.mark.parametrize(
    "name",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk"],
)
def test_it_reads_every_encoding_that_offices_write(name):
    assert decode(TEXT.encode(name)) == TEXT


def test_it_reads_utf_16_without_a_single_ascii_character():
    assert decode("总体情况，主动公开。".encode("utf-16-be")) == "总体情况，主动公开。"


def test_it_reads_the_mark_of_gb18030():
    assert decode(b"\x84\x31\x95\x33" + "公开".encode("gb18030")) == "公开"


@pytest.mark.parametrize("name", ["utf-8", "gb18030"])
def test_it_reads_a_file_cut_inside_its_last_character(name):
    assert decode(TEXT.encode(name) + "公".encode(name)[:1]) == TEXT


@pytest.mark.parametrize("name", ["utf-8", "gb18030"])
def test_it_marks_a_broken_byte_and_makes_up_nothing(name):
    broken = bytearray((TEXT * 9).encode(name))
    broken[broken.index(b"7")] = 0xFF
    found = decode(bytes(broken))
    assert "\ufffd" in found
    assert found.replace("\ufffd", "7") == TEXT * 9


def test_it_believes_a_declared_encoding_that_fits_the_bytes():
    assert decode("開放".encode("big5"), "big5") == "開放"
    assert decode("公开".encode("gbk"), "hex") == "公开"
    assert decode("公开".encode("gbk"), "a\0b") == "公开"


@pytest.mark.parametrize(
    "content", [b"\x00\x01\x02" * 500, b"\xff" * 99, b"\x01\x02\x03" * 9, b"\0\xd8" * 50]
)
def test_it_refuses_what_is_not_text(content):
    with pytest.raises(UnreadableFile):
        decode(content)
