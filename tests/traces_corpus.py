"""Real files with hidden things in them, made by the libraries and by hand."""

from __future__ import annotations

import io
import zipfile

import docx
import xlsxwriter
from docx.oxml import parse_xml
from lxml import etree
from PIL import Image

from files_corpus import zipped

_OFFICE = "application/vnd.openxmlformats-officedocument"
DOCX = f"{_OFFICE}.wordprocessingml.document"
XLSX = f"{_OFFICE}.spreadsheetml.sheet"
PPTX = f"{_OFFICE}.presentationml.presentation"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_R = f'xmlns:r="{_RELATIONS}"'
_BY = 'w:author="王处长" w:date="2026-01-02T03:04:05Z"'


def photograph(orientation=6, *, kind="JPEG"):
    """Make a picture with the place and the camera in it."""
    made, picture = io.BytesIO(), Image.new("RGB", (40, 20), "red")
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "SECRETCAMERA"
    exif.get_ifd(0x8825).update({1: "N", 2: (39.0, 54.0, 27.0), 3: "E", 4: (116.0, 23.0, 50.0)})
    picture.save(made, kind, exif=exif, **({"comment": b"SECRETNOTE"} if kind == "JPEG" else {}))
    return made.getvalue()


def document():
    """Make a .docx with an author, a comment, changes, hidden words and a photograph."""
    made = docx.Document()
    made.core_properties.author = "李秘书"
    made.core_properties.title = "内部稿"
    first = made.add_paragraph("公开的第一段")
    made.add_comment(first.runs, text="此处保密", author="张主任", initials="张")
    hidden = made.add_paragraph("看得见").add_run("看不见的字")
    hidden.font.hidden = True
    changed = made.add_paragraph("原有")._p
    changed.append(parse_xml(f"<w:ins {_W} w:id='1' {_BY}><w:r><w:t>新增</w:t></w:r></w:ins>"))
    changed.append(
        parse_xml(f"<w:del {_W} w:id='2' {_BY}><w:r><w:delText>删掉</w:delText></w:r></w:del>")
    )
    ended = made.add_paragraph("前半")._p
    mark = f"<w:pPr {_W}><w:rPr><w:del w:id='3' {_BY}/></w:rPr></w:pPr>"
    ended.insert(0, parse_xml(mark))
    ended.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}rsidR", "00AB12CD")
    made.add_paragraph("后半")
    made.add_picture(io.BytesIO(photograph()))
    properties = made.inline_shapes[0]._inline.docPr
    properties.set("descr", r"C:\Users\lixiaoming\Desktop\a.jpg")
    stored = io.BytesIO()
    made.save(stored)
    return stored.getvalue()


def workbook():
    """Make an .xlsx with hidden rows, columns and sheets, names, a comment, a pivot, a link."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    book.set_properties({"author": "李秘书", "company": "某公司", "manager": "赵经理"})
    shown = book.add_worksheet("公示表")
    shown.write_row("A1", ["事项", "金额", "身份证号"])
    shown.write_row("A2", ["甲项", 10, "330102199001011234"])
    shown.write_row("A3", ["秘密事项", 20, "330102199001011235"])
    shown.write_formula("B4", "=SUM(B2:B3)+底表!A1", value=130)
    shown.write_comment("A1", "领导要求不公开", {"author": "张主任"})
    shown.set_row(2, None, None, {"hidden": True})
    shown.set_column("C:C", None, None, {"hidden": True})
    base = book.add_worksheet("底表")
    base.write("A1", 100)
    base.write("A2", "底表中的秘密")
    base.hide()
    book.add_worksheet("说明").write("A1", "以下为说明")
    book.define_name("合计", "=公示表!$B$4")
    book.define_name("底数", "=底表!$A$1")
    book.define_name("坏名", "=#REF!")
    book.define_name("说明!打印", "=说明!$A$1")
    book.close()
    return _with_remnants(made.getvalue())


def _with_remnants(content):
    """Add what xlsxwriter does not write: a pivot's cache, another workbook's link, a path."""
    parts = parts_of(content)
    _relate(parts, "xl/_rels/workbook.xml.rels", "rP", "pivotCacheDefinition", "pivotCache/d.xml")
    _relate(parts, "xl/_rels/workbook.xml.rels", "rL", "externalLink", "externalLinks/l.xml")
    parts["xl/pivotCache/d.xml"] = b"<d>SECRETCACHE</d>"
    parts["xl/externalLinks/l.xml"] = b"<l>SECRETLINK</l>"
    text = parts["xl/workbook.xml"].decode()
    text = text.replace(
        "</workbook>",
        '<pivotCaches><pivotCache cacheId="1" r:id="rP"/></pivotCaches></workbook>',
    )
    text = text.replace(
        "<definedNames>",
        '<externalReferences><externalReference r:id="rL"/></externalReferences><definedNames>',
    )
    text = text.replace(
        "<bookViews>",
        '<a:absPath xmlns:a="urn:a" url="C:\\Users\\lixiaoming\\"/><bookViews>',
    )
    parts["xl/workbook.xml"] = text.encode()
    strings = parts["xl/sharedStrings.xml"].decode()
    parts["xl/sharedStrings.xml"] = strings.replace(
        "</sst>", "<si><t>早已删除的字</t></si></sst>"
    ).encode()
    return zipped(parts)


def _relate(parts, rels, number, kind, target):
    parts[rels] = parts[rels].replace(
        b"</Relationships>",
        f'<Relationship Id="{number}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        "</Relationships>".encode(),
    )


def slides():
    """Make a .pptx of two slides, the second hidden, the first with notes and a comment."""
    p = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

    def rels(*found):
        inside = "".join(
            f'<Relationship Id="r{at}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
            for at, (kind, target) in enumerate(found, start=1)
        )
        name = "http://schemas.openxmlformats.org/package/2006/relationships"
        return f'<Relationships xmlns="{name}">{inside}</Relationships>'

    def slide(words, attributes=""):
        return f"<p:sld {p} {a} {attributes}><a:t>{words}</a:t></p:sld>"

    types = "".join(
        f'<Override PartName="/ppt/{name}" ContentType="{_OFFICE}.presentationml.{kind}+xml"/>'
        for name, kind in (
            ("presentation.xml", "presentation.main"),
            ("slides/1.xml", "slide"),
            ("slides/2.xml", "slide"),
        )
    )
    listed = '<p:sldId id="256" r:id="r1"/><p:sldId id="257" r:id="r2"/>'
    return zipped({
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/"
        f"content-types'>{types}</Types>",
        "_rels/.rels": rels(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f"<p:presentation {p} {_R}><p:sldIdLst>{listed}</p:sldIdLst>"
        "</p:presentation>",
        "ppt/_rels/presentation.xml.rels": rels(
            ("slide", "slides/1.xml"),
            ("slide", "slides/2.xml"),
            ("commentAuthors", "authors.xml"),
        ),
        "ppt/authors.xml": "<x>王处长</x>",
        "ppt/slides/1.xml": slide("公开的一页"),
        "ppt/slides/2.xml": slide("隐藏的一页", 'show="0"'),
        "ppt/slides/_rels/1.xml.rels": rels(
            ("notesSlide", "../notes/1.xml"), ("comments", "../comments/1.xml")
        ),
        "ppt/notes/1.xml": slide("只对讲的人说"),
        "ppt/comments/1.xml": f"<p:cmLst {p}><p:cm><p:text>改一改</p:text></p:cm></p:cmLst>",
    })  # fmt: skip


def parts_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def said_in(content):
    """Give all that a package says in any part, pictures' bytes included."""
    return b"\n".join(parts_of(content).values()).decode("utf-8", "replace")


def paragraphs_of(content):
    tree = etree.fromstring(parts_of(content)["word/document.xml"])
    return ["".join(p.itertext("{*}t")) for p in tree.iter("{*}p")]
