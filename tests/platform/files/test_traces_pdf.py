"""What a PDF carries unseen is told, taken out, and proved gone; the pages stay."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from pypdfium2 import raw

from files_corpus import pdf
from gongkai.files.content import inspect
from gongkai.files.refusal import FileRefused
from gongkai.files.traces import traces_of, without

PDF = "application/pdf"
NOTES = (
    b"10 0 obj<</Subtype/Text/Rect[0 0 1 1]/T(SECRETNAME)/Contents(SECRETNOTE)>>endobj\n"
    b"11 0 obj<</Type/Annot/Subtype/FreeText/Rect[0 0 1 1]/Contents(DRAWN)>>endobj\n"
    b"12 0 obj<</Type/Annot/Subtype/Link/Rect[0 0 1 1]/A<</S/URI/URI(https://a.cn/)>>>>endobj\n"
    b"13 0 obj<</Author(SECRETAUTHOR)/Title(SECRETTITLE)>>endobj\n"
)


def annotated(extra=b"", catalog=b"", page=b""):
    """Make a PDF of one page whose annotations stand in a second list of the catalog's page."""
    made = pdf(
        NOTES + extra,
        catalog=b"/Metadata 10 0 R" + catalog,
        trailer=b"/Info 13 0 R",
    )
    return made.replace(
        b"/MediaBox[0 0 9 9]", b"/MediaBox[0 0 9 9]/Annots[10 0 R 11 0 R 12 0 R]" + page
    )


def rebuilt(content):
    """Lay the cross-reference table anew, now that the objects have moved."""
    at, table = 0, []
    for line in content[: content.index(b"xref\n")].splitlines(keepends=True):
        head = line.split(b" 0 obj")[0]
        if head.isdigit():
            table.append(b"%s 1\n%010d 00000 n \n" % (head, at))
        at += len(line)
    trailer = content[content.index(b"trailer") : content.index(b"startxref")]
    body = content[:at]
    return (
        body + b"xref\n0 1\n0000000000 65535 f \n" + b"".join(table) + trailer
        + b"startxref\n%d\n%%%%EOF\n" % at
    )  # fmt: skip


def codes(content, *, changing=None):
    found = traces_of(io.BytesIO(content), PDF)
    return {one.code for one in found if changing is None or one.changes_content is changing}


def carries(content, words):
    """Tell whether words stand in a PDF, also where its writer wrote them as numbers."""
    return words in content or words.hex().encode() in content.lower()


def cut(content, decided=()):
    return without(io.BytesIO(content), PDF, decided)


def subtypes(content):
    page = pypdfium2.PdfDocument(content)[0]
    names = {raw.FPDF_ANNOT_FREETEXT: "FreeText", raw.FPDF_ANNOT_LINK: "Link"}
    found = (raw.FPDFPage_GetAnnot(page, at) for at in range(raw.FPDFPage_GetAnnotCount(page)))
    return [names[raw.FPDFAnnot_GetSubtype(one)] for one in found]


def test_properties_and_remarks_go_always_and_what_is_drawn_when_said():
    made = rebuilt(annotated())
    assert codes(made, changing=False) == {"properties", "remarks"}
    assert codes(made, changing=True) == {"drawn"}
    assert carries(made, b"SECRET")
    clean = cut(made)
    assert codes(clean) == {"drawn"}
    assert carries(clean, b"DRAWN")
    assert not carries(clean, b"SECRET")
    assert subtypes(clean) == ["FreeText", "Link"]
    assert subtypes(cut(made, {"drawn"})) == ["Link"]


def test_a_remark_says_whose_it_is():
    told = {one.shown for one in traces_of(io.BytesIO(rebuilt(annotated())), PDF)}
    assert "SECRETNAME：SECRETNOTE" in told


def test_scripts_go_and_what_is_left_is_taken():
    made = rebuilt(
        annotated(
            b"14 0 obj<</S/JavaScript/JS(SECRETSCRIPT)>>endobj\n",
            b"/OpenAction 14 0 R/Names<</JavaScript<</Names[(a)14 0 R]>>>>/AA<</WC 14 0 R>>",
        )
    )
    assert "scripts" in codes(made, changing=False)
    clean = cut(made)
    assert not carries(clean, b"SECRETSCRIPT")
    assert inspect(io.BytesIO(clean), "pdf").pages == 1


def test_attachments_go_when_a_person_says_so():
    made = rebuilt(
        annotated(
            b"14 0 obj<</Type/Filespec/F(SECRETFILE)/EF<</F 15 0 R>>>>endobj\n"
            b"15 0 obj<</Length 6>>stream\nSECRET\nendstream endobj\n",
            b"/Names<</EmbeddedFiles<</Names[(a)14 0 R]>>>>",
        )
    )
    assert "attached" in codes(made, changing=True)
    clean = cut(made, {"attached"})
    assert not carries(clean, b"SECRET")
    assert inspect(io.BytesIO(clean), "pdf").pages == 1


def test_an_earlier_version_goes():
    made = pdf(b"10 0 obj<</Secret(EARLIER)>>endobj", catalog=b"/Old 10 0 R")
    at = len(made)
    later = made + b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    previous = made.rindex(b"xref\n0 1")
    later += b"xref\n1 1\n%010d 00000 n \ntrailer<</Size 9999/Root 1 0 R/Prev %d>>\n" % (
        at,
        previous,
    )
    later += b"startxref\n%d\n%%%%EOF\n" % later.rindex(b"xref\n1 1")
    assert "earlier" in codes(later)
    assert not carries(cut(later), b"EARLIER")


def test_a_signed_one_is_left_as_it_is_until_a_person_says_so():
    made = rebuilt(
        annotated(
            b"14 0 obj<</FT/Sig/T(s)/V 15 0 R>>endobj\n"
            b"15 0 obj<</Type/Sig/Filter/Adobe.PPKLite/Contents<00>/ByteRange[0 1 2 3]>>endobj\n",
            b"/AcroForm<</Fields[14 0 R]/SigFlags 3>>",
        )
    )
    assert codes(made, changing=False) == set()
    assert all("电子签名" in one.label for one in traces_of(io.BytesIO(made), PDF))
    assert cut(made) == made
    assert not carries(cut(made, {"properties"}), b"SECRETAUTHOR")


def test_the_pages_stay():
    clean = cut(rebuilt(annotated()))
    assert len(pypdfium2.PdfDocument(clean)) == 1
    assert cut(clean) == clean


def test_what_is_no_pdf_is_refused():
    with pytest.raises(FileRefused, match="PDF已损坏"):
        traces_of(io.BytesIO(b"%PDF-1.7\nnothing"), PDF)
