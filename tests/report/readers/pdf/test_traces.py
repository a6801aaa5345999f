from gongkai.report.readers.pdf import read_document
from report.readers.pdf.looks import traces
from report.readers.pdf.paper import Page, paper, stream


def found(page=None, **more):
    page = page or Page()
    return traces(read_document(paper(page.text(50, 60, "一、总体情况"), **more)))


def test_it_gives_the_properties():
    title = "/Title <FEFF516C5F00> /Author (Li) /Creator (C:\\\\Users\\\\li\\\\a.doc) /Producer ()"
    assert found(info=title) == [
        ("property", "title", "公开"),
        ("property", "author", "Li"),
        ("property", "creator", "C:\\Users\\li\\a.doc"),
    ]


def test_it_gives_comments_and_no_links():
    annotations = (
        "/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (Li) /Contents (check) >>"
        " << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Contents (to) >>"
        " << /Type /Annot /Subtype /Square /Rect [0 0 9 9] >>]"
    )
    assert found(Page(entries=annotations)) == [("comment", "Li", "check")]


def test_it_gives_attachments_and_scripts():
    catalogue = (
        "/Names << /EmbeddedFiles << /Names [(a) 20 0 R] >>"
        " /JavaScript << /Names [(s) << /S /JavaScript /JS (app.alert) >>] >> >>"
    )
    objects = [b"<< /Type /Filespec /F (a.xls) /UF (a.xls) /EF << /F 21 0 R >> >>", stream(b"x")]
    assert found(catalogue=catalogue, objects=objects) == [
        ("attachment", "embedded-file", "a.xls"),
        ("attachment", "javascript", "app.alert"),
    ]


def test_it_gives_files_pinned_to_a_page():
    pinned = (
        "/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /Contents (b.xls) >>]"
    )
    assert found(Page(entries=pinned)) == [("attachment", "file-annotation", "b.xls")]
