import time
import zlib

import pytest

from gongkai.report.document import UnreadableFile
from gongkai.report.readers.pdf import limits, read_document, safety, trial
from report.readers.pdf.looks import paragraphs
from report.readers.pdf.paper import IMAGE, Page, paper, scan, stream

GOOD = paper(Page().text(50, 60, "一、总体情况"))


def refused(data, words):
    start = time.perf_counter()
    with pytest.raises(UnreadableFile, match=words):
        read_document(data)
    assert time.perf_counter() - start < 10


def test_it_refuses_a_scan():
    refused(paper(scan(), scan(), objects=[IMAGE]), "扫描件，没有文字层")


def test_it_refuses_a_file_without_text():
    refused(paper(Page().line(0, 0, 100, 100)), "没有可读的文字")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", "年度报告".encode()])
def test_it_refuses_what_is_no_pdf(data):
    refused(data, "不是PDF文件")


def test_it_refuses_a_file_that_needs_a_password():
    words = "00" * 32
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{words}> /U <{words}> /P -4 >>"
    refused(paper(Page(), trailer=f"{lock} /ID [<01> <01>]"), "已加密，需要密码")


def test_it_refuses_pages_that_cannot_be_loaded():
    refused(GOOD.replace(b"/Kids [100 0 R]", b"/Kids [  8 0 R]"), "页面无法打开|没有页面|没有可读")


@pytest.mark.parametrize("size", [20, 200])
def test_it_refuses_a_truncated_file(size):
    refused(GOOD[:size], "不完整或已损坏|没有页面")


def test_it_refuses_a_file_without_pages():
    refused(paper(), "没有页面|不完整")


def test_it_refuses_more_pages_than_a_report_has():
    refused(paper(*[Page()] * (limits.PAGES + 1)), "页数或图形过多")


def test_it_refuses_a_bomb_before_it_goes_off():
    bomb = zlib.compress(b"0 0 m 1 1 l S\n" * 4_000_000, 9)
    refused(paper(Page(), objects=[stream(bomb, "/Filter /FlateDecode")]), "页数或图形过多")


def test_it_refuses_a_bomb_in_two_layers():
    bomb = zlib.compress(zlib.compress(b" " * 40_000_000, 9), 9)
    entries = "/Filter [/FlateDecode /FlateDecode]"
    refused(paper(Page(), objects=[stream(bomb, entries)]), "页数或图形过多")


def nested(depth, fan):
    """Forms that each draw the next one several times."""
    forms = []
    for level in range(depth):
        last = level == depth - 1
        resources = "" if last else f"/Resources << /XObject << /X {21 + level} 0 R >> >>"
        body = b"0 0 m 1 1 l S" if last else b"/X Do " * fan
        entries = f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources}"
        forms.append(stream(body, entries))
    page = Page(entries="/Resources << /Font << /F 3 0 R >> /XObject << /X 20 0 R >> >>")
    page.ops.append("/X Do")
    return paper(page.text(50, 60, "一、总体情况"), objects=forms)


def test_it_refuses_forms_that_multiply(monkeypatch):
    monkeypatch.setattr(limits, "TRIAL_SECONDS", 1)
    refused(nested(12, 10), "页数或图形过多")


def test_it_tries_nested_forms_elsewhere_and_then_reads_them(monkeypatch):
    monkeypatch.setattr(limits, "FORM_DRAWINGS", 10)
    assert read_document(nested(3, 6)).page_count == 1


def test_the_trial_says_nothing_of_what_cannot_be_opened():
    trial.main(GOOD)
    trial.main(b"no PDF")
    trial.limit(-1)  # no limit


@pytest.mark.parametrize(
    ("name", "ceiling"),
    [
        ("OBJECTS", 0),
        ("PAGE_TEXTS", 0),
        ("TEXTS", 0),
        ("CHARACTERS", 3),
        ("SEGMENTS", 1),
        ("CONTENT_BYTES", 9),
        ("COVERINGS", 0),
        ("ALL_CROSSINGS", 0),
    ],
)
def test_it_refuses_what_is_dearer_than_any_report(monkeypatch, name, ceiling):
    monkeypatch.setattr(limits, name, ceiling)
    page = Page().text(50, 60, "一、总体情况").line(0, 0, 9, 9).grid((50, 90), (100, 120))
    refused(paper(page.area(50, 100, 90, 120)), "页数或图形过多")


@pytest.mark.parametrize("name", ["RULINGS", "CROSSINGS"])
def test_it_takes_a_page_of_countless_lines_for_a_drawing(monkeypatch, name):
    monkeypatch.setattr(limits, name, 3)
    page = Page().text(50, 60, "一、总体情况").table((50, 90, 130), (100, 120, 140), [["甲", "1"]])
    assert read_document(paper(page)).blocks


def test_it_passes_over_streams_that_are_no_content():
    assert safety.opened  # the gate has one door
    font = stream(b" " * 100, f"/Length1 {limits.CONTENT_BYTES * 2}")
    assert read_document(paper(Page().text(50, 60, "题目"), objects=[font])).page_count == 1


def test_it_survives_a_stream_that_does_not_inflate():
    broken = stream(b"not deflated", "/Filter /FlateDecode")
    assert read_document(paper(Page().text(50, 60, "题目"), objects=[broken])).page_count == 1


def test_it_survives_text_whose_matrix_is_no_number():
    page = Page().text(50, 60, "一、总体情况")
    huge = "9" * 45
    page.turned(50, 90, "二", f"{huge} {huge} {huge} {huge}")
    assert "一、总体情况" in paragraphs(paper(page))


@pytest.mark.parametrize("name", ["typst", "font"])
def test_it_reads_the_same_bytes_alike_every_time(name):
    data = paper(Page().text(50, 60, name))
    assert read_document(data) == read_document(data)


def test_it_refuses_pages_whose_objects_add_up(monkeypatch):
    monkeypatch.setattr(limits, "OBJECTS", 5)
    page = Page().text(50, 60, "一、总体情况").line(0, 0, 9, 9).line(0, 9, 9, 9).line(0, 20, 9, 20)
    refused(paper(page, page), "页数或图形过多")


def test_it_counts_what_a_page_describes_once(monkeypatch):
    data = paper(Page().text(50, 60, "一、总体情况"))
    monkeypatch.setattr(limits, "CONTENT_BYTES", 140_000)  # the file, not twice the file
    assert len(data) < 140_000
    assert read_document(data).page_count == 1
