"""What Office files carry unseen is told, taken out, and proved gone."""

from __future__ import annotations

import io

import docx
import pytest
from python_calamine import CalamineWorkbook

from files_corpus import zipped
from gongkai.files.content import inspect
from gongkai.files.refusal import FileRefused
from gongkai.files.traces import traces_of, without
from traces_corpus import (
    DOCX,
    PPTX,
    XLSX,
    document,
    paragraphs_of,
    parts_of,
    said_in,
    slides,
    workbook,
)

CHANGES_OF_DOCUMENT = {"changes", "hidden_text"}
CHANGES_OF_WORKBOOK = {"names", "hidden_rows", "hidden_columns", "hidden_sheets"}


@pytest.fixture(scope="module")
def word():
    return document()


@pytest.fixture(scope="module")
def excel():
    return workbook()


def codes(content, media_type, *, changing=None):
    found = traces_of(io.BytesIO(content), media_type)
    return {one.code for one in found if changing is None or one.changes_content is changing}


def cut(content, media_type, decided=()):
    return without(io.BytesIO(content), media_type, decided)


def test_it_tells_what_a_document_carries(word):
    always = {"comments", "authors", "properties", "sessions", "notes", "paths"}
    assert always <= codes(word, DOCX, changing=False)
    assert codes(word, DOCX, changing=True) == CHANGES_OF_DOCUMENT


def test_a_trace_says_where_it_is_and_what(word):
    told = {(one.code, one.place, one.shown) for one in traces_of(io.BytesIO(word), DOCX)}
    assert ("hidden_text", "第2段", "看不见的字") in told
    assert ("changes", "第3段", "王处长删除：删掉") in told
    assert ("properties", "文件属性“作者”", "李秘书") in told


def test_what_changes_no_content_goes_always(word):
    clean = cut(word, DOCX)
    assert codes(clean, DOCX) == CHANGES_OF_DOCUMENT
    said = said_in(clean)
    for gone in (
        "张主任",
        "此处保密",
        "李秘书",
        "王处长",
        "SECRETCAMERA",
        "lixiaoming",
        "00AB12CD",
    ):
        assert gone not in said
    assert "删掉" in said
    assert "看不见的字" in said


def test_changes_are_accepted_and_hidden_words_go_when_a_person_says_so(word):
    clean = cut(word, DOCX, CHANGES_OF_DOCUMENT)
    assert codes(clean, DOCX) == set()
    assert paragraphs_of(clean)[:4] == ["公开的第一段", "看得见", "原有新增", "前半后半"]


def test_the_clean_document_opens_and_is_taken(word):
    clean = cut(word, DOCX, CHANGES_OF_DOCUMENT)
    assert docx.Document(io.BytesIO(clean)).paragraphs[0].text == "公开的第一段"
    assert inspect(io.BytesIO(clean), "docx").media_type == DOCX


def test_it_tells_what_a_workbook_carries(excel):
    always = {"comments", "pivots", "links", "editors", "dead_names", "leftovers", "properties"}
    assert always <= codes(excel, XLSX, changing=False)
    assert codes(excel, XLSX, changing=True) == CHANGES_OF_WORKBOOK


def test_a_workbook_keeps_its_cells_and_loses_its_remnants(excel):
    clean = cut(excel, XLSX)
    assert codes(clean, XLSX) == CHANGES_OF_WORKBOOK
    said = said_in(clean)
    for gone in (
        "SECRETCACHE",
        "SECRETLINK",
        "lixiaoming",
        "领导要求",
        "某公司",
        "早已删除的字",
        "坏名",
    ):
        assert gone not in said
    assert "秘密事项" in said
    assert not [name for name in parts_of(clean) if "pivot" in name or "external" in name]


def test_hidden_rows_columns_and_sheets_go_with_their_words(excel):
    clean = cut(excel, XLSX, CHANGES_OF_WORKBOOK)
    assert codes(clean, XLSX) == set()
    said = said_in(clean)
    for gone in ("秘密事项", "330102199001011234", "底表", "底数", "合计", "<f>"):
        assert gone not in said


def test_the_clean_workbook_shows_what_was_shown(excel):
    clean = cut(excel, XLSX, CHANGES_OF_WORKBOOK)
    book = CalamineWorkbook.from_filelike(io.BytesIO(clean))
    assert book.sheet_names == ["公示表", "说明"]
    rows = book.get_sheet_by_name("公示表").to_python(skip_empty_area=False)
    assert [row[:2] for row in rows] == [["事项", "金额"], ["甲项", 10], ["", ""], ["", 130]]
    assert inspect(io.BytesIO(clean), "xlsx").media_type == XLSX


def test_slides_lose_comments_always_and_notes_and_hidden_ones_when_said():
    made = slides()
    assert codes(made, PPTX, changing=True) == {"speaker_notes", "hidden_slides"}
    clean = cut(made, PPTX)
    assert "改一改" not in said_in(clean)
    assert "王处长" not in said_in(clean)
    clean = cut(made, PPTX, {"speaker_notes", "hidden_slides"})
    said = said_in(clean)
    assert codes(clean, PPTX) == set()
    assert "公开的一页" in said
    assert "隐藏的一页" not in said
    assert "只对讲的人说" not in said


def test_cutting_twice_gives_the_same_bytes(word):
    once = cut(word, DOCX, CHANGES_OF_DOCUMENT)
    assert cut(once, DOCX, CHANGES_OF_DOCUMENT) == once


def test_many_traces_of_a_kind_are_told_as_a_number():
    made = docx.Document()
    for at in range(50):
        made.add_paragraph().add_run(f"隐藏{at}").font.hidden = True
    stored = io.BytesIO()
    made.save(stored)
    told = [one for one in traces_of(stored, DOCX) if one.code == "hidden_text"]
    assert len(told) == 31
    assert told[-1].shown == "另有20处"


@pytest.mark.parametrize("content", [b"PK\x03\x04 no archive", zipped({"a.xml": "<a/>"})])
def test_what_is_no_package_is_refused(content):
    with pytest.raises(FileRefused):
        traces_of(io.BytesIO(content), DOCX)


def test_what_cannot_be_taken_out_is_refused(word, monkeypatch):
    from gongkai.files.traces import TraceRemains, office_kinds

    kind = next(one for one in office_kinds.SHARED if one.code == "paths")
    stuck = type(kind)(kind.code, kind.label, kind.find, lambda _: None)
    kinds = (stuck,)
    monkeypatch.setattr("gongkai.files.traces.office.Document.kinds", kinds)
    with pytest.raises(TraceRemains, match="无法自动去除"):
        cut(word, DOCX)
