"""Hostile files on every way in: refused with a reason, or harmless when they come out.

The ways in are an attachment, an import, a wordlist. What is taken is looked at as a reader or a
clerk gets it; nothing here may take long, however deep or large it says it is.
"""

from __future__ import annotations

import time
import zipfile
from io import BytesIO

import pytest
import xlsxwriter
from django.core.files.storage import default_storage

from files_corpus import DOCX, XLSX, office, pdf, png
from gongkai.files.refusal import FileRefused
from gongkai.organs.roles import Role
from gongkai.publishing.cleaning import clean_html
from gongkai.publishing.models import Item
from gongkai.publishing.moving import Package, Single, entries_of
from gongkai.publishing.moving.refused import refused_workbook
from gongkai.publishing.refusals import ItemIncomplete, PublishingRefusal
from gongkai.publishing.selectors import revision_open
from gongkai.publishing.services import items_import, terms_import
from platform_publishing import attached, drafted
from platform_town import DAY

SECONDS = 10
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>"
BOMB = b"0" * (60 * 1024 * 1024)
MIB = 1024 * 1024


@pytest.fixture(autouse=True)
def _soon():
    begun = time.process_time()
    yield
    assert time.process_time() - begun < SECONDS


def packed(*parts, compression=zipfile.ZIP_DEFLATED):
    target = BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    target.seek(0)
    return target


ATTACHED = {
    "an SVG by its own name": ("图.svg", SVG, "svg"),
    "an SVG called a picture": ("图.png", SVG, ""),
    "a page called a text document": ("a.docx", b"<html><script>1</script></html>", ""),
    "a page": ("a.html", b"<script>alert(1)</script>", "html"),
    "a program": ("a.exe", b"MZ\x90\x00", "exe"),
    "a program called a PDF": ("a.pdf", b"MZ\x90\x00", ""),
    "an archive": ("a.zip", packed(("a.txt", "甲")).getvalue(), "zip"),
    "a PDF behind which an archive hangs": ("a.pdf", pdf() + packed(("a", "b")).getvalue(), ""),
    "a document with macros": ("a.docx", office(DOCX, [("word/vbaProject.bin", b"x")]), ""),
    "a workbook with macros": ("a.xlsx", office(XLSX, [("xl/vbaProject.bin", b"x")]), ""),
    "a document that unpacks to too much": ("a.docx", office(DOCX, [("word/big", BOMB)]), "过大"),
    "nothing at all": ("a.txt", b"", "空"),
    "a name that climbs": ("../../etc/passwd", b"root", ""),
    "a name that turns round": ("a\u202etxt.exe", b"MZ", "exe"),
}


@pytest.mark.parametrize("case", ATTACHED)
def test_an_attachment_is_refused_with_a_reason(town, case):
    name, content, said = ATTACHED[case]
    item = town.records["draft"]
    before = revision_open(item).attachments.count()
    with pytest.raises((FileRefused, PublishingRefusal)) as refused:
        attached(town.own, item, content=content, name=name, alt="图")
    assert said in str(refused.value)
    assert str(refused.value).endswith("。")
    assert revision_open(item).attachments.count() == before


MENDED = {
    "a PDF with JavaScript": ("a.pdf", pdf(catalog=b"/OpenAction<</S/JavaScript/JS(x)>>")),
    "a picture behind which an archive hangs": (
        "a.png",
        png() + packed(("a", "b")).getvalue(),
    ),
}


@pytest.mark.parametrize("case", MENDED)
def test_an_attachment_that_is_taken_is_kept_without_what_hides_in_it(town, case):
    name, content = MENDED[case]
    kept = attached(town.own, town.records["draft"], content=content, name=name, alt="图")
    with default_storage.open(kept.file.key) as file:
        left = file.read()
    assert b"JavaScript" not in left
    assert b"PK\x03\x04" not in left


BODIES = {
    "a script": "<script>alert(1)</script>",
    "a handler": "<p onclick='alert(1)'>甲</p>",
    "a link that runs": "<a href='javascript:alert(1)'>甲</a>",
    "a link that hides": "<a href='&#106;avascript:alert(1)'>甲</a>",
    "data as a page": "<a href='data:text/html,<script>alert(1)</script>'>甲</a>",
    "a frame": "<iframe src='https://evil.example'></iframe>",
    "a drawing": SVG.decode(),
    "mathematics": "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
    "a form": "<form action='https://evil.example'><input name=p></form>",
    "a style": "<p style='background:url(https://evil.example)'>甲</p>",
    "a picture from elsewhere": "<img src='https://evil.example/1.png' alt='甲'>",
    "a picture that runs": "<img src='x' onerror='alert(1)' alt='甲'>",
    "a base": "<base href='https://evil.example/'>",
    "a refresh": "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "a broken tag": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "a comment of the past": "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "a template": "<template><script>alert(1)</script></template>",
}
HARMS = ("<script", "javascript:", "onerror", "onclick", "onload", "<svg", "<iframe", "<form")
HARMS += ("evil.example", "style=", "<math", "<base", "<meta", "<template", "data:")


@pytest.mark.parametrize("case", BODIES)
def test_a_page_that_is_brought_is_harmless_as_it_is_kept(case):
    page = f"<html><body><p>正文</p>{BODIES[case]}</body></html>".encode()
    [entry] = entries_of(Single("a.html", page), DAY)
    kept = clean_html(entry.written.body).lower()
    assert "正文" in kept
    assert [harm for harm in HARMS if harm in kept] == []


DEEP = {
    "elements": b"<div>" * 300_000,
    "tables": b"<table><tr><td>" * 60_000,
    "lists": b"<ul><li>" * 100_000,
    "open brackets": b"<" * 200_000,
    "ten megabytes": b"<p>" + b"<b>" * (10 * MIB // 3),
    "one endless attribute": b"<p title='" + b"a" * (2 * MIB),
}


@pytest.mark.parametrize("case", DEEP)
def test_nesting_without_end_is_read_or_refused_in_time(case):
    [entry] = entries_of(Single("a.html", b"<body>" + DEEP[case]), DAY)
    if entry.problems:
        assert entry.problems[0].endswith("。")
    else:
        assert len(clean_html(entry.written.body)) < 10 * MIB


def test_a_draft_of_deep_nesting_is_refused_with_a_reason(town):
    with pytest.raises(ItemIncomplete, match="嵌套过多"):
        drafted(town.own, title="深", body="<blockquote>" * 20_000 + "甲")


ARCHIVES = {
    "a name that climbs": packed(("../../etc/cron.d/x", "甲\n乙")),
    "a name from the root": packed(("/etc/passwd", "甲\n乙")),
    "a drive": packed(("C:\\Windows\\a.txt", "甲\n乙")),
    "a bomb": packed(("a.txt", BOMB)),
    "too many": packed(*((f"{n}.txt", "") for n in range(6000)), compression=zipfile.ZIP_STORED),
    "the same name twice in two cases": packed(("a.txt", "甲\n乙"), ("A.TXT", "甲\n乙")),
    "something before it": BytesIO(b"MZ" + packed(("a.txt", "甲\n乙")).getvalue()),
    "something behind it": BytesIO(packed(("a.txt", "甲\n乙")).getvalue() + b"<script>"),
    "half of it": BytesIO(packed(("a.txt", "甲\n乙" * 999)).getvalue()[:60]),
    "no archive": BytesIO(b"PK\x03\x04" + b"\xff" * 100),
}


@pytest.mark.parametrize("case", ARCHIVES)
def test_an_archive_that_is_not_plain_is_refused_with_a_reason(case):
    with pytest.raises(FileRefused) as refused:
        list(entries_of(Package(ARCHIVES[case]), DAY))
    assert str(refused.value).endswith("。")


def test_what_hides_in_a_brought_page_is_refused_and_the_rest_comes_in(town):
    page = "<h1>题</h1><body>甲<a href='a.pdf'>乙</a></body>"
    source = Package(packed(("a.html", page), ("a.pdf", b"MZ\x90\x00"), ("b.txt", "丙\n丁")))
    before = Item.objects.count()
    done = items_import(
        organ=town.own.organ,
        source=source,
        column=town.records["column"],
        by=town.own.actor[Role.OFFICER],
        today=DAY,
    )
    assert [item.title for item in done.made] == ["丙"]
    assert done.refused[0].reason.endswith("。")
    assert Item.objects.count() == before + 1


FORMULAS = ("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", '=HYPERLINK("https://x")')


@pytest.mark.parametrize("formula", FORMULAS)
def test_what_looks_like_a_formula_comes_back_as_text(formula):
    book = refused_workbook([(formula, formula, formula)])
    with zipfile.ZipFile(BytesIO(book)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert b"<f>" not in sheet
    assert b"<hyperlink" not in sheet
    assert b'quotePrefix="1"' in parts["xl/styles.xml"]


def test_a_formula_in_a_wordlist_is_no_term_that_runs(town):
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("类别", "词语", "应为"))
        sheet.write_string(1, 0, "错误表述")
        sheet.write_formula(1, 1, '=WEBSERVICE("https://evil.example")', value="")
    target.seek(0)
    told = {"organ": town.own.organ, "by": town.own.actor[Role.OFFICE_HEAD]}
    taken = terms_import(upload=target, **told)
    assert (taken.taken, len(taken.refused)) == (0, 1)
